import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Result } from '../../shared/problem'
import { type AddUser, addSlot, changePassword, dropSlots, replaceRecoveryKey } from './change-slots'
import { createVault } from './create-vault'
import { weakestKdf } from './kdf'
import type { Keys } from './keys'
import { newRecoveryKey } from './recovery-key'
import { publicKeyOf } from './signing'
import { listSlots, unlock } from './unlock'
import { admin, adminId, now, ownWords, otherTestVault, testFolder, testVault } from './vault-for-tests'

const later = '2026-11-25T09:00:00.000Z'
const moss: AddUser = {
  userId: '01JDMOSS000000000000000001',
  name: 'Moss Fenwright',
  password: 'thimble quarry heron sail',
  kind: 'user',
  risk: false,
  kdf: weakestKdf,
  now,
  expiresAt: null,
  ownWords,
}

function code(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.problem.code
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}

const anybody = () => null

test('the password and the recovery key both open what set-up made, and give the same keys', async () => {
  const { folder, keys, recoveryKey, publicKey } = await testVault()
  const byName = value(await unlock(folder, { name: '  wren MAPLETHORPE ', password: admin.password }, now))
  const bySheet = value(await unlock(folder, { recoveryKey: recoveryKey.toLowerCase() }, now))
  for (const opened of [byName, bySheet]) {
    expect(opened.vmk).toEqual(keys.vmk)
    expect(opened.risk).toEqual(keys.risk)
    expect(opened.vaultId).toBe(keys.vaultId)
  }
  expect(publicKeyOf(byName.signing ?? Buffer.alloc(32))).toEqual(publicKey)
  // The sheet has a key pair of its own, under which it is handed another key of the vault; it signs for nobody.
  expect(bySheet.signing).not.toEqual(byName.signing)
  expect([byName.slot.kind, byName.slot.userId, bySheet.slot.kind]).toEqual(['user', adminId, 'recovery'])
})

test('the lock screen learns who can sign in, and nothing secret', async () => {
  const { folder } = await testVault()
  const slots = value(listSlots(folder))
  expect(slots.map(({ name, kind }) => [name, kind])).toEqual([
    ['Wren Maplethorpe', 'user'],
    ['Recovery key', 'recovery'],
  ])
  expect(JSON.stringify(slots)).not.toMatch(/wrapped|salt|nonce/)
})

test('no key, password or recovery key is in any file that set-up writes', async () => {
  const { folder, keys, recoveryKey } = await testVault()
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name))
    const secrets = [keys.vmk, keys.risk ?? keys.vmk, keys.signing ?? keys.vmk].flatMap((key) => [
      key.toString('hex'),
      key.toString('base64'),
    ])
    for (const secret of [...secrets, admin.password, recoveryKey, recoveryKey.replaceAll('-', '')]) {
      expect(bytes.includes(secret), name).toBe(false)
    }
  }
})

test('a wrong password and an unknown name cost the same and end in the same sentence', async () => {
  const { folder } = await testVault()
  const time = async (name: string) => {
    const started = performance.now()
    const answer = await unlock(folder, { name, password: 'not the password at all' }, now)
    return { answer, took: performance.now() - started }
  }
  const [known, unknown] = [await time('Wren Maplethorpe'), await time('Nobody Here')]
  expect(unknown.answer).toEqual(known.answer)
  expect(code(known.answer)).toBe('keys.wrongPassword')
  const ratios: number[] = []
  for (let round = 0; round < 5; round += 1)
    ratios.push((await time('Nobody Here')).took / (await time('Wren Maplethorpe')).took)
  const middle = ratios.sort((a, b) => a - b)[2] ?? 0
  expect(middle).toBeGreaterThan(0.5)
  expect(middle).toBeLessThan(2)
})

test('a mistyped recovery key is told apart from one of another vault', async () => {
  const { folder, recoveryKey } = await testVault()
  expect(code(await unlock(folder, { recoveryKey: recoveryKey.slice(1) }, now))).toBe('keys.recoveryKeyMistyped')
  expect(code(await unlock(folder, { recoveryKey: newRecoveryKey() }, now))).toBe('keys.wrongRecoveryKey')
})

test('set-up refuses a folder with a vault, a weak password, and settings under the floor', async () => {
  const { folder } = await testVault()
  const wanted = { folder: testFolder(), user: admin, recoveryKey: newRecoveryKey(), kdf: weakestKdf, now, ownWords }
  expect(code(await createVault({ ...wanted, folder }))).toBe('vault.alreadyThere')
  expect(code(await createVault({ ...wanted, user: { ...admin, password: 'Password12345!' } }))).toBe(
    'keys.weakPassword',
  )
  expect(code(await createVault({ ...wanted, user: { ...admin, name: ' ' } }))).toBe('keys.name')
  expect(code(await createVault({ ...wanted, recoveryKey: 'ABCD' }))).toBe('keys.recoveryKeyMistyped')
  await expect(createVault({ ...wanted, kdf: { ...weakestKdf, memoryKiB: 65535 } })).rejects.toThrow('floor')
  expect(readdirSync(wanted.folder)).toEqual([])
})

test('a new person signs in with own keys; without the risk key that compartment stays shut', async () => {
  const { folder, keys } = await testVault()
  const added = value(await addSlot(folder, keys, moss))
  expect(added.generation).toBe(2)
  const opened = value(await unlock(folder, { name: 'Moss Fenwright', password: moss.password }, now))
  expect(opened.vmk).toEqual(keys.vmk)
  expect(opened.risk).toBeNull()
  expect(publicKeyOf(opened.signing ?? Buffer.alloc(32))).toEqual(added.publicKey)
  expect(opened.signing).not.toEqual(keys.signing)
  const ivy = { ...moss, userId: '01JDIVY0000000000000000001', name: 'Ivy Coldbrook' }
  expect(code(await addSlot(folder, opened, { ...ivy, risk: true }))).toBe('keys.noRiskKey')
  expect(code(await replaceRecoveryKey(folder, opened, { recoveryKey: newRecoveryKey(), kdf: weakestKdf, now }))).toBe(
    'keys.noRiskKey',
  )
  expect(code(await addSlot(folder, keys, { ...ivy, name: 'móss  fenwright' }))).toBe('keys.name')
  expect(code(await addSlot(folder, keys, { ...moss, name: 'Moss F' }))).toBe('keys.alreadyHas')
})

test('after a change of password only the new one opens, with the same keys', async () => {
  const { folder, keys } = await testVault()
  const change = { current: admin.password, next: 'walnut ferry candle drum', kdf: weakestKdf, now, ownWords }
  expect(code(await changePassword(folder, keys, { ...change, current: 'something else entirely' }))).toBe(
    'keys.wrongPassword',
  )
  expect(code(await changePassword(folder, keys, { ...change, next: 'short' }))).toBe('keys.weakPassword')
  expect(code(await changePassword(folder, keys, { ...change, next: admin.password }))).toBe('keys.notNew')
  expect(code(await changePassword(folder, keys, change))).toBe('ok')
  expect(code(await unlock(folder, { name: admin.name, password: admin.password }, now))).toBe('keys.wrongPassword')
  const opened = value(await unlock(folder, { name: admin.name, password: change.next }, now))
  expect([opened.vmk, opened.risk, opened.signing]).toEqual([keys.vmk, keys.risk, keys.signing])
  expect(opened.generation).toBe(2)
})

test('a one-time phrase opens until it ends, replaces the old password, and ends with the new one', async () => {
  const { folder, keys } = await testVault()
  value(await addSlot(folder, keys, moss))
  const reset = {
    ...moss,
    kind: 'reset' as const,
    password: 'harbour violet anchor crumb plume',
    expiresAt: '2026-11-24T09:00:00.000Z',
  }
  value(await addSlot(folder, keys, reset))
  const who = { name: moss.name, password: reset.password }
  expect(code(await unlock(folder, { name: moss.name, password: moss.password }, now))).toBe('keys.wrongPassword')
  expect(code(await unlock(folder, who, later))).toBe('keys.resetExpired')
  expect(code(await unlock(folder, { ...who, password: 'not it, not it at all' }, later))).toBe('keys.wrongPassword')
  const opened = value(await unlock(folder, who, now))
  expect(opened.slot.kind).toBe('reset')
  value(
    await changePassword(folder, opened, {
      current: reset.password,
      next: 'walnut ferry candle drum',
      kdf: weakestKdf,
      now,
      ownWords,
    }),
  )
  expect(code(await unlock(folder, who, now))).toBe('keys.wrongPassword')
  expect(value(await unlock(folder, { name: moss.name, password: 'walnut ferry candle drum' }, later)).slot.kind).toBe(
    'user',
  )
})

test('a new recovery key puts the old one out of use', async () => {
  const { folder, keys, recoveryKey } = await testVault()
  const fresh = newRecoveryKey()
  value(await replaceRecoveryKey(folder, keys, { recoveryKey: fresh, kdf: weakestKdf, now }))
  expect(code(await unlock(folder, { recoveryKey }, now))).toBe('keys.wrongRecoveryKey')
  expect(value(await unlock(folder, { recoveryKey: fresh }, now)).risk).toEqual(keys.risk)
})

test('a removed person is out at once; the last person and the caller’s last administrator stay', async () => {
  const { folder, keys } = await testVault()
  value(await addSlot(folder, keys, moss))
  const noAdmin = { code: 'access.lastAdministrator', message: 'There must be an administrator.' } as const
  const needsAdmin = (left: readonly { userId: string | null }[]) =>
    left.some((slot) => slot.userId === adminId) ? null : noAdmin
  expect(code(dropSlots(folder, keys, adminId, needsAdmin))).toBe('access.lastAdministrator')
  expect(code(dropSlots(folder, keys, moss.userId, needsAdmin))).toBe('ok')
  expect(code(await unlock(folder, { name: moss.name, password: moss.password }, now))).toBe('keys.wrongPassword')
  expect(code(dropSlots(folder, keys, adminId, anybody))).toBe('keys.lastPerson')
  expect(
    value(listSlots(folder))
      .map((slot) => slot.kind)
      .sort(),
  ).toEqual(['recovery', 'user'])
})

test('keys of one vault change nothing in another', async () => {
  const [one, other] = [await testVault(), await otherTestVault()]
  const foreign: Keys = one.keys
  expect(code(await addSlot(other.folder, foreign, moss))).toBe('keys.changedByHand')
  expect(code(dropSlots(other.folder, foreign, adminId, anybody))).toBe('keys.changedByHand')
})
