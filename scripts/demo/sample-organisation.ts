import type { Run } from '../../bench/office'
import type { InputOf, Operation } from '../../src/ground/shared/contract'
import { organisation } from '../../src/modules/organisation/contract'
import { blank } from '../../src/modules/organisation/fields'

/** The places and people of the demonstration's office. All of it is made up; telephone numbers are of the kind for plays. */
export async function sampleOrganisation(run: Run): Promise<void> {
  const save = async <T extends Operation>(operation: T, empty: object, given: object): Promise<string> => {
    const input = { recordId: null, version: null, draft: { ...empty, ...given } } as InputOf<T>
    return ((await run(operation, input)) as { recordId: string }).recordId
  }
  const partner = (given: object) => save(organisation.savePartner, blank.partners, given)
  const contact = (given: object) => save(organisation.saveContact, blank.contacts, given)
  const venue = (given: object) => save(organisation.saveVenue, blank.venues, given)
  const project = (given: object) => save(organisation.saveProject, blank.projects, given)

  const fund = await partner({
    name: 'The Brambledown Fund',
    roleIds: ['funder'],
    livedExperienceLed: false,
    phone: '01632 960201',
    email: 'grants@brambledown.example',
    charityNumber: '0000001',
  })
  const mayor = await partner({
    name: 'Office of the Mayor of Fenwickshire',
    roleIds: ['funder', 'commissioner'],
    livedExperienceLed: false,
    address: 'Moot Hall\nMarket Cross\nFenwick',
    phone: '01632 960202',
  })
  const voices = await partner({
    name: 'Second Voice Collective',
    shortName: 'SVC',
    roleIds: ['delivery', 'employer'],
    livedExperienceLed: true,
    email: 'hello@secondvoice.example',
    phone: '01632 960203',
  })
  await partner({ name: 'Teasel & Daughters Bakery', roleIds: ['employer', 'host'], livedExperienceLed: null })
  await partner({ name: 'Lantern Awards', roleIds: ['awarding'], website: 'lantern-awards.example' })
  const prison = await save(organisation.savePrison, blank.prisons, {
    name: 'HMP Marshgate',
    code: 'MGX',
    categoryId: 'c',
    areaId: 'R:Yorkshire & the Humber',
    openedOn: '1994-06-01',
    address: 'Causeway Lane\nFenwick',
    postcode: 'ZZ9 4ZZ',
    phone: '01632 960204',
  })
  await save(organisation.savePrison, blank.prisons, {
    name: 'HMP Heronsgate',
    code: 'HGX',
    categoryId: 'women-closed',
    areaId: 'R:Yorkshire & the Humber',
  })
  const staff = { isStaff: true, areaId: 'N55LEE' }
  const ines = await contact({
    ...staff,
    firstNames: 'Ines',
    lastName: 'Marlowe-Finch',
    jobTitle: 'Regional manager',
    startedOn: '2015-03-01',
    originId: 'our-projects',
    phone: '01632 960211',
    email: 'ines@second-chapter.example',
  })
  const more = [
    ['Olive', 'Brackenbury', 'Office lead', '2019-09-02', 'other', null],
    ['Terry', 'Quillfeather', 'Trainer', '2018-01-15', 'our-projects', null],
    ['Josiah', 'Pennywhistle', 'Engagement lead', '2021-05-04', 'our-projects', null],
    ['Bettina', 'Crowsfoot', 'Council coordinator', '2022-02-01', 'other-lived', null],
    ['Edwin', 'Harrowgate', 'Project worker', '2016-04-01', 'our-projects', '2023-03-31'],
  ] as const
  for (const [firstNames, lastName, jobTitle, startedOn, originId, endedOn] of more) {
    const email = `${firstNames.toLowerCase()}@second-chapter.example`
    await contact({ ...staff, firstNames, lastName, jobTitle, startedOn, originId, endedOn, email })
  }
  await contact({
    title: 'Councillor',
    firstNames: 'Wilhelmina',
    lastName: 'Sampleton',
    postNominals: 'OBE',
    jobTitle: 'Deputy Mayor for community safety',
    partnerId: mayor,
    phone: '01632 960221',
    email: 'w.sampleton@fenwickshire.example',
  })
  await contact({
    title: 'Sir',
    firstNames: 'Ambrose',
    lastName: 'Thistlewood',
    postNominals: 'KC',
    jobTitle: 'Chair of trustees',
    partnerId: fund,
    email: 'chair@brambledown.example',
  })
  const keeper = await contact({
    firstNames: 'Oluwaseun',
    lastName: 'Adébáyọ̀-Featherstonehaugh',
    jobTitle: 'Head of reducing reoffending',
    prisonId: prison,
    phone: '01632 960222',
    mobile: '07700 900222',
  })
  const champion = await contact({
    firstNames: 'Maud',
    lastName: 'Inkwell',
    jobTitle: 'Probation practitioner',
    areaId: 'N55WAK',
    phone: '01632 960223',
  })
  await run(organisation.appoint, {
    kindId: 'regional-manager',
    contactId: ines,
    areaId: 'R:Yorkshire & the Humber',
    startedOn: '2021-06-26',
  })
  await run(organisation.appoint, {
    kindId: 'champion',
    contactId: champion,
    areaId: 'N55WAK',
    startedOn: '2024-09-01',
  })
  const hall = await venue({
    name: 'Lantern Hall',
    capacity: 60,
    areaId: 'N55LEE',
    address: '4 Tanner Street\nLeeds',
    postcode: 'ZZ1 4ZZ',
    accessNotes: 'Level from the street. Hearing loop in the main hall. The key is with the caretaker.',
    phone: '01632 960231',
  })
  for (const [name, capacity, accessNotes] of [
    ['Main hall', 50, ''],
    ['Loft', 12, 'Stairs only.'],
    ['Quiet room', 4, ''],
  ] as const)
    await run(organisation.saveRoom, { venueId: hall, roomId: null, name, capacity, accessNotes })
  await venue({
    name: 'Marshgate visits centre',
    capacity: 30,
    areaId: 'N55WAK',
    contactId: keeper,
    accessNotes: 'Names at the gate two working days before.',
  })
  await venue({ name: 'St Hybald’s parish rooms', areaId: 'N55KIR', accessNotes: 'Three steps; a ramp on request.' })
  const pilot = await project({
    name: 'Peer Commissioners',
    kindId: 'grant',
    funderId: mayor,
    commissionerId: mayor,
    partnerIds: [voices],
    areaIds: ['N55LEE', 'N55WAK', 'N55KIR', 'N55BAC'],
    startedOn: '2026-01-05',
    endedOn: '2027-03-31',
    isPilot: true,
    budgetCode: 'PC-26',
    aims: 'Six people with experience of both sides help to shape the service for victims.',
  })
  for (const [learntOn, text] of [
    ['2026-03-12', 'Pay travel on the day: two people stayed away because they had to lay out the fare.'],
    ['2026-07-02', 'Meet victims’ services on their own ground first. Trust came sooner there.'],
  ] as const)
    await run(organisation.addLesson, { projectId: pilot, learntOn, text })
  await project({
    name: 'Peer mentoring with Fenwickshire probation',
    kindId: 'contract',
    funderId: fund,
    areaIds: ['N55LEE'],
    startedOn: '2012-10-01',
    budgetCode: 'PM-12',
  })
  await run(organisation.copyProject, { projectId: pilot, name: 'Peer Commissioners North' })
  await run(organisation.addArea, {
    kindId: 'office',
    parentId: 'N55LEE',
    code: '',
    name: 'Fenwick office',
    validFrom: '2021-06-26',
    notes: '',
  })
}
