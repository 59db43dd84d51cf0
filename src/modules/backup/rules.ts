import type { BackupStatus, Light } from './contract'

const hour = 60 * 60 * 1000

/** Red after so many hours without a verified backup (security notes, section 9); amber after a working day. */
export const redAfterHours = 48
export const amberAfterHours = 24

/** A copy in a second place is asked for when there has been none for so many days. */
export const secondOverdueDays = 7

/** At closing no backup is made when the last one is as young as this: little can have been done since. */
export const freshMinutes = 5

/** The age of the last verified backup as a light. A backup from the future tells of a wrong clock: nobody knows its age. */
export function lightFor(lastAt: string | null, now: string): Light {
  if (lastAt === null) return 'red'
  const age = Date.parse(now) - Date.parse(lastAt)
  if (age < -hour) return 'amber'
  if (age > redAfterHours * hour) return 'red'
  return age > amberAfterHours * hour ? 'amber' : 'green'
}

/** Whether a second place must be asked for. `since` is when the first backup was made, for an office that has just begun. */
export function secondCopyIsOverdue(lastSecondAt: string | null, since: string | null, now: string): boolean {
  const from = lastSecondAt ?? since
  return from !== null && Date.parse(now) - Date.parse(from) > secondOverdueDays * 24 * hour
}

interface Standing {
  readonly lastAt: string | null
  /** Whether that backup is still where it was made. */
  readonly lastIsThere: boolean
  readonly now: string
}

/** Whether it is time for a backup that nobody asked for. */
export function backupIsDue({ lastAt, lastIsThere, now }: Standing, intervalHours: number): boolean {
  if (lastAt === null || !lastIsThere) return true
  const age = Date.parse(now) - Date.parse(lastAt)
  return age >= intervalHours * hour || age < -hour
}

/** Whether closing the program should wait for a backup. `changes`: what was entered in the trail since the last one. */
export function backupIsDueAtClosing(standing: Standing, changes: number): boolean {
  const { lastAt, lastIsThere, now } = standing
  if (lastAt === null || !lastIsThere) return true
  const age = Date.parse(now) - Date.parse(lastAt)
  if (age < 0) return true
  return changes > 0 && age > freshMinutes * 60 * 1000
}

/** What the foot of the window has to say beside the age: the more urgent first; null if all is well. */
export function quietWarning({
  secondPlace,
  secondIsOverdue,
}: Pick<BackupStatus, 'secondPlace' | 'secondIsOverdue'>): 'no-second-place' | 'second-overdue' | null {
  if (!secondIsOverdue) return null
  return secondPlace === null ? 'no-second-place' : 'second-overdue'
}
