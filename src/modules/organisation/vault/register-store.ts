import { refused } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read, Write } from '../../../ground/vault/sql'
import { someoneWhoLeft } from '../../../ground/vault/users'
import { notThere } from '../rules'
import { columnOf, flags, type ManyAnswers, type Register } from './registers'

/*
 * The rows of 'prisons', 'venues', 'partners', 'projects' and 'contacts', with 'partner_roles', 'project_areas' and
 * 'project_partners': five registers that are kept alike. The columns come from the drafts.
 */

export type Answer = string | number | boolean | null | readonly string[]
export type Answers = Readonly<Record<string, Answer>>

/** A record as it is stored: what a draft holds, and what the register adds. */
export interface StoredRecord {
  readonly recordId: string
  readonly version: number
  readonly archivedAt: string | null
  readonly updatedAt: string
  /** The name of whoever changed it last. */
  readonly updatedBy: string
  readonly copiedFromId: string | null
  readonly answers: Answers
}

/** Every record of a register, or one of them, in the register's order. */
export function storedRecords(db: Read, register: Register, recordId: string | null = null): StoredRecord[] {
  const single = singleFields(register)
  const copied = register.table === 'projects' ? 'r.copied_from_id' : 'null'
  const rows = db.arrays(
    `select r.record_id, r.version, r.archived_at, r.updated_at, u.name, ${copied},
       ${single.map((field) => `r.${columnOf(field)}`).join(', ')}
     from ${register.table} r left join users u on u.user_id = r.updated_by
     ${recordId === null ? '' : 'where r.record_id = ?'} order by ${register.order
       .split(', ')
       .map((key) => `r.${key}`)
       .join(', ')}`,
    recordId === null ? [] : [recordId],
  )
  const many = Object.entries(register.many).map(
    ([field, answers]) => [field, manyAnswers(db, answers, recordId)] as const,
  )
  return rows.map(([id, version, archivedAt, updatedAt, updatedBy, copiedFromId, ...values]) => ({
    recordId: id as string,
    version: version as number,
    archivedAt: archivedAt as string | null,
    updatedAt: updatedAt as string,
    updatedBy: (updatedBy as string | null) ?? someoneWhoLeft,
    copiedFromId: copiedFromId as string | null,
    answers: {
      ...Object.fromEntries(single.map((field, at) => [field, asAnswer(field, values[at] as string | number | null)])),
      ...Object.fromEntries(many.map(([field, byRecord]) => [field, byRecord.get(id as string) ?? []])),
    },
  }))
}

export function mustFindRecord(db: Read, register: Register, recordId: string): StoredRecord {
  const [found] = storedRecords(db, register, recordId)
  return found ?? refused(notThere(register.what))
}

export function insertRecord(
  { db, session, now }: CommandContext,
  register: Register,
  recordId: string,
  draft: Answers,
): void {
  const single = singleFields(register)
  const columns = ['record_id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by']
  const values = [recordId, 1, now, session.userId, now, session.userId]
  const all = [...columns, ...single.map(columnOf)]
  db.runText(`insert into ${register.table} (${all.join(', ')}) values (${all.map(() => '?').join(', ')})`, [
    ...values,
    ...single.map((field) => asStored(draft[field])),
  ])
  writeMany(db, register, recordId, draft)
}

export function updateRecord(
  { db, session, now }: CommandContext,
  register: Register,
  recordId: string,
  draft: Answers,
): void {
  const single = singleFields(register)
  db.runText(
    `update ${register.table} set ${single.map((field) => `${columnOf(field)} = ?`).join(', ')},
       version = version + 1, updated_at = ?, updated_by = ? where record_id = ?`,
    [...single.map((field) => asStored(draft[field])), now, session.userId, recordId],
  )
  writeMany(db, register, recordId, draft)
}

/** Marks that something which hangs on a record has changed. The version stays: no form goes out of date by it. */
export function touchRecord({ db, session, now }: CommandContext, register: Register, recordId: string): void {
  db.runText(`update ${register.table} set updated_at = ?, updated_by = ? where record_id = ?`, [
    now,
    session.userId,
    recordId,
  ])
}

export function setArchived(
  { db, session, now }: CommandContext,
  register: Register,
  recordId: string,
  isArchived: boolean,
): void {
  db.runText(
    `update ${register.table} set archived_at = ?, version = version + 1, updated_at = ?, updated_by = ?
     where record_id = ?`,
    [isArchived ? now : null, now, session.userId, recordId],
  )
}

/** Whether a table holds a record; areas go by their own ids. */
export function isThere(db: Read, table: 'areas' | Register['table'], id: string): boolean {
  const key = table === 'areas' ? 'area_id' : 'record_id'
  return db.arrays(`select 1 from ${table} where ${key} = ?`, [id]).length > 0
}

function writeMany(db: Write, register: Register, recordId: string, draft: Answers): void {
  for (const [field, { table, column }] of Object.entries(register.many)) {
    db.runText(`delete from ${table} where record_id = ?`, [recordId])
    const chosen = [...new Set(draft[field] as readonly string[])]
    for (const [position, id] of chosen.entries())
      db.runText(`insert into ${table} (record_id, ${column}, position) values (?, ?, ?)`, [recordId, id, position])
  }
}

function manyAnswers(db: Read, { table, column }: ManyAnswers, recordId: string | null): Map<string, string[]> {
  const rows = db.arrays(
    `select record_id, ${column} from ${table} ${recordId === null ? '' : 'where record_id = ?'}
     order by record_id, position`,
    recordId === null ? [] : [recordId],
  )
  const byRecord = new Map<string, string[]>()
  for (const [id, answer] of rows as [string, string][]) byRecord.set(id, [...(byRecord.get(id) ?? []), answer])
  return byRecord
}

function singleFields(register: Register): string[] {
  return Object.keys(register.draft.shape).filter((field) => !(field in register.many))
}

function asStored(answer: Answer | undefined): string | number | null {
  if (answer === undefined || answer === null) return null
  if (typeof answer === 'boolean') return answer ? 1 : 0
  return answer as string | number
}

function asAnswer(field: string, stored: string | number | null): Answer {
  return flags.has(field) && stored !== null ? stored === 1 : stored
}
