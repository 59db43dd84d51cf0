import { worded } from '../../../ground/shared/office'
import { officeWords } from '../../../ground/vault/office'
import type { Read } from '../../../ground/vault/sql'

const things: Readonly<Record<string, string>> = {
  person: '{Person}',
  people: '{People}',
  user: 'Colleague',
  session: 'Session',
  backup: 'Backup',
  import: 'List',
  erasures: 'List of erased records',
  form: 'Form',
  office: 'Office',
  vault: 'Vault',
  trail: 'Audit trail',
  area: 'Area',
  'area-change': 'Redrawing of areas',
  'area-move': 'Move of {people}',
  appointment: 'Appointment',
  'office-list': 'List of choices',
  'people-list': 'List of choices',
  directory: 'Directory',
  project: 'Project',
  venue: 'Venue',
  prison: 'Prison',
  partner: 'Partner organisation',
  contact: 'Staff contact',
}

/** The sort of thing that an entry is about. */
function thingInWords(db: Read, entity: string): string {
  const thing = things[entity]
  if (thing?.includes('{')) return worded(thing, officeWords(db))
  return thing ?? (entity.charAt(0).toUpperCase() + entity.slice(1)).replaceAll('-', ' ')
}

const idShape = /^[0-9A-HJKMNP-TV-Z]{26}$/

/** What an entry is about. Whoever may not read people's records sees the end of the record's id in place of a name. */
export function aboutInWords(db: Read, entity: string, entityId: string, names: boolean): string {
  if (entity === 'person' && names && idShape.test(entityId)) {
    const [row] = db.arrays("select trim(first_names || ' ' || last_name) from people where person_id = ?", [entityId])
    if (row) return String(row[0])
  }
  const thing = thingInWords(db, entity)
  if (!idShape.test(entityId)) return thing
  const ending = `${thing} …${entityId.slice(-6)}`
  if (entity === 'user') {
    const [row] = db.arrays('select name from users where user_id = ?', [entityId])
    return row ? `${thing} ${String(row[0])}` : ending
  }
  if (entity === 'person' && names) return `${ending} (no longer there)`
  return entity === 'session' ? thing : ending
}

const words: Readonly<Record<string, string>> = {
  count: 'Records',
  created: 'New records',
  updated: 'Records filled in',
  skipped: 'Rows left out',
  faulty: 'Rows that could not be read',
  removed: 'Records removed',
  putBack: 'Records put back',
  left: 'Records left as they are',
  rows: 'Records under this entry',
  format: 'Kind of file',
  roles: 'Roles',
  found: 'Found',
  kind: 'Searched by',
  entries: 'Entries read',
  faults: 'Faults',
  verdict: 'Outcome',
  reason: 'Reason',
  signingKeys: 'New signing key',
  bytes: 'Size in bytes',
  wrongTries: 'Wrong passwords since the last time',
  changed: 'What was changed',
  operation: 'For',
  isRight: 'Password was right',
  slots: 'Handed on to ways in',
  sampled: 'Claims that were opened and read',
  erased: 'Rows erased',
  files: 'Files',
}

/** What only machines compare. */
const hidden = new Set(['rowsHash', 'form', 'personIds', 'hash'])

/** The figures of an entry as words and values. */
export function figuresOf(details: string | null): [string, string][] {
  if (details === null) return []
  try {
    const read = JSON.parse(details) as Record<string, unknown>
    return Object.entries(read).flatMap(([name, value]): [string, string][] => {
      const text = name === 'signingKeys' ? 'yes' : String(value)
      return hidden.has(name) || idShape.test(text) ? [] : [[words[name] ?? spaced(name), text]]
    })
  } catch {
    return []
  }
}

/** `secondPlace` as `Second place`: for what a module says of itself and nobody has put into words yet. */
function spaced(name: string): string {
  const text = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
