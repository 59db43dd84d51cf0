import type { Problem, Result } from '../../shared/problem'
import { folded, tidied } from '../../shared/text'
import { type KdfSettings, passwordBytes } from './kdf'
import { handoverKeyOf } from './handover'
import { forgetKeys, type Keys } from './keys'
import { passwordProblem } from './password-rules'
import { readRecoveryKey } from './recovery-key'
import { newSigningSeed, publicKeyOf } from './signing'
import { lastOnes, ownSlot, replaceSlots, type SlotsChanged, summary, trustedFile, writeSlots } from './slot-table'
import { type NewSlot, type Slot, SLOT_NAME_LENGTH, type SlotInfo, slotInfo, unwrapSlot } from './slots'

export interface NewUser {
  readonly userId: string
  readonly name: string
  readonly password: string
}

export interface AddUser extends NewUser {
  /** `reset`: a one-time phrase made by the program, with an end; it replaces the person's other slots. */
  readonly kind: 'user' | 'reset'
  /** Whether the slot gets the key of the risk compartment. Only somebody who holds it can hand it on. */
  readonly risk: boolean
  readonly kdf: KdfSettings
  readonly now: string
  readonly expiresAt: string | null
  /** Words that the password must not be made of: the organisation's name, the office. */
  readonly ownWords: readonly string[]
}

/** The public halves of a person's own new key: `users.signing_key` and `users.handover_key` are to hold them. */
export interface NewKeys {
  readonly publicKey: Buffer
  readonly handoverKey: Buffer
}

/** A new person's slot (with a new signing key), or a reset. */
export async function addSlot(folder: string, keys: Keys, user: AddUser): Promise<Result<SlotsChanged & NewKeys>> {
  const current = trustedFile(folder, keys)
  if (!current.ok) return current
  const others = current.value.slots.filter((slot) => slot.userId !== user.userId)
  const problem =
    slotNameProblem(user.name, others) ??
    passwordProblem(user.password, { personName: user.name, ownWords: user.ownWords }) ??
    (user.risk && !keys.risk ? cannotHandOn : null) ??
    (user.kind === 'user' && others.length < current.value.slots.length ? alreadyHasSlot : null)
  if (problem) return { ok: false, problem }
  const signing = newSigningSeed()
  const secret = passwordBytes(user.password)
  try {
    const held = { vmk: keys.vmk, risk: user.risk ? keys.risk : null, signing }
    const header = { userId: user.userId, name: tidied(user.name), kind: user.kind, kdf: user.kdf }
    const slot = { ...header, createdAt: user.now, expiresAt: user.expiresAt }
    const changed = await replaceSlots(folder, keys, current.value, others, { slot, secret, held })
    if (!changed.ok) return changed
    return {
      ok: true,
      value: { ...changed.value, publicKey: publicKeyOf(signing), handoverKey: handoverKeyOf(signing) },
    }
  } finally {
    signing.fill(0)
    secret.fill(0)
  }
}

export interface ChangePassword {
  readonly current: string
  readonly next: string
  readonly kdf: KdfSettings
  readonly now: string
  readonly ownWords: readonly string[]
}

/** The signed-in person's own password. The database is not touched; until the last moment the old one still opens. */
export async function changePassword(
  folder: string,
  keys: Keys,
  change: ChangePassword,
): Promise<Result<SlotsChanged>> {
  const { userId, name } = keys.slot
  const file = trustedFile(folder, keys)
  if (!file.ok) return file
  if (userId === null) return { ok: false, problem: wrongCurrent }
  const old = ownSlot(file.value, keys)
  const typed = passwordBytes(change.current)
  const held = old ? await unwrapSlot(keys.vaultId, old, typed) : null
  typed.fill(0)
  if (!held) return { ok: false, problem: wrongCurrent }
  const secret = passwordBytes(change.next)
  try {
    const same = change.next.normalize('NFKC') === change.current.normalize('NFKC')
    const problem = same ? notNew : passwordProblem(change.next, { personName: name, ownWords: change.ownWords })
    if (problem) return { ok: false, problem: { ...problem, fields: { next: problem.message } } }
    const others = file.value.slots.filter((slot) => slot.userId !== userId)
    const header = { userId, name, kind: 'user' as const, kdf: change.kdf }
    const slot = { ...header, createdAt: change.now, expiresAt: null }
    // What was in the slot may be of before the vault's key was changed.
    const current = { ...held, vmk: keys.vmk }
    return await replaceSlots(folder, keys, file.value, others, { slot, secret, held: current })
  } finally {
    secret.fill(0)
    forgetKeys(held)
  }
}

/**
 * Puts a new recovery key in the place of the old ones; `recoveryHandoverKey` is to hold its public half. Needs a holder of the risk key: recovery must open
 * everything.
 */
export async function replaceRecoveryKey(
  folder: string,
  keys: Keys,
  fresh: { readonly recoveryKey: string; readonly kdf: KdfSettings; readonly now: string },
): Promise<Result<SlotsChanged & Pick<NewKeys, 'handoverKey'>>> {
  const file = trustedFile(folder, keys)
  if (!file.ok) return file
  if (!keys.risk) return { ok: false, problem: cannotHandOn }
  const secret = readRecoveryKey(fresh.recoveryKey)
  if (!secret.ok) return secret
  const seed = newSigningSeed()
  try {
    const others = file.value.slots.filter((slot) => slot.kind !== 'recovery')
    const changed = await replaceSlots(folder, keys, file.value, others, {
      slot: recoverySlot(fresh.kdf, fresh.now),
      secret: secret.value,
      held: { vmk: keys.vmk, risk: keys.risk, signing: seed },
    })
    return changed.ok ? { ok: true, value: { ...changed.value, handoverKey: handoverKeyOf(seed) } } : changed
  } finally {
    seed.fill(0)
    secret.value.fill(0)
  }
}

export function recoverySlot(kdf: KdfSettings, now: string): NewSlot {
  return { userId: null, name: 'Recovery key', kind: 'recovery', kdf, createdAt: now, expiresAt: null }
}

/**
 * Takes a person's slots away. `mayRemain` looks at who is left and names what would be missing (such as an
 * administrator, which only the caller can know).
 */
export function dropSlots(
  folder: string,
  keys: Keys,
  userId: string,
  mayRemain: (left: readonly SlotInfo[]) => Problem | null,
): Result<SlotsChanged> {
  const file = trustedFile(folder, keys)
  if (!file.ok) return file
  const left = file.value.slots.filter((slot) => slot.userId !== userId)
  if (left.length === file.value.slots.length) return { ok: true, value: summary(file.value) }
  const problem = lastOnes(left) ?? mayRemain(left.map(slotInfo))
  if (problem) return { ok: false, problem }
  return { ok: true, value: writeSlots(folder, keys, file.value, left) }
}

export function slotNameProblem(name: string, others: readonly Slot[]): Problem | null {
  const tidy = tidied(name)
  const what =
    folded(tidy) === ''
      ? 'Give a name, as colleagues know the person.'
      : tidy.length > SLOT_NAME_LENGTH
        ? `Use at most ${SLOT_NAME_LENGTH} characters for the name.`
        : others.some((slot) => slot.userId !== null && folded(slot.name) === folded(tidy))
          ? 'Somebody with this name can already sign in. Add a middle name or initial, so that both can be told apart.'
          : null
  return what === null ? null : { code: 'keys.name', message: what, fields: { name: what } }
}

const wrongCurrent: Problem = {
  code: 'keys.wrongPassword',
  message: 'Your present password is not right. Type it again.',
  fields: { current: 'This is not your present password.' },
}
const notNew: Problem = { code: 'keys.notNew', message: 'The new password is the same as the old one. Choose another.' }
const cannotHandOn: Problem = {
  code: 'keys.noRiskKey',
  message:
    'You do not hold the key to offence details and risk notes, so you cannot hand it on. Ask somebody who does, or use the recovery key.',
}
const alreadyHasSlot: Problem = {
  code: 'keys.alreadyHas',
  message: 'This person can sign in already. To give them a new start, reset their password.',
}
