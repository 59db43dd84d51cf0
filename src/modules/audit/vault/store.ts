import { Temporal } from 'temporal-polyfill'
import type { Read } from '../../../ground/vault/sql'
import { nameOfUser } from '../../../ground/vault/users'
import { type ActionKind, actionsOf } from '../action-labels'
import type { TrailRow, TrailView } from '../contract'
import { aboutInWords, figuresOf } from './entry-words'

type Value = string | number

/** Which entries a view holds, as a condition with its values. */
function holding({ userId, kind, from, to, entityId, flagged }: TrailView): { text: string; values: Value[] } {
  const parts: [string, Value[]][] = []
  if (userId !== null) parts.push(['a.user_id = ?', [userId]])
  if (kind !== null) parts.push(ofKind(kind))
  if (from !== null) parts.push(['a.at >= ?', [dayBegins(from)]])
  if (to !== null) parts.push(['a.at < ?', [dayEnds(to)]])
  if (entityId !== null) parts.push(['a.entity_id = ?', [entityId]])
  if (flagged) parts.push(['a.clock_suspect = 1', []])
  const text = parts.map(([condition]) => condition).join(' and ')
  return { text: text ? `where ${text}` : '', values: parts.flatMap(([, values]) => values) }
}

function ofKind(kind: ActionKind): [string, Value[]] {
  if (kind === 'refused') return ["a.action like 'refused:%'", []]
  return ['a.action in (select value from json_each(?))', [JSON.stringify(actionsOf(kind))]]
}

/** The instant at which a day of the office's calendar begins. */
function dayBegins(day: string): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime('Europe/London')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
}

function dayEnds(day: string): string {
  return dayBegins(Temporal.PlainDate.from(day).add({ days: 1 }).toString())
}

export function countEntries(db: Read, view: TrailView): number {
  const { text, values } = holding(view)
  return db.arrays(`select count(*) from audit_entries as a ${text}`, values)[0]?.[0] as number
}

/** Entries of a view, the newest first. People's names are shown to those who may read people's records. */
export function readPage(db: Read, view: TrailView, { at, limit }: { at: number; limit: number }, names: boolean) {
  const { text, values } = holding(view)
  const found = db.arrays(
    `select a.seq, a.at, coalesce(u.name, ''), a.action, coalesce(a.entity, ''), coalesce(a.entity_id, ''),
       a.clock_suspect, a.details
     from audit_entries as a left join users as u on u.user_id = a.user_id
     ${text} order by a.seq desc limit ? offset ?`,
    [...values, limit, at],
  )
  return found.map((row): TrailRow => {
    const [seq, when, who, action, entity, entityId, suspect, details] = row as [
      number,
      string,
      string,
      string,
      string,
      string,
      number,
      string | null,
    ]
    const about = aboutInWords(db, entity, entityId, names)
    return [
      seq,
      when,
      who,
      action,
      about,
      entityId,
      suspect === 1,
      figuresOf(details)
        .map(([label, value]) => `${label}: ${value}`)
        .join(', '),
    ]
  })
}

/** The numbers of a view's entries after one, the oldest first, none beyond `upTo`. */
export function seqsOf(db: Read, view: TrailView, { after, upTo, limit }: Span): number[] {
  const { text, values } = holding(view)
  const span = `${text ? `${text} and` : 'where'} a.seq > ? and a.seq <= ?`
  return db
    .arrays(`select a.seq from audit_entries as a ${span} order by a.seq limit ?`, [...values, after, upTo, limit])
    .map(([seq]) => seq as number)
}

interface Span {
  readonly after: number
  readonly upTo: number
  readonly limit: number
}

export function placeOf(db: Read, view: TrailView, seq: number): number | null {
  const { text, values } = holding(view)
  const also = text ? `${text} and` : 'where'
  const isThere = db.arrays(`select 1 from audit_entries as a ${also} a.seq = ?`, [...values, seq]).length > 0
  if (!isThere) return null
  return db.arrays(`select count(*) from audit_entries as a ${also} a.seq > ?`, [...values, seq])[0]?.[0] as number
}

export function readMakers(db: Read): { userId: string; name: string }[] {
  const text = `select u.user_id, u.name from users as u
    where exists (select 1 from audit_entries as a where a.user_id = u.user_id) order by u.name`
  return db.arrays(text, []).map(([userId, name]) => ({ userId: userId as string, name: name as string }))
}

/** The last check of everything: when, by whom, and whether all of it held. */
export function lastCheckOf(db: Read): { at: string; who: string; wasWhole: boolean } | null {
  const text = `select at, user_id, details from audit_entries
    where entity = 'trail' and entity_id = 'check' order by seq desc limit 1`
  const [row] = db.arrays(text, [])
  if (!row) return null
  const [at, userId, details] = row as [string, string, string | null]
  return { at, who: nameOfUser(db, userId), wasWhole: details?.includes('"faults":0') ?? false }
}
