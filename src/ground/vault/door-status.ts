import { existsSync } from 'node:fs'
import { usualFolder } from './db/location'
import { finishRestore } from './db/restore-journal'
import { folderState } from './db/vault-files'
import type { DoorStatus } from './door'
import { folderGone } from './door-problems'
import { listSlots } from './keys/unlock'
import { namesToChoose } from './names-at-door'

/** What stands in a folder while nobody is signed in. `isNamed`: the program was started with it. */
export function statusOfFolder(folder: string | null, isNamed: boolean): DoorStatus {
  if (!folder) return { state: 'absent', suggestedFolder: usualFolder() }
  // A vault that this machine remembers and that is not there is lost, not absent: never an empty one in its place.
  if (!existsSync(folder) && !isNamed) return { state: 'unusable', problem: folderGone(folder) }
  const unfinished = finishRestore(folder)
  if (unfinished) return { state: 'unusable', problem: unfinished }
  const state = folderState(folder)
  if (state === 'nothing' || state === 'unfinished') return { state: 'absent', suggestedFolder: folder }
  const slots = listSlots(folder)
  if (!slots.ok) return { state: 'unusable', problem: slots.problem }
  return { state: 'locked', names: namesToChoose(slots.value) }
}
