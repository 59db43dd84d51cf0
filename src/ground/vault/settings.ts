import { type Read, tables, type Write } from './sql'

interface Settings {
  key: string
  value: string
  changed_at: string
  changed_by: string
}

const t = tables<{ settings: Settings }>()

/** A setting of the office as text; empty if it was never made. */
export function readSetting(db: Read, key: string): string {
  const row = db.one(t.selectFrom('settings').select('value').where('key', '=', key))
  return row ? (JSON.parse(row.value) as string) : ''
}

export function writeSetting(
  db: Write,
  key: string,
  text: string,
  by: { readonly userId: string; readonly now: string },
): void {
  const value = JSON.stringify(text)
  db.run(
    t
      .insertInto('settings')
      .values({ key, value, changed_at: by.now, changed_by: by.userId })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({ value, changed_at: by.now, changed_by: by.userId }),
      ),
  )
}
