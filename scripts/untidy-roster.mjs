// Makes a list of made-up people as untidy as real ones, and states each fault of it:
//   node scripts/untidy-roster.mjs --rows 5000 --out DIR [--seed N]
// writes roster.xlsx, roster.csv (Windows-1252 with some damaged text) and faults.json: for each file what is true of
// every person that can be read, and which rows cannot, with the reason.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { at, untidiness } from '../tests/support/untidy-faults.mjs'
import { chance, dateForms, person } from '../tests/support/untidy-people.mjs'
import { letters, workbook } from '../tests/support/untidy-workbook.mjs'

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    rows: { type: 'string', default: '5000' },
    out: { type: 'string' },
    seed: { type: 'string', default: '20261121' },
  },
})
if (!options.out) {
  console.error('Say where the files go: node scripts/untidy-roster.mjs --rows 5000 --out DIR')
  process.exit(1)
}
const count = Number(options.rows)
const dice = chance(Number(options.seed))

const groups = [
  'Person',
  '',
  '',
  '',
  '',
  '',
  '',
  'Contact',
  '',
  'Emergency contact',
  '',
  '',
  'Probation',
  'Probation practitioner',
  '',
  'Role',
  '',
  'Other',
  '',
  '',
]
const headings = [
  'Member No.',
  'Surname',
  'Forename(s)',
  'Known as',
  'D.O.B. (dd/mm/yyyy)',
  'Address',
  'P/code',
  'Tel No(s)',
  'E-mail',
  'Name',
  'Relationship',
  'Tel',
  'PDU',
  'Name',
  'Email',
  'Role',
  'Start date',
  'Women only? (Y/N)',
  'NI No',
  'Comments',
]

const rows = [
  ['Peer mentors and mentees – MASTER LIST (made-up people)'],
  ['Last updated 3.11.26 – do not circulate'],
  [],
  groups,
  headings,
]
const headingRow = rows.length
const merges = [`A1:${letters(headings.length - 1)}1`]
groups.forEach((group, place) => {
  if (group === '') return
  let last = place
  while (last + 1 < groups.length && groups[last + 1] === '') last++
  if (last > place) merges.push(`${letters(place)}4:${letters(last)}4`)
})

const people = []
const faults = []
const csvOnly = new Map()
const forms = Object.keys(dateForms)

function cellsOf(one) {
  const women =
    one.womenOnly === null ? '' : one.womenOnly ? dice.pick(['Y', 'Yes', 'yes', 'TRUE']) : dice.pick(['N', 'No', 'no'])
  const cells = [
    one.memberNumber,
    one.lastName,
    one.firstNames,
    one.preferredName,
    dateForms[dice.pick(forms)](one.dateOfBirth),
    one.address.replaceAll('\n', ', '),
    dice.often(0.3) ? one.postcode.toLowerCase() : dice.often(0.3) ? one.postcode.replace(' ', '') : one.postcode,
    one.phone,
    one.email,
    one.emergencyName,
    one.emergencyRelationship,
    one.emergencyPhone,
    dice.often(0.4) ? `${one.area} PDU` : one.area,
    one.practitioner,
    '',
    dice.pick([one.role, one.role.toUpperCase(), `Peer ${one.role}`]),
    dateForms[dice.pick(['cell', 'slashes', 'dots', 'short'])](one.roleStartedOn),
    women,
    dice.often(0.2) ? 'QQ 12 34 56 C' : '',
    '',
  ]
  one.address = one.address.replaceAll('\n', ', ')
  return cells
}

function add(cells, hidden = false) {
  rows.push(hidden ? { cells, hidden } : cells)
  return rows.length
}
function state(row, kind, expect, column, files = ['xlsx', 'csv'], more = {}) {
  faults.push({ row, kind, expect, column: column === null ? null : headings[column], files, ...more })
}

const { hardFaults, softFaults, quiet } = untidiness(dice, (column, text) =>
  csvOnly.set(`${rows.length + 1}:${column}`, text),
)
const quietNames = Object.keys(quiet)
const softNames = Object.keys(softFaults)
const hardNames = Object.keys(hardFaults)
for (let index = 0; index < count; index++) {
  const one = person(index, dice)
  const cells = cellsOf(one)
  const luck = dice.next()
  if (luck < 0.06) {
    const kind = hardNames[index % hardNames.length]
    const column = hardFaults[kind](cells)
    state(add(cells), kind, 'faulty', column)
    continue
  }
  let kind = null
  if (luck < 0.22) {
    kind = softNames[index % softNames.length]
    softFaults[kind](cells, one)
  } else if (luck < 0.34) quiet[quietNames[index % quietNames.length]](cells, one)
  const hidden = dice.often(0.004)
  const row = add(cells, hidden)
  people.push({ row, ...one })
  if (kind) state(row, kind, 'note', null)
  if (hidden) state(row, 'hidden row', 'note', null, ['xlsx'])
  if (dice.often(0.01)) repeat(row, one, cells)
  if (dice.often(0.008)) for (let blank = dice.below(3); blank >= 0; blank--) add([])
  if (dice.often(0.003)) state(add([...headings]), 'headings repeated', 'left-out', null)
  if (dice.often(0.002))
    state(
      add([null, 'See the old list for people who left before 2019 and were never put in here']),
      'note between rows',
      'left-out',
      null,
    )
}

/** The same person again: as they are, or with a slip of the pen. */
function repeat(row, one, cells) {
  if (one.dateOfBirth === null) return
  const again = [...cells]
  const slip = dice.often(0.5) && one.lastName.length > 6
  if (slip) {
    again[at.number] = ''
    again[at.last] = one.lastName.slice(0, -2) + one.lastName.at(-1) + one.lastName.at(-2)
    again[at.phone] = ''
  } else again[at.notes] = again[at.notes] || 'entered twice?'
  state(add(again), slip ? 'same person, close spelling' : 'same person twice', 'repeat', null, ['xlsx', 'csv'], {
    ofRow: row,
  })
}

add([])
state(add(['Total', { formula: `COUNTA(B6:B${rows.length - 1})`, number: count }]), 'total', 'left-out', null)
state(add([null, null, null, null, { formula: 'TODAY()-45000', number: 1347 }]), 'sum without a name', 'left-out', null)
state(add(['Note: people in the hidden rows have moved to another area']), 'closing note', 'left-out', null)

mkdirSync(options.out, { recursive: true })
const other = [['Drop-down lists'], ['Mentor'], ['Mentee'], ['Volunteer']]
writeFileSync(
  join(options.out, 'roster.xlsx'),
  workbook([
    { name: 'Master list', rows, merges, hiddenColumns: [at.ni] },
    { name: 'Lists', rows: other, hidden: true },
  ]),
)
writeFileSync(join(options.out, 'roster.csv'), csvBytes())
const stated = { seed: Number(options.seed), rows: rows.length, headingRow, headings, people, faults }
writeFileSync(join(options.out, 'faults.json'), `${JSON.stringify(stated, null, 1)}\n`)
console.log(`${people.length} people, ${faults.length} stated faults in ${rows.length} rows, written to ${options.out}`)

/** The list as CSV. What Windows-1252 cannot hold is in UTF-8 in the middle of it, as after a careless merge of files. */
function csvBytes() {
  const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
  const pieces = []
  rows.forEach((row, place) => {
    const cells = Array.isArray(row) ? row : row.cells
    for (let column = 0; column < headings.length; column++) {
      if (column > 0) pieces.push(Buffer.from(','))
      let text = csvOnly.get(`${place + 1}:${column}`) ?? shown(cells[column])
      if (/^=/.test(text)) text = `'${text}`
      if (/[",\n]/.test(text)) text = `"${text.replaceAll('"', '""')}"`
      const fits = [...text].every(
        (letter) =>
          letter.codePointAt(0) < 0x80 ||
          windows.includes(letter) ||
          (letter.codePointAt(0) >= 0xa0 && letter.codePointAt(0) <= 0xff),
      )
      const damaged = !fits || (place >= headingRow && /[À-ÿ]/.test(text) && dice.often(0.2))
      if (damaged && place >= headingRow && cells.length === headings.length)
        state(place + 1, 'wrong encoding', 'note', null, ['csv'])
      pieces.push(
        damaged
          ? Buffer.from(text, 'utf8')
          : Buffer.from(
              [...text].map((letter) =>
                windows.includes(letter) ? 0x80 + windows.indexOf(letter) : letter.charCodeAt(0),
              ),
            ),
      )
    }
    pieces.push(Buffer.from('\r\n'))
  })
  return Buffer.concat(pieces)
}

/** A cell as Excel writes it into a CSV file. */
function shown(cell) {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (cell.inline !== undefined) return cell.inline
  if (cell.date !== undefined) return cell.date.split('-').reverse().join('/')
  return String(cell.error ?? cell.text ?? cell.number ?? '')
}
