import { standardOffice } from '../../../ground/shared/office'
import type { Occasion } from '../../../ground/vault/documents/paper'
import { PeopleRow, PersonRecord } from '../contract'
import { blankDraft } from '../fields'
import type { PersonPageNames } from './person-page'

/** Plainly fictional people for proofs of the printed pages. */

const crestMark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="18" fill="none" stroke="#222" stroke-width="2.4"/><path d="M11 25c5-1 6-10 9-10s4 9 9 10" fill="none" stroke="#222" stroke-width="2.4" stroke-linecap="round"/></svg>'

export const occasion: Occasion = {
  ...standardOffice,
  organisation: 'Lantern Peer Support',
  office: 'Marsh Lane, Brackwater',
  address: 'Marsh Lane Probation Office\n12 Imaginary Row\nBrackwater ZZ1 9ZZ',
  contact: '01632 960 417 · brackwater@lantern.example',
  registered: 'Lantern Peer Support is a made-up charity with the number 0000000.',
  printedAt: '2027-02-14T14:02:00.000Z',
  printedBy: 'Testina Sampleton',
  crest: { file: 'crest.svg', bytes: new TextEncoder().encode(crestMark), alt: 'Crest of Lantern Peer Support' },
}

export const names: PersonPageNames = {
  area: 'Yorkshire and the Humber, South Yorkshire',
  roleLabel: (kindId) => ({ mentor: 'Peer mentor', member: 'Council member' })[kindId] ?? kindId,
  programmeLabel: (kindId) => ({ women: 'Women’s mentoring', gate: 'Through the gate' })[kindId] ?? kindId,
}

export const consentPurposes = [
  'Keeping this form and a record of the help I am given',
  'Talking to my probation practitioner about my mentoring',
  'Telling funders about results, without my name',
]

const id = (number: number) => String(number).padStart(26, '0')
const at = '2026-11-03T09:30:00.000Z'

const person = {
  personId: id(1),
  version: 3,
  firstNames: 'Olúwaṣeun Ifẹ́dayọ̀',
  lastName: 'Adébáyọ̀-Featherstonehaugh',
  preferredName: 'Ṣeun',
  memberNumber: 'LPS-0042',
  dateOfBirth: '1987-02-14',
  address: 'Flat 3, Heron Court\n12 Imaginary Row\nBrackwater',
  postcode: 'ZZ1 9ZZ',
  phone: '07700 900123',
  secondPhone: '01632 960001',
  email: 'seun.adebayo-featherstonehaugh@a-rather-long-domain-name.example',
  emergencyName: 'Siân Ŵyn-Ŷale',
  emergencyRelationship: 'Sister',
  emergencyPhone: '07700 900456',
  areaId: 'sy',
  practitioner: 'P. Inventedname',
  practitionerContact: '01632 960002',
  languages: 'English, Yorùbá, Cymraeg',
  accessNeeds:
    'Large print. Sits near the door. Reads better from yellow paper, and likes to see questions the day before.',
  womenOnly: false,
  heldQualifications: null,
  archivedAt: null,
  archivedReason: null,
  createdAt: at,
  updatedAt: at,
}

/** Every part filled in, with long texts, Yoruba and Welsh letters. */
export const fullRecord = PersonRecord.parse({
  person,
  roles: [
    { holdingId: id(2), kindId: 'member', startedOn: '2025-03-01', endedOn: '2026-02-28' },
    { holdingId: id(3), kindId: 'mentor', startedOn: '2026-03-01', endedOn: null },
  ],
  programmes: [{ holdingId: id(4), kindId: 'gate', startedOn: '2026-04-06', endedOn: null }],
  consents: [
    {
      consentId: id(5),
      purpose: consentPurposes[0],
      givenOn: '2025-02-20',
      how: 'Signed form',
      withdrawnOn: null,
      confirmedOn: '2026-02-21',
    },
    {
      consentId: id(6),
      purpose: consentPurposes[2],
      givenOn: '2025-02-20',
      how: 'Signed form',
      withdrawnOn: '2026-09-01',
      confirmedOn: null,
    },
  ],
  qualifications: [
    { qualificationId: id(7), title: 'Award in Food Safety in Catering', level: 'Level 2', awardedOn: '2019-06-30' },
  ],
  notes: Array.from({ length: 9 }, (_, index) => ({
    noteId: id(20 + index),
    text: `Met at the library and talked about the next step.\n\n${'We agreed what each of us does before the next meeting, and wrote it on the card. '.repeat(5)}`,
    writtenAt: `2026-0${9 - index}-12T10:15:00.000Z`,
    writtenBy: 'Testina Sampleton',
  })),
  files: [
    {
      fileId: id(8),
      name: 'Signed consent form.pdf',
      mediaType: 'application/pdf',
      bytes: 48_000,
      addedAt: at,
      addedBy: 'Testina Sampleton',
    },
  ],
})

/** Only what must be there, archived. */
export const bareRecord = PersonRecord.parse({
  person: {
    ...person,
    ...blankDraft,
    lastName: 'Madonna-Placeholder',
    archivedAt: at,
    archivedReason: 'Moved away',
  },
  roles: [],
  programmes: [],
  consents: [],
  qualifications: [],
  notes: [],
  files: [],
})

const lastNames = [
  'Adébáyọ̀',
  'Placeholder',
  'O’Sample',
  'Ŵynn-Example',
  'Testington',
  'Nobody',
  'Łącki-Wzór',
  'Fakerly',
]
const firstNames = ['Ṣadé', 'Siân', 'Made-up', 'Jo', 'Bartholomew Alexander', 'Ifẹ́', 'Zofia', 'Sam']

/** Rows of a list, as many as asked for; the tenth has a name of 60 letters without a space. */
export function rows(count: number): PeopleRow[] {
  return Array.from({ length: count }, (_, index) =>
    PeopleRow.parse([
      id(1000 + index),
      index === 9 ? 'Abcdefghij'.repeat(6) : lastNames[index % 8],
      firstNames[(index * 3) % 8],
      index % 4 ? '' : 'Sammy',
      `LPS-${String(index + 1).padStart(4, '0')}`,
      index % 5 ? '1987-02-14' : null,
      index % 2 ? 'South Yorkshire' : 'Leeds',
      '07700 900123',
      index % 3 ? 'Peer mentor' : 'Peer mentor, Council member',
      'P. Inventedname',
      [1, 0, null][index % 3],
      at,
    ]),
  )
}
