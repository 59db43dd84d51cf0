import type { Read, Write } from '../../../../ground/vault/sql'
import { type OwnWordsTables, w } from './tables'

/** Something that may be done with what someone said or with their name, under a consent for it. */
interface ConsentUse {
  readonly purpose: string
  /** Whether they may be named: some consents are for words without a name. */
  readonly mayName: boolean
}

/** What this office lets be done under which of its consents, in its order; consents no longer offered are left out. */
export function usesOf(db: Read, use: OwnWordsTables['consent_uses']['use']): ConsentUse[] {
  return db
    .all(
      w
        .selectFrom('consent_uses as u')
        .innerJoin('consent_purposes as p', 'p.purpose', 'u.purpose')
        .select(['p.label', 'u.may_name'])
        .where('u.use', '=', use)
        .where('p.retired_on', 'is', null)
        .orderBy('p.position'),
    )
    .map((row) => ({ purpose: row.label, mayName: row.may_name === 1 }))
}

/** The purposes for which someone's consent is in force, as they read today. */
export function consentsInForce(db: Read, personId: string): ReadonlySet<string> {
  return new Set(
    db
      .all(
        w
          .selectFrom('consents as c')
          .leftJoin('consent_purposes as p', 'p.purpose', 'c.purpose')
          .select((row) => row.fn.coalesce('p.label', 'c.purpose').as('label'))
          .where('c.person_id', '=', personId)
          .where('c.withdrawn_on', 'is', null),
      )
      .map(({ label }) => label),
  )
}

/**
 * With a consent go the quotes that were given under it, for good: a consent given later is for later words (S9, S97).
 * Part of the command that withdraws the consent.
 */
export function takeBackQuotesFor(db: Write, personId: string, purpose: string, withdrawnOn: string): void {
  db.run(
    w
      .updateTable('quote_uses')
      .set({ withdrawn_on: withdrawnOn })
      .where('purpose', '=', purpose)
      .where('withdrawn_on', 'is', null)
      .where('quote_id', 'in', w.selectFrom('quotes').select('quote_id').where('person_id', '=', personId)),
  )
}
