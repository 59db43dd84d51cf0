import { refuse } from '../../../../ground/shared/problem'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import { namingFor } from '../../naming'
import {
  purposeMustFitTheUse,
  quoteIsTakenBackOnce,
  quoteMustBeGivenFor,
  wordsMustNotBeFromTheFuture,
} from '../../own-words-rules'
import type { Quote, QuoteDraft } from '../../own-words-shapes'
import { notThere } from '../../rules'
import { changing } from '../changing'
import { mustFind } from '../record'
import { purposeKey } from '../short-lists/purposes'
import { consentsInForce, usesOf } from './consent'
import { namingWish, nobodyInParticular, printedNameOf } from './names'
import { w } from './tables'

/** Someone's quotes, the latest first, with what stands against printing each for what it was given for. */
export function quotesOf(db: Read, personId: string): Quote[] {
  const wish = namingWish(db, mustFind(db, personId))
  const inForce = consentsInForce(db, personId)
  const offered = new Map(usesOf(db, 'quote').map((use) => [use.purpose, use]))
  const unnamed = nobodyInParticular(db)
  const uses = db.all(
    w
      .selectFrom('quote_uses as u')
      .innerJoin('quotes as q', 'q.quote_id', 'u.quote_id')
      .leftJoin('consent_purposes as p', 'p.purpose', 'u.purpose')
      .select(['u.quote_id', 'u.withdrawn_on'])
      .select((row) => row.fn.coalesce('p.label', 'u.purpose').as('purpose'))
      .where('q.person_id', '=', personId)
      .orderBy('u.purpose'),
  )
  const rows = db.all(
    w
      .selectFrom('quotes')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('said_on', 'desc')
      .orderBy('quote_id', 'desc'),
  )
  return rows.map((row) => ({
    quoteId: row.quote_id as Quote['quoteId'],
    text: row.text,
    saidOn: row.said_on,
    context: row.context,
    naming: row.naming,
    themes: JSON.parse(row.themes) as string[],
    withdrawnOn: row.withdrawn_on,
    uses: uses
      .filter((use) => use.quote_id === row.quote_id)
      .map(({ purpose, withdrawn_on: withdrawnOn }) => {
        const asked = { withdrawnOn: row.withdrawn_on, use: { withdrawnOn }, consentInForce: inForce.has(purpose) }
        const naming = namingFor(row.naming ?? wish.naming ?? wish.usual, offered.get(purpose) ?? { mayName: false })
        return {
          purpose,
          problem: quoteMustBeGivenFor(purpose, asked)?.message ?? null,
          as: printedNameOf(wish, naming, unnamed),
        }
      }),
  }))
}

export interface PrintableQuote {
  readonly text: string
  readonly as: string
  readonly saidOn: string
  readonly context: string
  readonly themes: readonly string[]
}

/** The one way by which quotes leave the vault: only those that were given for the purpose and not taken back. */
export function quotesThatMayBePrinted(db: Read, personId: string, purpose: string): PrintableQuote[] {
  return quotesOf(db, personId).flatMap(({ text, saidOn, context, themes, uses }) => {
    const use = uses.find((one) => one.purpose === purpose)
    return use && use.problem === null ? [{ text, as: use.as, saidOn, context, themes }] : []
  })
}

/** Writes down what someone said. It stays as it was said: a correction is another quote. */
export function addQuote<Id extends string>(
  context: CommandContext,
  input: { personId: string; draft: QuoteDraft },
): Id {
  const { db } = context
  const { text, saidOn, context: where, naming, themes, purposes } = input.draft
  return changing(context, input.personId, (_person, writer) => {
    const offered = usesOf(db, 'quote').map(({ purpose }) => purpose)
    refuse(wordsMustNotBeFromTheFuture('saidOn', saidOn, writer.today))
    for (const purpose of purposes) refuse(purposeMustFitTheUse(purpose, offered))
    const quoteId = context.newId<Id>()
    db.run(
      w.insertInto('quotes').values({
        quote_id: quoteId,
        person_id: input.personId,
        text,
        said_on: saidOn,
        context: where,
        naming,
        themes: JSON.stringify([...new Set(themes)]),
        withdrawn_on: null,
        created_at: writer.at,
        created_by: writer.by,
        updated_at: writer.at,
        updated_by: writer.by,
      }),
    )
    for (const purpose of new Set(purposes))
      db.run(
        w.insertInto('quote_uses').values({ quote_id: quoteId, purpose: purposeKey(db, purpose), withdrawn_on: null }),
      )
    return quoteId
  })
}

/** Takes a quote back. The row stays, that nobody writes it down again unawares; it is never printed any more. */
export function withdrawQuote(
  context: CommandContext,
  input: { personId: string; quoteId: string; withdrawnOn: string },
): void {
  const { db } = context
  changing(context, input.personId, (_person, writer) => {
    const quote = db.one(
      w
        .selectFrom('quotes')
        .select('withdrawn_on')
        .where('quote_id', '=', input.quoteId)
        .where('person_id', '=', input.personId),
    )
    if (!quote) return refuse(notThere('quote'))
    refuse(
      quoteIsTakenBackOnce(quote.withdrawn_on) ??
        wordsMustNotBeFromTheFuture('withdrawnOn', input.withdrawnOn, writer.today),
    )
    db.run(
      w
        .updateTable('quotes')
        .set({ withdrawn_on: input.withdrawnOn, updated_at: writer.at, updated_by: writer.by })
        .where('quote_id', '=', input.quoteId),
    )
  })
}

/** Themes that quotes of this office have had. */
export function themesInUse(db: Read): string[] {
  return db
    .arrays('select distinct value from quotes, json_each(quotes.themes) order by value collate nocase', [])
    .map(([theme]) => String(theme))
}
