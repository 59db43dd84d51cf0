import type { Problem, Result } from '../../shared/problem'
import { folded } from '../../shared/text'
import { keyHandoverAbout, takeOver } from './handover'
import { usualKdf, passwordBytes } from './kdf'
import { hasTrueMac, type KeyFile, readKeyFiles } from './key-file'
import { forgetKeys, type Keys } from './keys'
import { readRecoveryKey } from './recovery-key'
import { decoySlot, type Slot, type SlotInfo, slotInfo, type SlotKeys, unwrapSlot } from './slots'

/** What a person gives to open the vault. */
export type Credentials = { readonly name: string; readonly password: string } | { readonly recoveryKey: string }

/** Far above what a new password may have; only so that a huge text costs nothing. */
const LONGEST_SECRET = 1000

/** Who can open the vault in this folder. Holds nothing secret; not yet proved to be untouched. */
export function listSlots(folder: string): Result<readonly SlotInfo[]> {
  const read = readKeyFiles(folder)
  if (!read.ok) return read
  return { ok: true, value: read.value.files[0]?.slots.map(slotInfo) ?? [] }
}

/**
 * The vault's keys, or a Problem: `keys.noVault`, `keys.missing`, `keys.damaged`, `keys.wrongPassword`,
 * `keys.wrongRecoveryKey`, `keys.recoveryKeyMistyped`, `keys.resetExpired`, `keys.changedByHand`.
 *
 * An unknown name costs the same work and ends in the same sentence as a wrong password. `now` is an instant (UTC).
 */
export async function unlock(folder: string, credentials: Credentials, now: string): Promise<Result<Keys>> {
  const read = readKeyFiles(folder)
  if (!read.ok) return read
  const secret = secretOf(credentials)
  if (!secret.ok) return secret
  try {
    let answer: Result<Keys> = { ok: false, problem: refusalFor(credentials) }
    for (const file of read.value.files) {
      answer = await tryFile(file, credentials, secret.value, now)
      // The older copy is asked only when somebody has changed the newer one: else a removed person could come back.
      if (answer.ok || answer.problem.code !== changedByHand.code) break
    }
    return answer.ok ? { ok: true, value: { ...answer.value, bothKeyFilesGood: read.value.bothGood } } : answer
  } finally {
    secret.value.fill(0)
  }
}

async function tryFile(file: KeyFile, who: Credentials, secret: Buffer, now: string): Promise<Result<Keys>> {
  const wanted = file.slots.filter((slot) => isFor(slot, who))
  const decoy = decoySlot(file.slots.find((slot) => slot.kind === 'user')?.kdf ?? usualKdf)
  for (const slot of wanted.length > 0 ? wanted : [decoy]) {
    const wrapped = await unwrapSlot(file.vaultId, slot, secret)
    if (!wrapped) continue
    const held = withKeyOfNow(file, slot, wrapped)
    const { vaultId, generation } = file
    const keys: Keys = { ...held, vaultId, slot, generation, bothKeyFilesGood: true }
    const problem = hasTrueMac(file, keys) ? expiry(slot, now) : changedByHand
    if (!problem) return { ok: true, value: keys }
    forgetKeys(held)
    return { ok: false, problem }
  }
  return { ok: false, problem: refusalFor(who) }
}

/** A slot that was wrapped before the vault's key was changed opens the key of now, which was handed to it. */
function withKeyOfNow(file: KeyFile, slot: Slot, wrapped: SlotKeys): SlotKeys & Pick<Keys, 'isHanded'> {
  const handed = file.handed?.find(({ slotId }) => slotId === slot.slotId)
  if (!handed || !wrapped.signing) return wrapped
  const about = keyHandoverAbout(file.vaultId, slot.slotId)
  const vmk = takeOver(Buffer.from(handed.sealed, 'base64'), wrapped.signing, about)
  if (!vmk) return wrapped
  wrapped.vmk.fill(0)
  return { ...wrapped, vmk, isHanded: true }
}

function isFor(slot: Slot, who: Credentials): boolean {
  if ('recoveryKey' in who) return slot.kind === 'recovery'
  return slot.kind !== 'recovery' && folded(slot.name) === folded(who.name)
}

function secretOf(credentials: Credentials): Result<Buffer> {
  if ('recoveryKey' in credentials) return readRecoveryKey(credentials.recoveryKey)
  return { ok: true, value: passwordBytes(credentials.password.slice(0, LONGEST_SECRET)) }
}

function refusalFor(who: Credentials): Problem {
  return 'recoveryKey' in who ? wrongRecoveryKey : wrongPassword
}

function expiry(slot: Slot, now: string): Problem | null {
  return slot.expiresAt !== null && now >= slot.expiresAt ? resetExpired : null
}

const wrongPassword: Problem = {
  code: 'keys.wrongPassword',
  message: 'The name and password do not match. Check both and try again. Capital letters matter.',
}

const wrongRecoveryKey: Problem = {
  code: 'keys.wrongRecoveryKey',
  message:
    'This recovery key is written correctly, but it does not open this vault. Look for the sheet with the latest date.',
}

const resetExpired: Problem = {
  code: 'keys.resetExpired',
  message: 'This one-time phrase is too old to be used. Ask an administrator for a new one.',
}

const changedByHand: Problem = {
  code: 'keys.changedByHand',
  message:
    'The list of who may open this vault has been changed outside Throughline, so the vault stays shut. Nothing has been ' +
    'lost. Bring the key file back from the newest backup, and tell whoever looks after data protection.',
}
