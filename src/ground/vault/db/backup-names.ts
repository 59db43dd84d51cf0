import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What a backup is called: the instant at which it was made, spelled so that every file system takes it. */
export function backupNameOf(instant: string): string {
  return `throughline-${instant.replace(/[:.]/g, '-')}`
}

const whole = /^throughline-\d{4}-\d\d-\d\dT[0-9-]+Z$/
const half = /^throughline-[0-9TZ-]+\.part$/

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
  for (const name of readdirSync(place)) {
    const left = half.test(name) && !underWay.has(join(place, name))
    if (left) rmSync(join(place, name), { recursive: true, force: true })
  }
}
