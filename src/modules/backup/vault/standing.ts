import { type Read, tables, type Write } from '../../../ground/vault/sql'
import { settingsOf, writeSetting } from '../../../ground/vault/settings'
import { BackupSettings, type BackupStatus, standardSettings } from '../contract'
import { lightFor, secondCopyIsOverdue } from '../rules'

/** What is kept about backups among the office's settings, by its key there. */
const keys = {
  lastAt: 'lastBackupAt',
  /** How far the audit trail went then. */
  lastSeq: 'backup.lastSeq',
  firstAt: 'backup.firstAt',
  secondPlace: 'backup.secondPlace',
  lastSecondAt: 'backup.lastSecondAt',
  secondProblem: 'backup.secondProblem',
  skippedAt: 'backup.skippedAt',
  proof: 'backup.proof',
} as const

export interface Kept {
  readonly lastAt: string | null
  readonly lastSeq: number
  readonly firstAt: string | null
  readonly secondPlace: string
  readonly lastSecondAt: string | null
  readonly secondProblem: string
  readonly skippedAt: string | null
  readonly proof: string
}

const t = tables<{ audit_entries: { seq: number; action: string } }>()

export function readKept(db: Read): Kept {
  const found = settingsOf(db, Object.values(keys))
  const text = (key: string) => {
    const value = found.get(key)
    return typeof value === 'string' ? value : ''
  }
  return {
    lastAt: text(keys.lastAt) || null,
    lastSeq: Number(found.get(keys.lastSeq) ?? 0),
    firstAt: text(keys.firstAt) || null,
    secondPlace: text(keys.secondPlace),
    lastSecondAt: text(keys.lastSecondAt) || null,
    secondProblem: text(keys.secondProblem),
    skippedAt: text(keys.skippedAt) || null,
    proof: text(keys.proof),
  }
}

export function keep(
  db: Write,
  what: Partial<{ readonly [Name in keyof Kept]: string | number }>,
  by: { readonly userId: string; readonly now: string },
): void {
  for (const [name, value] of Object.entries(what)) writeSetting(db, keys[name as keyof Kept], value, by)
}

export function readSettings(db: Read): BackupSettings {
  const found = settingsOf(db, Object.keys(standardSettings).map(settingKey))
  const settings: Record<string, number> = { ...standardSettings }
  for (const [name, shape] of Object.entries(BackupSettings.shape)) {
    const value = shape.safeParse(found.get(settingKey(name)))
    if (value.success) settings[name] = value.data
  }
  return settings as BackupSettings
}

export function writeSettings(db: Write, wanted: BackupSettings, by: { userId: string; now: string }): string[] {
  const before = readSettings(db)
  const changed = (Object.keys(wanted) as (keyof BackupSettings)[]).filter((name) => wanted[name] !== before[name])
  for (const name of changed) writeSetting(db, settingKey(name), wanted[name], by)
  return changed
}

function settingKey(name: string): string {
  return `backup.${name}`
}

export function statusOf(db: Read, now: string): BackupStatus {
  const kept = readKept(db)
  const { lastAt, firstAt, lastSecondAt, skippedAt } = kept
  return {
    light: lightFor(lastAt, now),
    lastAt,
    secondPlace: kept.secondPlace || null,
    lastSecondAt,
    secondIsOverdue: secondCopyIsOverdue(lastSecondAt, firstAt, now),
    secondProblem: kept.secondProblem || null,
    // One that was made later makes up for it.
    skippedAt: skippedAt && (lastAt === null || lastAt < skippedAt) ? skippedAt : null,
    proof: proofOf(kept.proof),
    settings: readSettings(db),
  }
}

function proofOf(text: string): BackupStatus['proof'] {
  const [madeAt, provedAt, ...by] = text.split(' ')
  return madeAt && provedAt ? { madeAt, provedAt, by: by.join(' ') } : null
}

/** How far the audit trail goes. */
export function lastEntry(db: Read): number {
  return db.one(t.selectFrom('audit_entries').select('seq').orderBy('seq', 'desc').limit(1))?.seq ?? 0
}

/** How much was entered after an entry that is more than coming, going and backing up. */
export function changesSince(db: Read, seq: number): number {
  const row = db.one(
    t
      .selectFrom('audit_entries')
      .select(({ fn }) => fn.countAll<number>().as('entries'))
      .where('seq', '>', seq)
      .where('action', 'not like', 'backup.%')
      .where('action', 'not in', ['access.signIn', 'access.lock']),
  )
  return row?.entries ?? 0
}
