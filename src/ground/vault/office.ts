import { OfficeSettings, type OfficeWords, standardOffice, wordsOf } from '../shared/office'
import { settingsOf, writeSetting } from './settings'
import type { Read, Write } from './sql'

/** The office's settings; whatever was never set is as the product starts with. */
export function readOffice(db: Read): OfficeSettings {
  const kept = settingsOf(db, Object.keys(standardOffice))
  const office: Record<string, unknown> = { ...standardOffice }
  for (const [key, field] of Object.entries(OfficeSettings.shape)) {
    const found = field.safeParse(kept.get(key))
    if (found.success) office[key] = found.data
  }
  return office as OfficeSettings
}

/** The office's words, read from what is open; the product's own while nothing is. */
export function officeWords(db: Read | null): OfficeWords {
  return wordsOf(db ? readOffice(db) : standardOffice)
}

/** Writes those settings that differ, and says which did. */
export function changeOffice(
  db: Write,
  wanted: OfficeSettings,
  by: { readonly userId: string; readonly now: string },
): readonly (keyof OfficeSettings)[] {
  const before = readOffice(db)
  const changed = (Object.keys(standardOffice) as (keyof OfficeSettings)[]).filter((key) => wanted[key] !== before[key])
  for (const key of changed) writeSetting(db, key, wanted[key], by)
  return changed
}
