import type { PersonDraft } from '../../src/modules/people/contract'

/** One plainly fictional person with what they hold. Names stand for places and things, so that none is anybody's. */
export interface SamplePerson {
  readonly draft: PersonDraft
  readonly roles: readonly (readonly [kindId: string, startedOn: string, endedOn?: string])[]
  readonly notes: readonly string[]
}

const areas = {
  essexNorth: 'N56ESXN',
  essexSouth: 'N56ESXS',
  leeds: 'N55LEE',
  wakefield: 'N55WAK',
  gwent: 'WPTGWT',
  cardiff: 'N03SW1',
}

const first = [
  'Jay',
  'Amara',
  'Siân',
  'Tomos',
  'Oluwaseun',
  'Ffion',
  'Marek',
  'Nia',
  'Dele',
  'Rhys',
  'Bukola',
  'Carys',
  'Leon',
  'Priya',
  'Gethin',
  'Yetunde',
  'Callum',
  'Zainab',
  'Osian',
  'Temitope',
  'Rosa',
  'Emrys',
  'Folake',
  'Danny',
  'Lowri',
  'Ibukun',
]
const last = [
  'Lamplight',
  'O’Fenwick',
  'Gwyndaf-Bracken',
  'ap Cadnant',
  'Adébáyọ̀-Featherstonehaugh',
  'Pendlebrook',
  'Kowalczyk-Marsh',
  'Thistledown',
  'Okonjo-Rill',
  'Evans-Quarry',
  'Ọ̀ṣunlàná',
  'Llewelyn-Moss',
  'Copperfield-Dray',
  'Sandhurst-Patel',
  'ferch Morgan',
  'Akínwándé',
  'McTarn',
  'Al-Harbour',
  'Bryngwyn',
  'Olátúnjí',
  'de la Fontmell',
  'Trefwood',
  'Adékúnlé',
  'Nightwatch',
  'Coedmor',
  'Ìbíkúnlé',
]
const streets = [
  'Lantern Row',
  'Fuller’s Yard',
  'Old Ropewalk',
  'Bittern Close',
  'Tanner Street',
  'Heol y Felin',
  'Sparrow Lane',
]
const towns = ['Colchester', 'Basildon', 'Leeds', 'Wakefield', 'Newport', 'Cardiff']
const practitioners = ['R. Ashdown', 'M. Villiers', 'C. Tregarth', 'B. Okoye-Lund', 'J. Harrowgate']
const roleSets: SamplePerson['roles'][] = [
  [['participant', '2025-03-04']],
  [
    ['participant', '2024-01-15', '2025-06-30'],
    ['mentor', '2025-07-01'],
  ],
  [
    ['participant', '2025-09-01'],
    ['member', '2026-02-10'],
  ],
  [['mentee', '2026-05-19']],
  [
    ['mentor', '2023-11-06'],
    ['chair', '2026-01-12'],
  ],
  [['volunteer', '2026-08-03']],
  [
    ['participant', '2026-10-05'],
    ['learner', '2026-10-05'],
  ],
]

/** The people of the demonstration's office, the same ones each time. */
export function samplePeople(): SamplePerson[] {
  const areaIds = Object.values(areas)
  return Array.from({ length: 78 }, (_, at) => {
    const pick = <T>(list: readonly T[], step: number) => list[(at * step + Math.floor(at / 7)) % list.length] as T
    const year = 1958 + ((at * 7) % 47)
    const day = `${year}-${two(1 + ((at * 5) % 12))}-${two(1 + ((at * 11) % 28))}`
    const town = at % areaIds.length
    return {
      draft: {
        firstNames: pick(first, 1),
        lastName: pick(last, 3),
        preferredName: at % 6 === 0 ? pick(first, 5) : '',
        memberNumber: `TL-${String(101 + at).padStart(5, '0')}`,
        dateOfBirth: at % 19 === 7 ? null : day,
        address: `${3 + ((at * 13) % 80)} ${pick(streets, 2)}\n${towns[town]}`,
        postcode: ['CO1 9ZZ', 'SS14 9ZZ', 'LS1 9ZZ', 'WF1 9ZZ', 'NP20 9ZZ', 'CF10 9ZZ'][town] ?? '',
        phone: `07700 900${String(100 + at)}`,
        secondPhone: '',
        email: at % 3 === 0 ? `person${at + 1}@example.org` : '',
        emergencyName: at % 4 === 3 ? '' : `${pick(first, 7)} ${pick(last, 3)}`,
        emergencyRelationship: ['sister', 'partner', 'father', 'friend'][at % 4] ?? '',
        emergencyPhone: at % 4 === 3 ? '' : `01632 960${String(200 + at)}`,
        areaId: areaIds[town] ?? null,
        practitioner: pick(practitioners, 2),
        practitionerContact: '01632 960111',
        languages: at % 5 === 2 ? 'Welsh, English' : at % 7 === 4 ? 'Yoruba, English' : 'English',
        accessNeeds: at % 9 === 4 ? 'Reads more easily in large print.' : '',
        womenOnly: at % 8 === 1 ? true : at % 3 === 0 ? null : false,
        heldQualifications: at % 4 === 0 ? false : at % 4 === 1 ? true : null,
      },
      roles: roleSets[at % roleSets.length] ?? [],
      notes: at % 5 === 0 ? ['Came to the open morning and would like to hear more about peer mentoring.'] : [],
    }
  })
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
