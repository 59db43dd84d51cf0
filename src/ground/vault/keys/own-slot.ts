import type { Problem, Result } from '../../shared/problem'
import { tidied } from '../../shared/text'
import { type KdfSettings, passwordBytes } from './kdf'
import { forgetKeys, type Keys } from './keys'
import { passwordProblem } from './password-rules'
import { ownSlot, replaceSlots, type SlotsChanged, trustedFile } from './slot-table'
import { unwrapSlot } from './slots'

/** Whether a password is that of whoever is signed in. Costs one stretching, right or wrong. */
export async function isOwnPassword(folder: string, keys: Keys, password: string): Promise<Result<boolean>> {
  const file = trustedFile(folder, keys)
  if (!file.ok) return file
  const slot = ownSlot(file.value, keys)
  if (!slot) return { ok: true, value: false }
  const held = await opened(keys, slot, password)
  return { ok: true, value: held }
}

export interface ChoosePassword {
  readonly next: string
  readonly kdf: KdfSettings
  readonly now: string
  readonly ownWords: readonly string[]
}

/** A password in the place of the one-time phrase with which somebody has just come in. */
export async function choosePassword(
  folder: string,
  keys: Keys,
  choice: ChoosePassword,
): Promise<Result<SlotsChanged>> {
  const { userId, name } = keys.slot
  const file = trustedFile(folder, keys)
  if (!file.ok) return file
  const phrase = ownSlot(file.value, keys)
  const problem =
    phrase?.kind !== 'reset'
      ? alreadyChosen
      : (passwordProblem(choice.next, { personName: name, ownWords: choice.ownWords }) ??
        ((await opened(keys, phrase, choice.next)) ? thePhrase : null))
  if (problem) return { ok: false, problem: { ...problem, fields: { next: problem.message } } }
  return rewrap(folder, keys, {
    password: choice.next,
    name,
    userId,
    risk: keys.risk,
    kdf: choice.kdf,
    now: choice.now,
  })
}

export interface RenewSlot {
  readonly password: string
  /** As the person is called now: the lock screen lists it. */
  readonly name: string
  /** The key of the risk compartment, if their slot is to hold it from now on. */
  readonly risk: Buffer | null
  readonly kdf: KdfSettings
  readonly now: string
}

/** Wraps a person's own slot anew under the password that they have just given: only then can it be changed at all. */
export function renewSlot(folder: string, keys: Keys, renewed: RenewSlot): Promise<Result<SlotsChanged>> {
  return rewrap(folder, keys, { ...renewed, userId: keys.slot.userId })
}

async function rewrap(
  folder: string,
  keys: Keys,
  { password, name, userId, risk, kdf, now }: RenewSlot & { readonly userId: string | null },
): Promise<Result<SlotsChanged>> {
  const file = trustedFile(folder, keys)
  if (!file.ok) return file
  const others = file.value.slots.filter((slot) => slot.userId !== userId)
  const secret = passwordBytes(password)
  try {
    const slot = { userId, name: tidied(name), kind: 'user' as const, kdf, createdAt: now, expiresAt: null }
    const held = { vmk: keys.vmk, risk, signing: keys.signing }
    return await replaceSlots(folder, keys, file.value, others, { slot, secret, held })
  } finally {
    secret.fill(0)
  }
}

async function opened(keys: Keys, slot: Parameters<typeof unwrapSlot>[1], password: string): Promise<boolean> {
  const typed = passwordBytes(password)
  try {
    const held = await unwrapSlot(keys.vaultId, slot, typed)
    if (held) forgetKeys(held)
    return held !== null
  } finally {
    typed.fill(0)
  }
}

const alreadyChosen: Problem = {
  code: 'keys.alreadyChosen',
  message: 'You have a password of your own already. Change it under “Change your password”.',
}
const thePhrase: Problem = {
  code: 'keys.notNew',
  message: 'This is the one-time phrase itself. Choose a password that nobody else has seen.',
}
