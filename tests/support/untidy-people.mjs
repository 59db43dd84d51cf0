// Plainly made-up people for the untidy roster: last names are words for fiction in several languages, numbers are
// those that Ofcom keeps for drama, mail goes to example.org and postcodes to an area that does not exist.
const lastNames = [
  'Ffuglen',
  'Dychmygol',
  'ap Chwedl',
  'ferch Stori',
  'Rhamant',
  'Àròsọ',
  'Ìtànjẹ',
  'Ọ̀ṣunfáàbù',
  'Àlọ́pẹ̀lú',
  "O'Fable",
  'Make-Believe',
  'Placeholder',
  'Notareal',
  'Inventedson',
  'McStory',
  'van der Fictie',
  'de Leyenda',
  'Pretenderby',
  'Samplesworth',
  'Mythwell',
  'Storyton',
  'Talesmith',
  'Novelty',
  'Sagaborn',
  'Legendre',
  'Imaginov',
  'Bajkowski',
  'Märchenholz',
  'Conteville',
  'Fábulaz',
  'Dreamcott',
  'Paperfolk',
  'Penandink',
  'Chapterhouse',
  'Quillfeather',
  'Prologue',
  'Epigraph',
  'Footnoteman',
  'Testcase-Jones',
  'Dŵrstori',
]
const firstNames = [
  'Siân',
  'Llŷr',
  'Gwênllian',
  'Rhŷs',
  'Olúwaṣeun',
  'Adébáyọ̀',
  'Fọlákẹ́',
  'Títílayọ̀',
  'Zoë',
  'François',
  'Bethan',
  'Mair Elin',
  'Dafydd',
  'Priya',
  'Aisha',
  'Kwame',
  'Chloe',
  'Jerzy',
  'Björn',
  'Noémi',
  'Tariq',
  'Grace',
  'Jean-Luc',
  'Mohammed',
  'Ifeoma',
  'Callum',
  'Agnieszka',
  'Owen',
  'Sunita',
  'Dwayne',
  'Rosie',
  'Hywel',
  'Ayọ̀',
  'Catrin',
  'Leroy',
  'Maeve',
  'Idris',
  'Nia',
  'Tomos',
  'Yetunde',
]
const areas = ['Cardiff and the Vale', 'Gwent', 'Swansea Neath Port-Talbot', 'North Wales', 'Dyfed-Powys']
const officers = ['Pat Makeup', 'Sam Fictional', 'Jo Storybook', 'Chris Novelist', 'Alex Fablewright']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A stream of numbers from 0 up to 1 that is the same for the same seed (mulberry32's mixing). */
export function chance(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count) => Math.floor(next() * count)
  return { next, below, pick: (list) => list[below(list.length)], often: (share) => next() < share }
}

const day = (number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
const born = (at) => day(-10_000 + ((at * 7919) % 14_600))

/** What is true of person number `at`: no two share last name and date of birth. */
export function person(at, dice) {
  const last = lastNames[(at * 7 + Math.floor(at / 14_600)) % lastNames.length]
  const first = dice.pick(firstNames)
  const plain = `${first}.${last}`
    .normalize('NFKD')
    .replace(/[^A-Za-z.]/g, '')
    .toLowerCase()
  return {
    firstNames: first.normalize('NFC'),
    lastName: last.normalize('NFC'),
    preferredName: dice.often(0.1) ? 'Sunny' : '',
    memberNumber: String(at + 1).padStart(5, '0'),
    dateOfBirth: born(at),
    address: dice.often(0.1) ? '' : `${1 + dice.below(199)} Story Lane\nTaletown`,
    postcode: `ZZ${1 + dice.below(9)} ${dice.below(10)}A${dice.pick(['A', 'B', 'D', 'E'])}`,
    phone: `07700 900${String(dice.below(1000)).padStart(3, '0')}`,
    secondPhone: '',
    email: dice.often(0.3) ? '' : `${plain}${at}@example.org`,
    emergencyName: dice.often(0.4) ? '' : `Mum ${last}`.normalize('NFC'),
    emergencyRelationship: dice.pick(['Mother', 'Brother', 'Friend', '']),
    emergencyPhone: dice.often(0.4) ? '' : `01632 960${String(dice.below(1000)).padStart(3, '0')}`,
    area: dice.pick(areas),
    practitioner: dice.pick(officers),
    practitionerContact: '',
    role: dice.pick(['mentor', 'mentee', 'volunteer']),
    roleStartedOn: day(18_000 + dice.below(2400)),
    womenOnly: dice.pick([true, false, false, null]),
    note: '',
  }
}

/** Dates of birth as they are typed: every form gives the same day, some with a note. */
export const dateForms = {
  cell: (date) => ({ date }),
  longCell: (date) => ({ date, style: 'longDate' }),
  slashes: (date) => date.split('-').reverse().join('/'),
  dots: (date) => date.split('-').reverse().join('.'),
  dashes: (date) =>
    date
      .split('-')
      .reverse()
      .map((part, at) => (at < 2 ? String(Number(part)) : part))
      .join('-'),
  iso: (date) => date,
  ordinal: (date) => `${ordinal(Number(date.slice(8)))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`,
  short: (date) => `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1].slice(0, 3)} ${date.slice(0, 4)}`,
  blanks: (date) => date.split('-').reverse().join(' '),
  tight: (date) => date.replaceAll('-', ''),
  monthFirstWords: (date) => `${months[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8))}, ${date.slice(0, 4)}`,
}

function ordinal(number) {
  const teen = number > 10 && number < 14
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}
