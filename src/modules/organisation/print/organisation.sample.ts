import { standardOffice } from '../../../ground/shared/office'
import type { Occasion } from '../../../ground/vault/documents/paper'
import { blank } from '../fields'
import { Contact, Partner, Project } from '../record-shapes'
import type { DirectoryFacts } from './directory'
import type { ProjectFacts } from './project-sheet'

/** Plainly fictional records for proofs of the printed pages. */

const id = (number: number) => String(number).padStart(26, '0')
const at = '2026-11-03T09:30:00.000Z'
const kept = (number: number) => ({
  recordId: id(number),
  version: 1,
  archivedAt: null,
  updatedAt: at,
  updatedBy: 'Ada Admin',
})

export const occasion: Occasion = {
  ...standardOffice,
  organisation: 'Lantern Peer Support',
  office: 'Marsh Lane, Brackwater',
  printedAt: '2027-02-14T14:02:00.000Z',
  printedBy: 'Testina Sampleton',
  crest: null,
}

const partners = [
  Partner.parse({
    ...kept(1),
    ...blank.partners,
    name: 'The Imaginary Fund',
    roleIds: ['funder'],
    phone: '01632 960001',
  }),
  Partner.parse({
    ...kept(2),
    ...blank.partners,
    name: 'Second Voice Collective',
    roleIds: ['delivery'],
    livedExperienceLed: true,
  }),
]
const areas = [
  {
    areaId: 'a',
    kindId: 'unit',
    region: 'West',
    name: 'Staffordshire and Stoke',
    validFrom: '2021-06-26',
    validTo: '2025-02-28',
  },
  { areaId: 'b', kindId: 'unit', region: 'West', name: 'Leeds', validFrom: '2021-06-26', validTo: null },
]
const choices = [
  { listId: 'appointment', choiceId: 'champion', label: 'Staff champion', onlyOne: false, retiredOn: null },
  { listId: 'partner-role', choiceId: 'delivery', label: 'Delivery partner', onlyOne: false, retiredOn: null },
  { listId: 'project-kind', choiceId: 'grant', label: 'Grant', onlyOne: false, retiredOn: null },
] as const

const contacts = [
  {
    title: 'Councillor',
    firstNames: 'Wilhelmina',
    lastName: 'Sampleton',
    postNominals: 'OBE',
    partnerId: id(1),
    jobTitle: 'Deputy Mayor',
  },
  {
    firstNames: 'Oluwaseun',
    lastName: 'Adébáyọ̀-Featherstonehaugh',
    areaId: 'b',
    email: 'seun.adebayo-featherstonehaugh@a-rather-long-domain-name.example',
    phone: '01632 960123',
    mobile: '07700 900123',
  },
  { firstNames: 'Ines', lastName: 'Atwork', isStaff: true, startedOn: '2015-03-01', jobTitle: 'Regional manager' },
  { firstNames: 'Edwin', lastName: 'Goneby', isStaff: true, startedOn: '2015-03-01', endedOn: '2020-01-01' },
].map((given, place) => Contact.parse({ ...kept(10 + place), ...blank.contacts, ...given }))

export const directoryFacts: DirectoryFacts = {
  contacts,
  partners,
  prisons: [],
  areas,
  choices,
  appointments: [
    {
      appointmentId: id(30) as never,
      kindId: 'champion',
      contactId: id(11) as never,
      areaId: 'b',
      startedOn: '2024-09-01',
      endedOn: null,
    },
  ],
  staffOnly: false,
  today: '2027-02-14',
}

export const projectFacts: ProjectFacts = {
  partners,
  areas,
  choices,
  project: Project.parse({
    ...kept(20),
    ...blank.projects,
    name: 'Peer Commissioners',
    kindId: 'grant',
    funderId: id(1),
    partnerIds: [id(2)],
    areaIds: ['a', 'b'],
    startedOn: '2012-10-01',
    isPilot: true,
    budgetCode: 'PC-26',
    aims: 'Hear victims and offenders alike.\nTell others what was learnt.',
    notes: '#panic() $x$ *b*',
    copiedFromId: null,
    lessons: [{ lessonId: id(40), learntOn: '2026-05-01', text: 'Pay travel on the day.', writtenBy: 'Ada Admin' }],
  }),
}

export const bareProject: ProjectFacts = {
  ...projectFacts,
  project: Project.parse({ ...kept(21), ...blank.projects, name: 'Not begun', copiedFromId: null, lessons: [] }),
}
