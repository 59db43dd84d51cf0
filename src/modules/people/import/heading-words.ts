import type { ColumnMeaning } from './meanings'

/** Headings as offices write them, in the form that `headingKey` gives, with commas between. */
export const synonyms: Readonly<Record<ColumnMeaning, string>> = {
  firstNames: `
    first name, first names, firstname, forename, forenames, forename s, first name s, given name, given names,
    christian name, fname, f name, first, enw cyntaf, enwau cyntaf, service user first name, mentor first name`,
  lastName: `
    last name, lastname, surname, family name, second name, sname, l name, lname, cyfenw, last, service user
    surname, mentor surname`,
  fullName: `
    name, full name, fullname, whole name, name in full, name of person, name of mentor, mentor, mentor name, peer
    mentor, mentee, mentee name, service user, service user name, su name, pop name, person on probation, person,
    participant, participant name, member, member name, client, client name, volunteer, volunteer name, learner,
    learner name, candidate, candidate name, enw, enw llawn, surname first name, surname forename, name surname
    first, first name surname`,
  preferredName: `
    preferred name, known as, known by, aka, likes to be called, preferred, nickname, goes by`,
  memberNumber: `
    member number, membership number, member id, membership id, member, member ref, mentor number, mentor id, mentor
    ref, id number, id, ref, reference, reference number, our ref, unique number, unique id, urn, number, learner
    number, volunteer number, su number, service user number, service user id, client number, client id, client ref,
    participant number, rhif aelod, staff number`,
  dateOfBirth: `
    date of birth, dob, d o b, birth date, birthdate, birthday, born, date born, dyddiad geni, d birth, date birth`,
  addressPart: `
    address, home address, full address, postal address, current address, address line, address 1, address 2,
    address 3, address 4, address line 1, address line 2, address line 3, address line 4, address1, address2,
    address3, add 1, add 2, addr, street, house, town, city, town city, county, town or city, cyfeiriad, approved
    premises`,
  postcode: `
    postcode, post code, p code, pcode, pc, postal code, zip, cod post`,
  phone: `
    phone, phone number, telephone, telephone number, tel, tel number, mobile, mobile number, mobile phone, mob, mob
    number, cell, contact number, contact phone, contact, contact tel, contact details, phone 1, tel 1, phone number
    s, telephone number s, phones, phone numbers, telephone numbers, mobile telephone, mobile tel, ffon, rhif ffon,
    number phone, best number, tel mobile, phone mobile, mobile phone number`,
  secondPhone: `
    second phone, other phone, other number, alternative number, alternative phone, alt phone, alt number, home
    phone, home number, home tel, home telephone, landline, landline number, land line, work phone, work number,
    phone 2, tel 2, mobile 2, tel home, phone home`,
  email: `
    email, e mail, email address, e mail address, mail, ebost, e bost, cyfeiriad ebost`,
  emergencyName: `
    emergency contact, emergency contact name, emergency name, next of kin, nok, next of kin name, nok name, ice,
    ice name, in case of emergency, name of emergency contact, emergency contact person`,
  emergencyRelationship: `
    relationship, emergency contact relationship, emergency relationship, relationship to you, next of kin
    relationship, nok relationship, relation, relationship to person, relationship of emergency contact, emergency
    contact relation`,
  emergencyPhone: `
    emergency phone, emergency number, emergency contact number, emergency contact phone, emergency contact tel,
    emergency contact telephone, emergency contact mobile, emergency tel, next of kin phone, next of kin number,
    next of kin tel, nok phone, nok number, nok tel, ice number, ice phone, emergency telephone, emergency mobile`,
  area: `
    area, pdu, ldu, probation delivery unit, local delivery unit, office, probation office, probation area, region,
    district, team, delivery unit, location, cluster, ardal, nps area, crc area, pdu ldu, pdu office, trust, site,
    base`,
  practitioner: `
    practitioner, probation practitioner, probation officer, offender manager, om, po, pp, pso, com, community
    offender manager, responsible officer, supervising officer, officer, case manager, keyworker, key worker, om
    name, po name, probation worker, offender manager name, probation officer name, probation practitioner name,
    practitioner name, po pso, po om, swyddog prawf, supervisor, name of om, name of po, name of probation officer,
    name of probation practitioner`,
  practitionerContact: `
    practitioner contact, practitioner contact details, om contact, om phone, om tel, om email, om number, po
    contact, po phone, po email, po tel, po number, probation officer contact, probation officer phone, probation
    officer email, probation officer tel, practitioner phone, practitioner email, practitioner tel, probation
    practitioner phone, probation practitioner email, probation practitioner contact, probation practitioner tel,
    offender manager contact, offender manager email, offender manager phone, officer contact, officer email,
    officer phone, contact for om`,
  languages: `
    language, languages, first language, main language, preferred language, language s, languages spoken, spoken
    languages, iaith, ieithoedd, language preference`,
  accessNeeds: `
    access needs, access, accessibility, access requirements, additional needs, support needs, reasonable
    adjustments, adjustments, learning needs, special requirements, communication needs, disability access needs,
    access requirement, additional support`,
  womenOnly: `
    women only, woman only, female only, women only space, women only preference, wants women only, meet women only,
    female mentor only, female worker only, women only y n, menywod yn unig`,
  heldQualifications: `
    held qualifications, prior qualifications, previous qualifications, qualifications before, any qualifications,
    had a qualification, qualification before, qualifications held, qualifications y n, held qualification before,
    any previous qualifications, existing qualifications`,
  role: `
    role, roles, position, job, type, mentor or mentee, role type, rol, role in project, category, current role,
    post`,
  roleStartedOn: `
    start date, started, date started, start, role start, role started, role start date, joined, date joined,
    joining date, join date, start date of role, mentor since, member since, from, date from, dyddiad dechrau,
    commenced, date commenced, date of joining, started on, role from`,
  roleEndedOn: `
    end date, ended, date ended, end, left, date left, leaving date, leave date, role end, role ended, role end
    date, to, date to, finished, finish date, dyddiad gorffen, date of leaving, ended on, role to`,
  programme: `
    programme, program, project, course, scheme, service, rhaglen, programme name`,
  programmeStartedOn: `
    programme start, programme started, programme start date, course start, course start date, project start,
    project start date, referral date, date of referral, referred, date referred, programme from`,
  status: `
    status, active, current, active y n, current status, live, active inactive, statws, archived, closed`,
  note: `
    notes, note, comments, comment, remarks, other, other information, further information, nodiadau, additional
    information, info, details, any other information`,
}

/** Headings of columns that a person's record has no place for, and the reason that is shown. Nothing of them is stored. */
export const leftOut: readonly { readonly because: string; readonly headings: string }[] = [
  {
    because: 'National Insurance numbers are not kept, so this column is left out.',
    headings: `
      ni, nino, ni number, nat ins, national insurance, national insurance number, n i, n i number`,
  },
  {
    because: 'Police and prison numbers are not kept, so this column is left out.',
    headings: `
      pnc, pnc number, pnc id, prison number, noms number, noms, cro, cro number`,
  },
  {
    because: 'Case numbers of other systems are not kept. Choose “Member number” if this is yours.',
    headings: `
      crn, crn number, case reference number, ndelius, ndelius number, ndelius crn, delius, case number, oasys`,
  },
  {
    because: 'Offences and risk belong in the protected part of a record, so this column is left out.',
    headings: `
      offence, offences, index offence, risk, risk level, rosh, rosh level, mappa, mappa level, conviction,
      convictions, sentence, licence, order, registration`,
  },
  {
    because: 'The age is worked out from the date of birth, so this column is left out.',
    headings: `
      age, age now, oed, age band, age group`,
  },
  {
    because: 'Titles are not kept, so this column is left out.',
    headings: `
      title, salutation, mr mrs, teitl`,
  },
  {
    because: 'A record has no place for this, so the column is left out.',
    headings: `
      gender, sex, ethnicity, ethnic origin, ethnic group, religion, faith, sexual orientation, sexuality,
      nationality, disability, marital status, pronouns, immigration status`,
  },
  {
    because: 'This column numbers the rows, so it is left out.',
    headings: `
      row, row number, line, line number, s number, sr number, sno, seq, count, rhif`,
  },
  {
    because: 'This column comes from a list of problems that an earlier import gave back, so it is left out.',
    headings: `
      problem, what to do, row in your file`,
  },
]

/** The headings in one of these texts. */
export function listed(text: string): string[] {
  return text.split(',').map((heading) => heading.replace(/\s+/g, ' ').trim())
}
