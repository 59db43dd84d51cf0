import { afterAll, describe, expect, test } from 'vitest'
import { asPdfUa } from '../../../ground/vault/documents/proof/as-pdf-ua'
import { fontsFolder, wasmFile } from '../../../ground/vault/documents/proof/places'
import { occasion } from '../../../ground/vault/documents/proof/plain-document'
import { canReadPdf, pagesOf } from '../../../ground/vault/documents/proof/read-pdf'
import { newRecoveryKey, readRecoveryKey } from '../../../ground/vault/keys/recovery-key'
import { openTypesetter } from '../../../ground/vault/documents/typeset'
import { recoverySheet } from './recovery-sheet'

const typesetter = openTypesetter({ wasmFile, fontsFolder, workerFile: null })
afterAll(() => typesetter.close())

const sheetFor = (recoveryKey: string) =>
  recoverySheet({ recoveryKey, vaultName: 'Marsh Lane', madeAt: occasion.printedAt }, occasion)

describe('the recovery sheet', () => {
  test('is one page', async () => {
    expect((await typesetter.typeset(sheetFor(newRecoveryKey()))).pages).toBe(1)
  })

  test('is one page even where the organisation and the vault have long names', async () => {
    const long = {
      ...occasion,
      organisation: 'Imaginary '.repeat(9),
      office: 'Invented '.repeat(9),
      printedBy: 'Nobody '.repeat(8),
    }
    const sheet = recoverySheet(
      {
        recoveryKey: newRecoveryKey(),
        vaultName: 'Made-up '.repeat(12),
        madeAt: occasion.printedAt,
      },
      long,
    )
    expect((await typesetter.typeset(sheet)).pages).toBe(1)
  })

  test.skipIf(process.platform !== 'linux')('passes as PDF/UA-1', async () => {
    expect((await asPdfUa(sheetFor(newRecoveryKey()), fontsFolder)).length).toBeGreaterThan(5_000)
  })

  test('has no key in its title or running head', () => {
    const key = newRecoveryKey()
    const { facts, ...around } = sheetFor(key)
    expect(JSON.stringify(facts)).toContain(key.slice(0, 4))
    expect(JSON.stringify({ ...around, template: '' })).not.toContain(key.slice(0, 4))
  })

  test.skipIf(!canReadPdf)('can be read back, group by group, as the key that it was made for', async () => {
    const key = newRecoveryKey()
    const [page] = pagesOf((await typesetter.typeset(sheetFor(key))).pdf)
    const rows = (page ?? '').split('\n').filter((line) => /^[\s0-9A-Z]+$/.test(line) && /[0-9A-Z]/.test(line))
    const read = readRecoveryKey(rows.join(''))
    expect(read.ok).toBe(true)
    expect(read).toEqual(readRecoveryKey(key))
  })
})
