import { describe, expect, it } from 'vitest'
import { cleanDate, type DateReading } from './clean-date'

const births: DateReading = { today: '2026-11-21', use: 'birth', order: 'day-first', serials: '1900' }
const events: DateReading = { ...births, use: 'event' }

function read(text: string, reading = births, kind = 't'): string {
  const cleaned = cleanDate(text, kind, reading)
  return cleaned.ok ? String(cleaned.value) : 'fault'
}
function sentence(text: string, reading = births, kind = 't'): string {
  const cleaned = cleanDate(text, kind, reading)
  return cleaned.ok ? (cleaned.note ?? '') : `${cleaned.fault.sentence} ${cleaned.fault.todo}`
}

describe('dates as offices type them', () => {
  it.each([
    '21/11/1986',
    '21.11.1986',
    '21-11-1986',
    '21 11 1986',
    '21,11,1986',
    '21/11-1986',
    '21 / 11 / 1986',
    '21\\11\\1986',
    '1986-11-21',
    '1986/11/21',
    '1986.11.21',
    '19861121',
    '21111986',
    '211186',
    '21/11/86',
    "21/11/'86",
    '21.11.86',
    '21 Nov 86',
    '21 Nov 1986',
    '21-Nov-1986',
    '21-Nov-86',
    '21Nov1986',
    '21st November 1986',
    '21st of November, 1986',
    '21 NOVEMBER 1986',
    'the 21st November 1986',
    'November 21, 1986',
    'Nov 21 1986',
    'Friday 21 November 1986',
    'Fri, 21 Nov 1986',
    '1986 Nov 21',
    '21 Tachwedd 1986',
    '21ain Tachwedd 1986',
    "'21/11/1986",
    ' 21/11/1986 ',
    '21/11/1986 00:00',
    '21/11/1986 00:00:00',
    'DOB: 21/11/1986',
    'born 21/11/1986',
    '21/11/1986?',
    '2l/11/I986',
    '1986-11-21T00:00',
    '31737',
    '31737.0',
    '31737.5',
  ])('reads %j as 21 November 1986', (text) => {
    expect(read(text)).toBe('1986-11-21')
  })

  it.each([
    ['1/2/1986', '1986-02-01'],
    ['01/2/86', '1986-02-01'],
    ['1 Sept 1979', '1979-09-01'],
    ['3rd Chwefror 1980', '1980-02-03'],
    ['1021986', '1986-02-01'],
    ['O1/O2/1986', '1986-02-01'],
    ['29/02/1984', '1984-02-29'],
    ['29/02/2000', '2000-02-29'],
  ])('reads %j as %s', (text, date) => {
    expect(read(text)).toBe(date)
  })

  it.each([
    '',
    '  ',
    'n/k',
    'N/K',
    'not known',
    'unknown',
    'TBC',
    '-',
    '?',
    '00/00/0000',
    '00/00/00',
    '0',
    'n/a',
    'refused',
  ])('reads %j as not known', (text) => {
    expect(read(text)).toBe('null')
    if (text.trim() !== '') expect(sentence(text)).toContain('not known')
  })

  it('takes dates of the workbook, and the 1904 count where the person says so', () => {
    expect(read('1986-11-21', births, 'd')).toBe('1986-11-21')
    expect(read('1986-11-21T14:30', births, 'd')).toBe('1986-11-21')
    expect(read('30275', { ...births, serials: '1904' })).toBe('1986-11-21')
    expect(sentence('31737', births, 'n')).toContain('count of days')
    expect(sentence('31737', births, 'n')).toContain('21/11/1986')
  })

  it('reads American order only where the person chose it, and explains it otherwise', () => {
    expect(read('11/21/1986')).toBe('fault')
    expect(sentence('11/21/1986')).toContain('American order')
    expect(sentence('11/21/1986')).toContain('write 21/11/1986')
    expect(read('11/21/1986', { ...births, order: 'month-first' })).toBe('1986-11-21')
    expect(read('03/04/1986')).toBe('1986-04-03')
    expect(read('03/04/1986', { ...births, order: 'month-first' })).toBe('1986-03-04')
  })

  it.each([
    ['20/11/16', '2016-11-20'],
    ['21/11/16', '2016-11-21'],
    ['22/11/16', '1916-11-22'],
    ['21/11/17', '1917-11-21'],
    ['21/11/26', '1926-11-21'],
    ['21/11/07', '2007-11-21'],
    ['01/01/00', '2000-01-01'],
  ])('takes the two-digit year of birth in %s as the latest that makes the person at least ten: %s', (text, date) => {
    expect(read(text)).toBe(date)
    expect(sentence(text)).toContain(date.slice(0, 4))
  })

  it.each([
    ['21/11/26', '2026-11-21'],
    ['1/4/36', '2036-04-01'],
    ['1/4/37', 'fault'],
    ['1/4/99', '1999-04-01'],
    ['01/09/12', '2012-09-01'],
    ['21.11.2026', '2026-11-21'],
  ])('takes %s as the event of %s [S15]', (text, date) => {
    expect(read(text, events)).toBe(date)
  })

  it.each([
    ['31/02/1986', 'February 1986 has 28 days'],
    ['29/02/1900', 'February 1900 has 28 days'],
    ['29/02/1985', 'February 1985 has 28 days'],
    ['31/04/1980', 'April 1980 has 30 days'],
    ['32/01/1980', 'January 1980 has 31 days'],
    ['00/05/1980', 'May 1980 has 31 days'],
    ['13/13/1986', 'no month 13'],
    ['1984', 'a year only'],
    ['Nov 1984', 'a month and a year'],
    ['November 84', 'a month and a year'],
    ['11/1984', 'a month and a year'],
    ['c. 1984', 'not an exact date'],
    ['circa 1984', 'not an exact date'],
    ['about 1984', 'not an exact date'],
    ['1980s', 'not an exact date'],
    ['22/11/2026', 'in the future'],
    ['21/11/2086', 'in the future'],
    ['01/01/1880', '146 years old'],
    ['01/01/2020', '6 years old'],
    ['01/02/1984 or 02/01/1984', 'two dates'],
    ['ask him', 'not a date'],
    ['12', 'not a date'],
    ['21/11', 'not a date'],
    ['#N/A', 'failed'],
    ['21st Nonvember 1986', 'not a date'],
    ['1900-02-29', 'February 1900 has 28 days'],
  ])('refuses %j as a date of birth and says that it is %s', (text, words) => {
    expect(read(text)).toBe('fault')
    expect(sentence(text)).toContain(words)
  })

  it('notes that a person is under eighteen', () => {
    expect(read('01/01/2012')).toBe('2012-01-01')
    expect(sentence('01/01/2012')).toContain('14 years old')
  })

  it('refuses failed formulas and those without a result', () => {
    expect(sentence('#REF!', births, 'e')).toContain('#REF!')
    expect(sentence('', births, 'u')).toContain('formula')
  })

  it('reads every day from 1928 to 2015 in six forms as that day', () => {
    for (let day = Date.UTC(1928, 0, 1); day < Date.UTC(2015, 0, 1); day += 86_400_000 * 3) {
      const date = new Date(day).toISOString().slice(0, 10)
      const [year, month, dayOfMonth] = date.split('-') as [string, string, string]
      for (const form of [
        date,
        `${dayOfMonth}/${month}/${year}`,
        `${Number(dayOfMonth)}.${Number(month)}.${year}`,
        `${year}${month}${dayOfMonth}`,
        String(day / 86_400_000 + 25_569),
        `${dayOfMonth} ${month} ${year}`,
      ]) {
        if (read(form) !== date) expect(`${form}: ${read(form)}`).toBe(date)
      }
    }
  })
})
