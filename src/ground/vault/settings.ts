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

/** Settings by key, of whatever kind they are. A key that was never set is not in it. */
export function settingsOf(db: Read, keys: readonly string[]): ReadonlyMap<string, unknown> {
  const rows = db.all(
    t
      .selectFrom('settings')
      .select(['key', 'value'])
      .where('key', 'in', [...keys]),
  )
  return new Map(rows.map(({ key, value }) => [key, JSON.parse(value)]))
}

/** Takes back what was decided: the setting is as if nobody had ever made it. */
export function dropSetting(db: Write, key: string): void {
  db.run(t.deleteFrom('settings').where('key', '=', key))
}

/** Sets one thing that the office decides, and notes who decided it when. */
export function writeSetting(
  db: Write,
  key: string,
  setting: string | number | boolean,
  by: { readonly userId: string; readonly now: string },
): void {
  const value = JSON.stringify(setting)
  db.run(
    t
      .insertInto('settings')
      .values({ key, value, changed_at: by.now, changed_by: by.userId })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({ value, changed_at: by.now, changed_by: by.userId }),
      ),
  )
}
