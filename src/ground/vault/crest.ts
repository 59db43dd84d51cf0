import type { Picture } from './documents/paper'
import { type Read, tables, type Write } from './sql'

interface Crests {
  crest_id: number
  file: Picture['file']
  bytes: Buffer
  alt: string
  added_at: string
  added_by: string
}

const t = tables<{ crests: Crests }>()

export interface KeptCrest extends Picture {
  readonly addedAt: string
}

export function readCrest(db: Read): KeptCrest | null {
  const row = db.one(t.selectFrom('crests').select(['file', 'bytes', 'alt', 'added_at']))
  return row ? { file: row.file, bytes: row.bytes, alt: row.alt, addedAt: row.added_at } : null
}

export function keepCrest(db: Write, crest: Picture, by: { readonly userId: string; readonly now: string }): void {
  removeCrest(db)
  db.run(
    t.insertInto('crests').values({
      crest_id: 1,
      file: crest.file,
      bytes: Buffer.from(crest.bytes),
      alt: crest.alt,
      added_at: by.now,
      added_by: by.userId,
    }),
  )
}

export function removeCrest(db: Write): void {
  db.run(t.deleteFrom('crests'))
}
