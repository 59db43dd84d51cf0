// The faults of the untidy roster: what is put where, and what stays true.
import { serialOf } from './untidy-workbook.mjs'

/** Where each kind of value stands in a row. */
export const at = Object.fromEntries(
  [
    'number',
    'last',
    'first',
    'known',
    'born',
    'address',
    'postcode',
    'phone',
    'email',
    'kinName',
    'kin',
    'kinPhone',
    'area',
    'officer',
    'officerMail',
    'role',
    'start',
    'women',
    'ni',
    'notes',
  ].map((name, place) => [name, place]),
)

/** The three kinds of untidiness. `inCsv(column, text)` says what the next row's cell is in the CSV file. */
export function untidiness(dice, inCsv) {
  const two = (number) => String(number).padStart(2, '0')
  /** Rows that cannot be imported as they are: what is put where, and what the reader is to say of it. */
  const hardFaults = {
    'date that does not exist': (cells) => ((cells[at.born] = `31/02/19${two(60 + dice.below(40))}`), at.born),
    '29 February of a common year': (cells) => ((cells[at.born] = '29/02/1985'), at.born),
    'American order': (cells) => ((cells[at.born] = `${two(1 + dice.below(12))}/${13 + dice.below(15)}/1984`), at.born),
    'year only': (cells) => ((cells[at.born] = String(1960 + dice.below(40))), at.born),
    'month and year only': (cells) => ((cells[at.born] = dice.pick(['Nov 1984', 'March 1979', '11/1984'])), at.born),
    'about a year': (cells) => ((cells[at.born] = `c. ${1960 + dice.below(30)}`), at.born),
    'birth in the future': (cells) => ((cells[at.born] = '21/11/2086'), at.born),
    'words for a date': (cells) => ((cells[at.born] = 'ask keyworker'), at.born),
    'two dates': (cells) => ((cells[at.born] = '01/02/1984 or 02/01/1984'), at.born),
    'failed formula': (cells) => ((cells[at.born] = { formula: 'VLOOKUP(A9,Old!A:C,3,0)', error: '#N/A' }), at.born),
    'failed formula for a name': (cells) => ((cells[at.last] = { formula: 'Old!#REF!', error: '#REF!' }), at.last),
    'shortened telephone number': (cells) => ((cells[at.phone] = '7.7009E+09'), at.phone),
    'no last name': (cells) => ((cells[at.last] = ''), at.last),
    'a number for a name': (cells) => ((cells[at.last] = { number: 4711 }), at.last),
    'neither yes nor no': (cells) => ((cells[at.women] = 'depends on the day'), at.women),
    'impossible start date': (cells) => ((cells[at.start] = '45/01/2025'), at.start),
  }
  /** Rows that can be imported with the exact value; the reader says what it did. */
  const softFaults = {
    'two telephone numbers': (cells, one) => {
      const second = `029 2018 0${100 + dice.below(900)}`
      cells[at.phone] = one.phone + dice.pick([' / ', '; ', ' or ', '\n', ', ']) + second
      one.secondPhone = second
    },
    'lost leading zero': (cells, one) => {
      const digits = one.phone.replaceAll(' ', '')
      cells[at.phone] = { number: Number(digits) }
      one.phone = digits
    },
    '(0) after +44': (cells, one) => {
      cells[at.phone] = `+44 (0)${one.phone.slice(1)}`
      one.phone = `+44 ${one.phone.slice(1)}`
    },
    'letter O in the postcode': (cells, one) => {
      one.postcode = 'ZZ10 1AA'
      cells[at.postcode] = 'ZZ1O IAA'
    },
    'two-digit year': (cells, one) => {
      cells[at.born] = `${one.dateOfBirth.slice(8)}/${one.dateOfBirth.slice(5, 7)}/${one.dateOfBirth.slice(2, 4)}`
    },
    'day number for a date': (cells, one) => {
      cells[at.born] = { number: serialOf(one.dateOfBirth) }
    },
    'unknown date of birth': (cells, one) => {
      cells[at.born] = dice.pick(['n/k', '00/00/0000', 'not known', 'TBC'])
      one.dateOfBirth = null
    },
    'letter O in the date': (cells, one) => {
      cells[at.born] = one.dateOfBirth.split('-').reverse().join('/').replace('0', 'O')
      if (!cells[at.born].includes('O')) cells[at.born] = `${cells[at.born]}?`
    },
  }
  /** Untidiness that is read as if it were not there. */
  const quiet = {
    'number kept as text with an apostrophe': (cells, one) => {
      inCsv(at.phone, `'${one.phone}`)
    },
    'number format shows the leading zero': (cells, one) => {
      const digits = one.phone.replaceAll(' ', '')
      cells[at.phone] = { number: Number(digits), style: 'phone' }
      one.phone = digits
      inCsv(at.phone, digits)
    },
    'member number kept by its format': (cells, one) => {
      cells[at.number] = { number: Number(one.memberNumber), style: 'memberNumber' }
      inCsv(at.number, one.memberNumber)
    },
    'formula with a result': (cells, one) => {
      cells[at.last] = { formula: 'PROPER(Old!B7)', text: one.lastName }
    },
    'spare blanks': (cells, one) => {
      cells[at.first] = `  ${one.firstNames.replace(' ', '   ')} `
    },
    'line break in a cell': (cells, one) => {
      cells[at.address] = '7 Story Lane\nTaletown'
      one.address = '7 Story Lane\nTaletown'
    },
    'formula-like note': (cells, one) => {
      cells[at.notes] = { inline: '=cmd|calc, "really"' }
      one.note = '=cmd|calc, "really"'
    },
    'accents taken apart': (cells, one) => {
      cells[at.last] = one.lastName.normalize('NFD')
    },
  }

  return { hardFaults, softFaults, quiet }
}
