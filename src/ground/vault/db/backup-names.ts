import { join } from 'node:path'
import { sweep } from '../keys/durable-file'

/** What a backup is called: the instant at which it was made, spelled so that every file system takes it. */
export function backupNameOf(instant: string): string {
  return `throughline-${instant.replace(/[:.]/g, '-')}`
}

const whole = /^throughline-\d{4}-\d\d-\d\dT[0-9-]+Z$/
/** Of a backup, or of the list of erased records beside the backups. */
const half = /^(throughline-[0-9TZ-]+|vault\.erased(\.copy)?\.\d+)\.part$/

export function isBackupName(name: string): boolean {
  return whole.test(name)
}

/** What is being made has another name, so that nothing half is ever taken for a backup. */
export function halfOf(place: string, name: string): string {
  return join(place, `${name}.part`)
}

/** Halves that this process is filling: the sweep leaves them alone. */
export const underWay = new Set<string>()

/** Takes away what an interrupted backup left behind. */
export function sweepHalves(place: string): void {
  sweep(place, (name) => half.test(name) && !underWay.has(join(place, name)))
}
