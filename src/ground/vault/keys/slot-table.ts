import { timingSafeEqual } from 'node:crypto'
import type { Problem, Result } from '../../shared/problem'
import { hasTrueMac, type KeyFile, MOST_SLOTS, readKeyFiles, type SlotTable, writeKeyFiles } from './key-file'
import { forgetKeys, type Keys } from './keys'
import { type NewSlot, type Slot, type SlotInfo, slotInfo, type SlotKeys, unwrapSlot, wrapSlot } from './slots'

/** What a change of the slots leaves behind. Record `generation` in the database: `recordKeyFile`. */
export interface SlotsChanged {
  readonly generation: number
  readonly slots: readonly SlotInfo[]
}

/** Writes both key files again from the newest trusted one, where one of them was lost, damaged or left behind. */
export function mendKeyFile(folder: string, keys: Keys): Result<SlotsChanged> {
  const file = trustedFile(folder, keys)
  if (!file.ok) return file
  writeKeyFiles(folder, tableOf(file.value), keys, (written) => assertTrusted(written, keys))
  return { ok: true, value: summary(file.value) }
}

/** Puts a fresh slot beside those kept, once it is proved to open; refuses a table without its last ones. */
export async function replaceSlots(
  folder: string,
  keys: Keys,
  file: KeyFile,
  kept: readonly Slot[],
  fresh: { readonly slot: NewSlot; readonly secret: Uint8Array; readonly held: SlotKeys },
): Promise<Result<SlotsChanged>> {
  if (kept.length >= MOST_SLOTS) return { ok: false, problem: tooMany }
  const slot = await wrapSlot(keys.vaultId, fresh.slot, fresh.secret, fresh.held)
  const opened = await unwrapSlot(keys.vaultId, slot, fresh.secret)
  const opens = opened !== null && timingSafeEqual(opened.vmk, keys.vmk)
  if (opened) forgetKeys(opened)
  if (!opens) throw new Error('The new slot does not open.')
  const problem = lastOnes([...kept, slot])
  if (problem) return { ok: false, problem }
  // Stretching takes a second: whatever else was changed meanwhile must not be lost.
  const now = trustedFile(folder, keys)
  if (!now.ok) return now
  if (now.value.generation !== file.generation) return { ok: false, problem: changedMeanwhile }
  return { ok: true, value: writeSlots(folder, keys, file, [...kept, slot], slot) }
}

/** Writes the table with these slots as its next generation. */
export function writeSlots(
  folder: string,
  keys: Keys,
  file: KeyFile,
  slots: readonly Slot[],
  fresh?: Slot,
): SlotsChanged {
  const table = { ...tableOf(file, slots), generation: file.generation + 1, slots: [...slots] }
  writeKeyFiles(folder, table, keys, (written) => {
    assertTrusted(written, keys)
    if (fresh && !written.slots.some((slot) => slot.wrapped === fresh.wrapped))
      throw new Error('The new slot was not written.')
  })
  return summary(table)
}

/** The newest key file on disk that was made with these keys. */
export function trustedFile(folder: string, keys: Keys): Result<KeyFile> {
  const read = readKeyFiles(folder)
  if (!read.ok) return read
  const file = read.value.files.find((copy) => copy.vaultId === keys.vaultId && hasTrueMac(copy, keys))
  return file ? { ok: true, value: file } : { ok: false, problem: notOurs }
}

/** The slot of whoever is signed in, as it is now: it may have been wrapped anew since. */
export function ownSlot(file: KeyFile, { slot }: Keys): Slot | undefined {
  return file.slots.find(({ slotId, userId }) =>
    slot.userId === null ? slotId === slot.slotId : userId === slot.userId,
  )
}

function assertTrusted(written: KeyFile, keys: Keys): void {
  if (!hasTrueMac(written, keys)) throw new Error('The key file that was written does not carry the vault’s mark.')
}

/** The table with what was handed to those of its slots that stay. */
function tableOf(file: KeyFile, staying: readonly Slot[] = file.slots): SlotTable {
  const { format, version, vaultId, generation, slots, handed = [] } = file
  const left = handed.filter(({ slotId }) => staying.some((slot) => slot.slotId === slotId))
  return { format, version, vaultId, generation, slots, ...(left.length > 0 && { handed: left }) }
}

export function summary({ generation, slots }: { generation: number; slots: readonly Slot[] }): SlotsChanged {
  return { generation, slots: slots.map(slotInfo) }
}

/** What must never be missing: a recovery key, and somebody who can sign in. */
export function lastOnes(left: readonly Pick<Slot, 'kind'>[]): Problem | null {
  if (!left.some((slot) => slot.kind === 'recovery')) return lastRecovery
  return left.some((slot) => slot.kind !== 'recovery') ? null : lastPerson
}

const lastRecovery: Problem = {
  code: 'keys.lastRecovery',
  message: 'The vault must always keep a recovery key. Make a new one first.',
}
const lastPerson: Problem = {
  code: 'keys.lastPerson',
  message: 'This is the last person who can sign in. Add somebody else first.',
}
const tooMany: Problem = {
  code: 'keys.tooMany',
  message: `At most ${MOST_SLOTS - 1} people can sign in to one vault. Remove somebody who has left first.`,
}
const notOurs: Problem = {
  code: 'keys.changedByHand',
  message:
    'The key file has been changed outside Throughline since you signed in, so it was left alone. Tell an administrator.',
}
const changedMeanwhile: Problem = {
  code: 'keys.changedMeanwhile',
  message:
    'Something else about who can sign in was being changed at the same moment. Nothing was changed here. Try again.',
}
