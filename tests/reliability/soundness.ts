import type { Office } from '../../bench/office'
import { firstBreak } from '../../src/ground/vault/audit/check-chain'
import { isWhole, verifyPages } from '../../src/ground/vault/db/pages'
import { allFiles } from '../../src/ground/vault/files/file-rows'
import { withSubKey } from '../../src/ground/vault/keys/sub-keys'
import { guarded } from '../../src/modules/people/vault/changing'

/** What a reopened vault must be whatever was saved in it. Each answer is a sentence for every thing that is not so. */
export interface Soundness {
  readonly integrity: string[]
  readonly chain: string[]
  readonly files: string[]
}

export async function soundnessOf(office: Office): Promise<Soundness> {
  return { integrity: await integrityOf(office), chain: chainOf(office), files: await filesOf(office) }
}

/** Every page's own mark, SQLite's checks, the search index against the records, the counters against a recount. */
async function integrityOf({ opened }: Office): Promise<string[]> {
  const { db, database, keys } = opened
  const wrong: string[] = []
  database.checkpoint()
  const rawKey = withSubKey(keys, 'db/v1', (key) => Buffer.from(key))
  const pages = await verifyPages(database.fileHandle, rawKey)
  rawKey.fill(0)
  if (!isWhole(pages)) wrong.push(`pages without a true mark: ${pages.bad.join(', ') || pages.strayBytes}`)
  const [said] = db.arrays('pragma integrity_check', [])
  if (said?.[0] !== 'ok') wrong.push(`integrity check: ${String(said?.[0])}`)
  const strangers = db.arrays('pragma foreign_key_check', [])
  if (strangers.length > 0) wrong.push(`${strangers.length} rows point at nothing`)
  db.begin()
  try {
    db.runText(`insert into people_search (people_search, rank) values ('integrity-check', 1)`, [])
  } catch (fault) {
    wrong.push(`search index: ${String(fault)}`)
  } finally {
    db.rollback()
  }
  const counted = db.arrays(
    `select coalesce(area_id, ''), archived, count(*) from people group by 1, 2 except
       select area_id, archived, people from people_counts`,
    [],
  )
  if (counted.length > 0) wrong.push('the counters differ from a recount')
  return wrong
}

/** The chain of the audit trail, and that each person's record is as its last entry says. */
export function chainOf({ opened }: Office): string[] {
  const { db, keys, audit } = opened
  const broken = withSubKey(keys, 'audit/v1', (key) => firstBreak(db, key))
  const wrong = broken ? [`audit entry ${broken.seq} is ${broken.why}`] : []
  const last = db.arrays(
    `select p.person_id, (select digest_after from audit_entries where entity = 'person' and entity_id = p.person_id
       order by seq desc limit 1) from people p`,
    [],
  ) as [string, Buffer | null][]
  for (const [personId, digest] of last) {
    const now = audit.digest(guarded(db, personId))
    if (!digest || !now?.equals(digest)) wrong.push(`record ${personId} is not as its last audit entry says`)
  }
  return wrong
}

async function filesOf({ opened }: Office): Promise<string[]> {
  const report = await opened.files.verify(allFiles(opened.db))
  return [
    ...report.missing.map((name) => `file ${name} is missing`),
    ...report.damaged.map((name) => `file ${name} is damaged`),
  ]
}
