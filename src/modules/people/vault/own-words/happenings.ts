import type { Read } from '../../../../ground/vault/sql'
import { nameOfUser } from '../../../../ground/vault/users'
import type { Happening } from '../../../../ground/shared/happening'
import { aspirationsOf } from './aspirations'
import { w } from './tables'

const subject = 'Own words'

/**
 * What someone said and wrote, for their timeline. The words of a quote are left out: the timeline is printed, and a
 * quote is printed only for what it was given for (S9).
 */
export function ownWordsHappenings(db: Read, personId: string): Happening[] {
  return [...aboutMe(db, personId), ...quotes(db, personId), ...aspirations(db, personId)]
}

function aboutMe(db: Read, personId: string): Happening[] {
  const versions = db.all(
    w
      .selectFrom('about_me_versions')
      .select(['written_on', 'created_by'])
      .where('person_id', '=', personId)
      .orderBy('created_at', 'desc')
      .orderBy('version_id', 'desc'),
  )
  return versions.map((version, place) => ({
    at: version.written_on,
    kind: 'about-me',
    subject,
    sentence: place === versions.length - 1 ? 'Wrote “About Me”.' : 'Wrote “About Me” anew.',
    by: nameOfUser(db, version.created_by),
  }))
}

function quotes(db: Read, personId: string): Happening[] {
  const rows = db.all(
    w
      .selectFrom('quotes')
      .select(['said_on', 'context', 'withdrawn_on', 'created_by', 'updated_by'])
      .where('person_id', '=', personId)
      .orderBy('quote_id', 'desc'),
  )
  return rows.flatMap((quote) => {
    const sentence = quote.context === '' ? 'Gave a quote.' : `Gave a quote: ${quote.context}.`
    const given = { at: quote.said_on, kind: 'quote', subject, sentence, by: nameOfUser(db, quote.created_by) }
    if (quote.withdrawn_on === null) return [given]
    const by = nameOfUser(db, quote.updated_by)
    return [given, { at: quote.withdrawn_on, kind: 'quote', subject, sentence: 'Took back a quote.', by }]
  })
}

/** Their own full stop, or question mark, is the sentence's. */
function quoted(words: string, text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return `${words} “${line}”${/[.!?…]$/u.test(line) ? '' : '.'}`
}

const ends = { reached: 'Reached the aspiration', changed: 'Changed the aspiration' } as const

function aspirations(db: Read, personId: string): Happening[] {
  const writers = new Map(
    db
      .all(
        w
          .selectFrom('aspirations')
          .select(['aspiration_id', 'created_by', 'updated_by'])
          .where('person_id', '=', personId),
      )
      .map((row) => [row.aspiration_id, row]),
  )
  return aspirationsOf(db, personId).flatMap(({ aspirationId, text, statedOn, status, settledOn }) => {
    const writer = writers.get(aspirationId)
    const line = (at: string, words: string, by = ''): Happening => ({
      at,
      kind: 'aspiration',
      subject,
      sentence: quoted(words, text),
      by: nameOfUser(db, by),
    })
    const stated = line(statedOn, 'Stated the aspiration', writer?.created_by)
    return status === 'open' || settledOn === null
      ? [stated]
      : [line(settledOn, ends[status], writer?.updated_by), stated]
  })
}
