import { folded } from '../src/ground/shared/text'
import type { Write } from '../src/ground/vault/sql'
import { beginLoad, finishLoad } from '../src/modules/people/vault/bulk-load'
import { recordColumns } from '../src/modules/people/vault/guards'
import { Pace } from '../src/modules/people/vault/pace'
import { derived } from '../src/modules/people/vault/tables'

/** The people of the real programme since 2015, and ten times as many: the sizes that figures are given for. */
export const oneProgramme = 126_871
export const tenProgrammes = 1_268_710

type Cell = string | number | null

/**
 * Fills an empty vault with `n` plainly fictional people and what they hold, in the order of their names: indexes,
 * words and counts are made when all rows are in, as a bulk load of the product makes them. The caller opens and ends the transaction; areas must be loaded.
 * Without `holdings` the people are sorted and filtered by roles that no holding stands behind: for figures only.
 */
export function fill(write: Write, n: number, seed: number, { today = '2026-11-21', holdings = true } = {}): void {
  const areas = write.arrays('select area_id, name from areas where valid_to is null order by area_id', []) as [
    string,
    string,
  ][]
  const indexes = write.arrays(
    `select name, sql from sqlite_schema where sql is not null and type = 'index'
       and tbl_name in ('people', 'role_holdings', 'programme_holdings')`,
    [],
  ) as [string, string][]
  for (const [name] of indexes) write.runText(`drop index "${name}"`, [])
  const first = beginLoad(write)
  let people: Cell[][] = []
  let roles: Cell[][] = []
  let programmes: Cell[][] = []
  const flush = () => {
    write.insertMany('people', columns, people)
    write.insertMany('role_holdings', holdingColumns, roles)
    write.insertMany('programme_holdings', holdingColumns, programmes)
    people = []
    roles = []
    programmes = []
  }
  for (const made of madeUp(n, seed, areas, today)) {
    people.push(made.person)
    if (holdings) {
      roles.push(...made.roles)
      programmes.push(...made.programmes)
    }
    if (people.length === 1000) flush()
  }
  flush()
  for (const [, sql] of indexes) write.runText(sql, [])
  for (const step of finishLoad(write, first, new Pace())) void step
}

interface Made {
  readonly person: Cell[]
  readonly roles: Cell[][]
  readonly programmes: Cell[][]
}

const columns = [
  ...recordColumns,
  'import_batch_id',
  'sort_name',
  'member_sort',
  'area_sort',
  'search_names',
  'search_other',
  'role_mask',
  'programme_mask',
]
const holdingColumns = ['person_row', 'kind_id', 'started_on', 'ended_on']

/** How common each role is, of a thousand people; the order is that of the bits. */
const roleShares = [620, 90, 80, 120, 12, 1, 6, 3, 4, 60, 4]
const roleIds = [
  'participant',
  'volunteer',
  'mentor',
  'mentee',
  'member',
  'chair',
  'facilitator',
  'commissioner',
  'supporter',
  'learner',
  'staff',
]
const programmeShares = [500, 60, 80, 160, 120]
const programmeIds = ['mentoring', 'reading', 'council', 'support', 'training']
const fillerId = '00000000000000000000000000'

function* madeUp(n: number, seed: number, areas: [string, string][], today: string): Generator<Made> {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const lastNames = lastNamesFor(n, random)
  const todayAt = Date.parse(today)
  const day = (before: number) => new Date(todayAt - before * 86_400_000).toISOString().slice(0, 10)
  let count = 0
  for (const [lastName, times] of lastNames) {
    for (const firstNames of firstNamesSorted(times, random)) {
      count += 1
      const [areaId, areaName] = random() < 0.03 || areas.length === 0 ? [null, null] : pick(areas)
      const personId = idOf(count)
      const roles: Cell[][] = []
      const roleBits: number[] = []
      const programmes: Cell[][] = []
      const programmeBits: number[] = []
      const joined = Math.floor(random() * 4000)
      const createdAt = `${day(joined)}T09:30:00.000Z`
      const share = (shares: readonly number[], ids: readonly string[], bits: number[], rows: Cell[][]) =>
        shares.forEach((of, bit) => {
          if (random() * 1000 >= of) return
          const ended = random() < 0.3 ? day(Math.floor(random() * joined)) : null
          if (ended === null || ended >= today) bits.push(bit)
          rows.push([count, ids[bit] as string, day(joined), ended])
        })
      share(roleShares, roleIds, roleBits, roles)
      share(programmeShares, programmeIds, programmeBits, programmes)
      const number = random() < 0.85 ? `FX${String(Math.floor(random() * 9_999_999)).padStart(7, '0')}` : ''
      const phone =
        random() < 0.8 ? `${pick(numbersOfNobody)}${String(Math.floor(random() * 1000)).padStart(3, '0')}` : ''
      const email =
        random() < 0.3
          ? `${folded(firstNames).split(' ')[0]}.${folded(lastName).replaceAll(' ', '')}${count % 97}@example.org`
          : ''
      const draft = {
        firstNames,
        lastName,
        preferredName: random() < 0.05 ? pick(firsts) : '',
        memberNumber: number,
        dateOfBirth: random() < 0.9 ? day(6600 + Math.floor(random() * 17_000)) : null,
        address: random() < 0.5 ? `${1 + Math.floor(random() * 180)} ${pick(starts)} Street` : '',
        postcode:
          random() < 0.5
            ? `ZZ${1 + Math.floor(random() * 19)} ${Math.floor(random() * 9)}${pick(letters)}${pick(letters)}`
            : '',
        phone,
        secondPhone: '',
        email,
        emergencyName: '',
        emergencyRelationship: '',
        emergencyPhone: '',
        areaId,
        practitioner: `${pick(firsts)} ${pick(starts)}`,
        practitionerContact: '',
        languages: '',
        accessNeeds: '',
        womenOnly: random() < 0.08 ? true : random() < 0.5 ? false : null,
        heldQualifications: random() < 0.4 ? random() < 0.5 : null,
      }
      const archived = random() < 0.06
      const updatedAt = `${day(Math.floor(random() * joined))}T${10 + Math.floor(random() * 7)}:${10 + Math.floor(random() * 49)}:${10 + Math.floor(random() * 49)}.${100 + Math.floor(random() * 899)}Z`
      const stored = derived(draft, { areaName, roleBits, programmeBits })
      const bit = (value: boolean | null) => (value === null ? null : value ? 1 : 0)
      yield {
        person: [
          personId,
          1,
          draft.firstNames,
          draft.lastName,
          draft.preferredName,
          draft.memberNumber,
          draft.dateOfBirth,
          draft.address,
          draft.postcode,
          draft.phone,
          draft.secondPhone,
          draft.email,
          '',
          '',
          '',
          areaId,
          draft.practitioner,
          '',
          '',
          '',
          bit(draft.womenOnly),
          bit(draft.heldQualifications),
          archived ? updatedAt : null,
          archived ? 'No longer on the programme' : null,
          createdAt,
          fillerId,
          updatedAt,
          fillerId,
          null,
          stored.sort_name,
          stored.member_sort,
          stored.area_sort,
          stored.search_names,
          stored.search_other,
          stored.role_mask,
          stored.programme_mask,
        ],
        roles,
        programmes,
      }
    }
  }
}

/** Last names in the order of lists, each with how many people have it: few names are common and many are rare. */
function lastNamesFor(n: number, random: () => number): [string, number][] {
  const made = new Map<string, string>()
  for (const start of starts) {
    for (const end of ends) made.set(start + end, start + end)
    for (const middle of middles)
      for (const end of ends) if (random() < 0.5) made.set(start + middle + end, start + middle + end)
  }
  const plain = [...made.values()]
  const doubled = Array.from({ length: Math.floor(plain.length / 10) }, () => {
    const half = () => plain[Math.floor(random() * plain.length)] as string
    return `${half()}-${half()}`
  })
  const all = [...plain, ...doubled, ...marked]
  const weights = all.map(() => 1 / (0.002 + random() ** 1.6))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  let owed = 0
  let given = 0
  const counts = all.map((name, at): [string, number] => {
    owed += ((weights[at] as number) / sum) * n
    const times = (at === all.length - 1 ? n : Math.min(Math.round(owed), n)) - given
    given += times
    return [name, times]
  })
  return counts.sort((a, b) => (folded(a[0]) < folded(b[0]) ? -1 : 1))
}

function firstNamesSorted(count: number, random: () => number): string[] {
  const pick = () => firsts[Math.floor(random() ** 1.5 * firsts.length)] as string
  const names = Array.from({ length: count }, () => (random() < 0.12 ? `${pick()} ${pick()}` : pick()))
  return count === 1 ? names : names.sort()
}

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The beginnings of the numbers that Ofcom keeps for drama: nobody has them. */
const numbersOfNobody = [
  '07700 900',
  '07700 900',
  '07700 900',
  '07700 900',
  '07700 900',
  '0113 496 0',
  '0114 496 0',
  '0115 496 0',
  '0116 496 0',
  '0117 496 0',
  '0118 496 0',
  '0121 496 0',
  '0131 496 0',
  '0141 496 0',
  '0151 496 0',
  '0161 496 0',
  '020 7946 0',
  '0191 498 0',
  '01632 960',
  '07700 900',
]

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function idOf(count: number): string {
  let text = ''
  for (let rest = count, at = 0; at < 9; at += 1, rest = Math.floor(rest / 32)) text = crockford[rest % 32] + text
  return `01F0F0F0F0F0F0F10${text}`
}

const letters = [...'ABDEFGHJLNPQRSTUWXYZ']
const starts = [
  'Ash',
  'Amber',
  'Apple',
  'Birch',
  'Blen',
  'Bram',
  'Brindle',
  'Cald',
  'Carrow',
  'Cinder',
  'Clover',
  'Copper',
  'Cran',
  'Dapple',
  'Dew',
  'Dun',
  'Elder',
  'Ember',
  'Fallow',
  'Fen',
  'Fern',
  'Finch',
  'Flint',
  'Fox',
  'Gar',
  'Gold',
  'Gorse',
  'Hallow',
  'Haw',
  'Hazel',
  'Heather',
  'Hollin',
  'Ivy',
  'Juni',
  'Kestrel',
  'King',
  'Lark',
  'Laven',
  'Linden',
  'Lock',
  'Maple',
  'Marl',
  'Mead',
  'Merle',
  'Mill',
  'Moss',
  'Nettle',
  'North',
  'Oaken',
  'Orchard',
  'Otter',
  'Pebble',
  'Pepper',
  'Quill',
  'Raven',
  'Reed',
  'Rowan',
  'Rush',
  'Sage',
  'Sedge',
  'Silver',
  'Sorrel',
  'Starl',
  'Thistle',
  'Thorn',
  'Tansy',
  'Umber',
  'Vale',
  'Wander',
  'Whit',
  'Willow',
  'Winter',
  'Wren',
  'Yarrow',
]
const middles = ['a', 'en', 'er', 'ing', 'le', 'o', 'ock', 'sel', 'wood']
const ends = [
  'bourne',
  'bridge',
  'brook',
  'bury',
  'by',
  'combe',
  'cote',
  'croft',
  'dale',
  'den',
  'field',
  'ford',
  'gate',
  'ham',
  'hurst',
  'land',
  'leigh',
  'ley',
  'low',
  'mere',
  'mont',
  'more',
  'ridge',
  'shaw',
  'side',
  'sley',
  'stead',
  'stow',
  'thorpe',
  'ton',
  'wick',
  'worth',
  'yard',
]
const marked = [
  'O’Fernley',
  'O’Marlow',
  'ap Willowdd',
  'ab Rowyn',
  'Llŷnfern',
  'Tŷ-Wren',
  'Ọ̀ṣunfern',
  'Adébrook',
  'Ṣólágate',
  'Mac Fenby',
  'McThornley',
  'van der Mossel',
  'de la Reed',
  'Łarkowska',
  'Ńwillow',
  'Øverden',
  'Þornson',
  'Fernández-Vale',
]
const firsts = [
  'Ada',
  'Alder',
  'Amara',
  'Anwen',
  'Aria',
  'Basil',
  'Bea',
  'Bilal',
  'Bodhi',
  'Bronwen',
  'Caleb',
  'Carys',
  'Cedar',
  'Chidi',
  'Clem',
  'Dafydd',
  'Dara',
  'Delyth',
  'Dev',
  'Dilys',
  'Eben',
  'Eira',
  'Elowen',
  'Emeka',
  'Esme',
  'Fabian',
  'Farah',
  'Ffion',
  'Flora',
  'Folá',
  'Gethin',
  'Gita',
  'Glenda',
  'Gwil',
  'Hari',
  'Hester',
  'Hywel',
  'Ifan',
  'Imani',
  'Iris',
  'Isla',
  'Ivor',
  'Jago',
  'Jasmin',
  'Jem',
  'Joby',
  'Kai',
  'Keziah',
  'Kofi',
  'Lena',
  'Leoni',
  'Lowri',
  'Luca',
  'Mabli',
  'Magda',
  'Mair',
  'Marlo',
  'Meera',
  'Milo',
  'Myfanwy',
  'Nadia',
  'Nerys',
  'Nia',
  'Noor',
  'Olu',
  'Orla',
  'Oscar',
  'Owain',
  'Petra',
  'Pip',
  'Priya',
  'Quentin',
  'Rafi',
  'Rhian',
  'Robin',
  'Rosa',
  'Rufus',
  'Sami',
  'Sian',
  'Siân',
  'Sol',
  'Tamsin',
  'Tegan',
  'Temitọ́pẹ́',
  'Theo',
  'Tomos',
  'Una',
  'Vera',
  'Wanda',
  'Wyn',
  'Xanthe',
  'Yemi',
  'Yusuf',
  'Zadie',
  'Zofia',
]
