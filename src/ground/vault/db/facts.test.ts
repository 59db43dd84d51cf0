import { expect, test } from 'vitest'
import { migratedDatabase } from './database-for-tests'
import { keyFileProblem, readFact, recordKeyFile, writeFact } from './facts'

test('an older key file, or one of another vault, is noticed after the vault has been opened with a newer one', async () => {
  const { vault } = await migratedDatabase()
  const ofGeneration = (generation: number, vaultId = 'aa') =>
    keyFileProblem(vault.db, { vaultId, generation })?.code ?? null
  expect(ofGeneration(1)).toBeNull()
  writeFact(vault.db, 'vaultId', 'aa')
  recordKeyFile(vault.db, 7)
  recordKeyFile(vault.db, 3)
  expect(readFact(vault.db, 'keyFileGeneration')).toBe('7')
  expect([ofGeneration(6), ofGeneration(7), ofGeneration(8)]).toEqual(['vault.oldKeyFile', null, null])
  expect(ofGeneration(7, 'bb')).toBe('vault.wrongKey')
})
