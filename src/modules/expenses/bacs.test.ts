import { describe, expect, test } from 'vitest'
import { bacsCsv, bacsText, dataRecord, earliestProcessing, entryDay, processingDate, standard18 } from './bacs'
import { payerMustBeKnown } from './rules'

const originator = {
  sortCode: '200000',
  accountNumber: '12345678',
  name: 'Essex Peer Mentors',
  serviceUserNumber: '949125',
}
const example = {
  sortCode: '400515',
  accountNumber: '87654321',
  name: 'J Example',
  reference: 'EXP 2026 11 0042',
  amountPence: 1050,
}
const file = {
  originator,
  payments: [example, { ...example, name: 'Siân O’Sample-Łong Name Indeed', amountPence: 1 }],
  processingOn: '2026-11-27',
  serial: '42',
  createdOn: '2026-11-26',
}
const records = standard18(file).split('\r\n')

describe('[R14] the CSV', () => {
  test('has ten columns, no header, CRLF, pounds with two decimals and signs that Bacs takes', () =>
    expect(bacsCsv(file)).toBe(
      '400515,87654321,J EXAMPLE,10.50,99,200000,12345678,ESSEX PEER MENTORS,EXP 2026 11 0042,27/11/2026\r\n' +
        '400515,87654321,SIAN OSAMPLE-LONG,0.01,99,200000,12345678,ESSEX PEER MENTORS,EXP 2026 11 0042,27/11/2026\r\n',
    ))

  test.each([
    ['=cmd|x', 'CMD X'],
    ['a,b"c\nd', 'A B C D'],
    ['-10', '10'],
    ['Ægir Strauß', 'AEGIR STRAUSS'],
    ['王', ''],
  ])('%j becomes %j', (text, plain) => expect(bacsText(text, 18).trimEnd()).toBe(plain))
})

describe('[R15] [R16] the Standard 18 file', () => {
  test('the test record comes out identical, to the byte', () =>
    expect(dataRecord(example, originator)).toBe(
      '4005158765432109920000012345678    00000001050ESSEX PEER MENTORSEXP 2026 11 0042  J EXAMPLE         ',
    ))

  test('has its labels in order, of 80 signs, and records of 100', () => {
    expect(records.pop()).toBe('')
    expect(records.map((record) => record.slice(0, 4))).toEqual([
      'VOL1',
      'HDR1',
      'HDR2',
      'UHL1',
      '4005',
      '4005',
      '2000',
      'EOF1',
      'EOF2',
      'UTL1',
    ])
    expect(records.map((record) => record.length)).toEqual([80, 80, 80, 80, 100, 100, 100, 80, 80, 80])
    expect(standard18(file)).toMatch(/^[ -~\r\n]*$/)
  })

  test('every label is exact', () => {
    const labels = standard18(file)
      .split('\r\n')
      .filter((record) => record.length === 80)
    expect(labels).toEqual([
      'VOL10000420                              949125                                1',
      'HDR1A949125S  194912500004200010001       26330 263380000000                    ',
      'HDR2F0200000100                                   00                            ',
      'UHL1 26331999999    000000001 DAILY  001                                        ',
      'EOF1A949125S  194912500004200010001       26330 263380000000                    ',
      'EOF2F0200000100                                   00                            ',
      'UTL10000000001051000000000105100000010000002                                    ',
    ])
  })
})

describe('[R17] it balances', () => {
  test('one contra of code 17 takes what all credits give, and the trailer says both', () => {
    const contra = standard18(file).split('\r\n')[6] ?? ''
    expect(contra.slice(0, 46)).toBe('2000001234567801720000012345678    00000001051')
    expect(contra.slice(64, 70)).toBe('CONTRA')
  })

  test('an amount that does not fit is never cut short', () =>
    expect(() => standard18({ ...file, payments: [{ ...example, amountPence: 100_000_000_000 }] })).toThrow(/fit/))
})

describe('[R18] days', () => {
  test.each([
    ['2026-11-27', ' 26331'],
    ['2026-01-01', ' 26001'],
    ['2028-12-31', ' 28366'],
  ])('%s is “%s”', (on, spelled) => expect(processingDate(on)).toBe(spelled))

  test.each([
    ['2026-11-26', '2026-11-27'],
    ['2026-11-27', '2026-11-30'],
    ['2026-11-28', '2026-11-30'],
    ['2026-11-29', '2026-11-30'],
  ])('handed in on %s, it is processed on %s at the earliest and arrives the working day after', (today, day) => {
    expect(earliestProcessing(today)).toBe(day)
    expect(entryDay(today)).toBe(day)
  })
})

describe('[R20] what the bank gave the office', () => {
  test('a Standard 18 file needs the service user number; the CSV goes through a front end that has it', () => {
    const without = { ...originator, payerName: originator.name, serviceUserNumber: '' }
    expect(payerMustBeKnown({ ...without, serviceUserNumber: '949125' }, 'standard-18')).toBeNull()
    expect(payerMustBeKnown(without, 'bacs-csv')).toBeNull()
    expect(payerMustBeKnown(without, 'standard-18')?.message).toContain('the service user number that your bank gave')
  })

  test.each(['sortCode', 'accountNumber', 'payerName'])('no file is made without %s', (field) => {
    const office = { ...originator, payerName: originator.name, [field]: '' }
    for (const format of ['bacs-csv', 'standard-18'] as const)
      expect(payerMustBeKnown(office, format)?.message).toContain('Write down the account that pays')
  })
})
