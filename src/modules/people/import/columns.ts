/** What a column of an imported list can mean. Several columns may hold `addressPart` and `note`; the others one each. */
export const columnMeanings = [
  'firstNames', 'lastName', 'fullName', 'preferredName', 'memberNumber', 'dateOfBirth', 'addressPart', 'postcode',
  'phone', 'secondPhone', 'email', 'emergencyName', 'emergencyRelationship', 'emergencyPhone', 'area', 'practitioner',
  'practitionerContact', 'languages', 'accessNeeds', 'womenOnly', 'heldQualifications', 'role', 'roleStartedOn',
  'roleEndedOn', 'programme', 'programmeStartedOn', 'status', 'note',
] as const
export type ColumnMeaning = (typeof columnMeanings)[number]

/** Meanings that several columns may share. */
export const shareable: ReadonlySet<ColumnMeaning> = new Set(['addressPart', 'note'])

/** How the mapping screen and the sentences about a row name each meaning. */
export const meaningLabels: Readonly<Record<ColumnMeaning, string>> = {
  firstNames: 'First names', lastName: 'Last name', fullName: 'Whole name', preferredName: 'Preferred name',
  memberNumber: 'Member number', dateOfBirth: 'Date of birth', addressPart: 'Address', postcode: 'Postcode', phone: 'Phone',
  secondPhone: 'Second phone', email: 'E-mail', emergencyName: 'Emergency contact', emergencyRelationship: 'Emergency contact is their',
  emergencyPhone: 'Emergency phone', area: 'Area', practitioner: 'Probation practitioner',
  practitionerContact: 'Practitioner’s contact', languages: 'Languages', accessNeeds: 'Access needs', womenOnly: 'Women only',
  heldQualifications: 'Held qualifications before', role: 'Role', roleStartedOn: 'Role started', roleEndedOn: 'Role ended',
  programme: 'Programme', programmeStartedOn: 'Programme started', status: 'Status', note: 'Notes',
}

/** Headings as offices write them, in the form that `headingKey` gives. */
const synonyms: Readonly<Record<ColumnMeaning, readonly string[]>> = {
  firstNames: [
    'first name', 'first names', 'firstname', 'forename', 'forenames', 'forename s', 'first name s', 'given name', 'given names', 'christian name', 'fname', 'f name',
    'first', 'enw cyntaf', 'enwau cyntaf', 'service user first name', 'mentor first name',
  ],
  lastName: [
    'last name', 'lastname', 'surname', 'family name', 'second name', 'sname', 'l name', 'lname', 'cyfenw', 'last',
    'service user surname', 'mentor surname',
  ],
  fullName: [
    'name', 'full name', 'fullname', 'whole name', 'name in full', 'name of person', 'name of mentor', 'mentor', 'mentor name', 'peer mentor', 'mentee', 'mentee name', 'service user',
    'service user name', 'su name', 'pop name', 'person on probation', 'person', 'participant', 'participant name', 'member', 'member name', 'client', 'client name',
    'volunteer', 'volunteer name', 'learner', 'learner name', 'candidate', 'candidate name', 'enw', 'enw llawn', 'surname first name', 'surname forename', 'name surname first', 'first name surname',
  ],
  preferredName: ['preferred name', 'known as', 'known by', 'aka', 'likes to be called', 'preferred', 'nickname', 'goes by'],
  memberNumber: [
    'member number', 'membership number', 'member id', 'membership id', 'member', 'member ref', 'mentor number', 'mentor id', 'mentor ref', 'id number', 'id', 'ref', 'reference', 'reference number',
    'our ref', 'unique number', 'unique id', 'urn', 'number', 'learner number', 'volunteer number', 'su number', 'service user number',
    'service user id', 'client number', 'client id', 'client ref', 'participant number', 'rhif aelod', 'staff number',
  ],
  dateOfBirth: ['date of birth', 'dob', 'd o b', 'birth date', 'birthdate', 'birthday', 'born', 'date born', 'dyddiad geni', 'd birth', 'date birth'],
  addressPart: [
    'address', 'home address', 'full address', 'postal address', 'current address', 'address line', 'address 1', 'address 2', 'address 3', 'address 4',
    'address line 1', 'address line 2', 'address line 3', 'address line 4', 'address1', 'address2', 'address3', 'add 1', 'add 2', 'addr', 'street', 'house', 'town', 'city', 'town city', 'county', 'town or city', 'cyfeiriad', 'approved premises',
  ],
  postcode: ['postcode', 'post code', 'p code', 'pcode', 'pc', 'postal code', 'zip', 'cod post'],
  phone: [
    'phone', 'phone number', 'telephone', 'telephone number', 'tel', 'tel number', 'mobile', 'mobile number', 'mobile phone', 'mob', 'mob number', 'cell', 'contact number',
    'contact phone', 'contact', 'contact tel', 'contact details', 'phone 1', 'tel 1', 'phone number s', 'telephone number s', 'phones', 'phone numbers', 'telephone numbers', 'mobile telephone', 'mobile tel', 'ffon', 'rhif ffon', 'number phone', 'best number', 'tel mobile', 'phone mobile', 'mobile phone number',
  ],
  secondPhone: [
    'second phone', 'other phone', 'other number', 'alternative number', 'alternative phone', 'alt phone', 'alt number', 'home phone', 'home number', 'home tel', 'home telephone', 'landline', 'landline number', 'land line',
    'work phone', 'work number', 'phone 2', 'tel 2', 'mobile 2', 'tel home', 'phone home',
  ],
  email: ['email', 'e mail', 'email address', 'e mail address', 'mail', 'ebost', 'e bost', 'cyfeiriad ebost'],
  emergencyName: [
    'emergency contact', 'emergency contact name', 'emergency name', 'next of kin', 'nok', 'next of kin name', 'nok name', 'ice', 'ice name', 'in case of emergency', 'name of emergency contact', 'emergency contact person',
  ],
  emergencyRelationship: [
    'relationship', 'emergency contact relationship', 'emergency relationship', 'relationship to you', 'next of kin relationship', 'nok relationship', 'relation', 'relationship to person', 'relationship of emergency contact', 'emergency contact relation',
  ],
  emergencyPhone: [
    'emergency phone', 'emergency number', 'emergency contact number', 'emergency contact phone', 'emergency contact tel', 'emergency contact telephone', 'emergency contact mobile', 'emergency tel', 'next of kin phone', 'next of kin number', 'next of kin tel', 'nok phone', 'nok number', 'nok tel',
    'ice number', 'ice phone', 'emergency telephone', 'emergency mobile',
  ],
  area: [
    'area', 'pdu', 'ldu', 'probation delivery unit', 'local delivery unit', 'office', 'probation office', 'probation area', 'region', 'district', 'team', 'delivery unit', 'location', 'cluster', 'ardal', 'nps area', 'crc area', 'pdu ldu', 'pdu office', 'trust', 'site', 'base',
  ],
  practitioner: [
    'practitioner', 'probation practitioner', 'probation officer', 'offender manager', 'om', 'po', 'pp', 'pso', 'com', 'community offender manager', 'responsible officer', 'supervising officer', 'officer', 'case manager', 'keyworker', 'key worker', 'om name',
    'po name', 'probation worker', 'offender manager name', 'probation officer name', 'probation practitioner name', 'practitioner name', 'po pso', 'po om', 'swyddog prawf', 'supervisor', 'name of om', 'name of po', 'name of probation officer', 'name of probation practitioner',
  ],
  practitionerContact: [
    'practitioner contact', 'practitioner contact details', 'om contact', 'om phone', 'om tel', 'om email', 'om number', 'po contact', 'po phone', 'po email', 'po tel', 'po number', 'probation officer contact', 'probation officer phone', 'probation officer email', 'probation officer tel',
    'practitioner phone', 'practitioner email', 'practitioner tel', 'probation practitioner phone', 'probation practitioner email', 'probation practitioner contact', 'probation practitioner tel', 'offender manager contact', 'offender manager email', 'offender manager phone', 'officer contact', 'officer email', 'officer phone', 'contact for om',
  ],
  languages: ['language', 'languages', 'first language', 'main language', 'preferred language', 'language s', 'languages spoken', 'spoken languages', 'iaith', 'ieithoedd', 'language preference'],
  accessNeeds: [
    'access needs', 'access', 'accessibility', 'access requirements', 'additional needs', 'support needs', 'reasonable adjustments', 'adjustments', 'learning needs', 'special requirements', 'communication needs', 'disability access needs', 'access requirement', 'additional support',
  ],
  womenOnly: ['women only', 'woman only', 'female only', 'women only space', 'women only preference', 'wants women only', 'meet women only', 'female mentor only', 'female worker only', 'women only y n', 'menywod yn unig'],
  heldQualifications: [
    'held qualifications', 'prior qualifications', 'previous qualifications', 'qualifications before', 'any qualifications', 'had a qualification', 'qualification before', 'qualifications held', 'qualifications y n', 'held qualification before', 'any previous qualifications', 'existing qualifications',
  ],
  role: ['role', 'roles', 'position', 'job', 'type', 'mentor or mentee', 'role type', 'rol', 'role in project', 'category', 'current role', 'post'],
  roleStartedOn: [
    'start date', 'started', 'date started', 'start', 'role start', 'role started', 'role start date', 'joined', 'date joined', 'joining date', 'join date', 'start date of role', 'mentor since', 'member since', 'from', 'date from', 'dyddiad dechrau', 'commenced', 'date commenced', 'date of joining', 'started on', 'role from',
  ],
  roleEndedOn: ['end date', 'ended', 'date ended', 'end', 'left', 'date left', 'leaving date', 'leave date', 'role end', 'role ended', 'role end date', 'to', 'date to', 'finished', 'finish date', 'dyddiad gorffen', 'date of leaving', 'ended on', 'role to'],
  programme: ['programme', 'program', 'project', 'course', 'scheme', 'service', 'rhaglen', 'programme name'],
  programmeStartedOn: ['programme start', 'programme started', 'programme start date', 'course start', 'course start date', 'project start', 'project start date', 'referral date', 'date of referral', 'referred', 'date referred', 'programme from'],
  status: ['status', 'active', 'current', 'active y n', 'current status', 'live', 'active inactive', 'statws', 'archived', 'closed'],
  note: ['notes', 'note', 'comments', 'comment', 'remarks', 'other', 'other information', 'further information', 'nodiadau', 'additional information', 'info', 'details', 'any other information'],
}

/** Columns that a person's record has no place for. The reason is shown; nothing of them is stored. */
const leftOut: readonly (readonly [sentence: string, headings: readonly string[]])[] = [
  ['National Insurance numbers are not kept, so this column is left out.', ['ni', 'nino', 'ni number', 'nat ins', 'national insurance', 'national insurance number', 'n i', 'n i number']],
  ['Police and prison numbers are not kept, so this column is left out.', ['pnc', 'pnc number', 'pnc id', 'prison number', 'noms number', 'noms', 'cro', 'cro number']],
  ['Case numbers of other systems are not kept. Choose “Member number” if this is yours.', ['crn', 'crn number', 'case reference number', 'ndelius', 'ndelius number', 'ndelius crn', 'delius', 'case number', 'oasys']],
  ['Offences and risk belong in the protected part of a record, so this column is left out.', ['offence', 'offences', 'index offence', 'risk', 'risk level', 'rosh', 'rosh level', 'mappa', 'mappa level', 'conviction', 'convictions', 'sentence', 'licence', 'order', 'registration']],
  ['The age is worked out from the date of birth, so this column is left out.', ['age', 'age now', 'oed', 'age band', 'age group']],
  ['Titles are not kept, so this column is left out.', ['title', 'salutation', 'mr mrs', 'teitl']],
  ['A person’s record has no place for this, so the column is left out.', ['gender', 'sex', 'ethnicity', 'ethnic origin', 'ethnic group', 'religion', 'faith', 'sexual orientation', 'sexuality', 'nationality', 'disability', 'marital status', 'pronouns', 'immigration status']],
  ['This column numbers the rows, so it is left out.', ['row', 'row number', 'line', 'line number', 's number', 'sr number', 'sno', 'seq', 'count', 'rhif']],
  ['This column comes from a list of problems that an earlier import gave back, so it is left out.', ['problem', 'what to do', 'row in your file']],
]

const meaningByKey = new Map<string, ColumnMeaning>()
for (const meaning of columnMeanings) for (const key of synonyms[meaning]) if (!meaningByKey.has(key)) meaningByKey.set(key, meaning)
const reasonByKey = new Map<string, string>()
for (const [sentence, keys] of leftOut) for (const key of keys) reasonByKey.set(key, sentence)

/** A heading as it is compared: `D.O.B. (dd/mm/yyyy)*` becomes `dob`, `Tel No.` becomes `tel number`. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\((?:dd|d|mm|yy|if|please|e\.?g|y\/n|yes|optional|required|inc|format)[^)]*\)?/g, ' ')
    .replace(/\(s\)/g, '')
    .replace(/[’'`]/g, '')
    .replace(/\b((?:\p{L}\.){2,})/gu, (dotted) => dotted.replaceAll('.', ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(no|nos|num|nr|numbers)\b(?=\s|$)/g, 'number')
    .replace(/\b(dd mm yy(yy)?|dd mm|ddmmyy(yy)?)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What a heading's words mean: a meaning, a reason to leave the column out, or neither. */
export function readHeading(key: string): { meaning: ColumnMeaning | null; leftOutBecause: string | null; sure: boolean } {
  const exact = meaningByKey.get(key)
  if (exact) return { meaning: exact, leftOutBecause: null, sure: true }
  const reason = reasonByKey.get(key)
  if (reason) return { meaning: null, leftOutBecause: reason, sure: true }
  if (key.length < 3) return { meaning: null, leftOutBecause: null, sure: false }
  return { meaning: misspelt(key) ?? within(key), leftOutBecause: null, sure: false }
}

/** Between a group of headings and one of its headings, where two rows were joined. */
export const groupSign = ' – '

/**
 * The meaning of a heading that may carry the group above it, `Next of kin – Mobile`. A group that speaks of another
 * person turns a plain phone, name or e-mail into that person's.
 */
export function readGrouped(heading: string): ReturnType<typeof readHeading> {
  const whole = readHeading(headingKey(heading))
  const [group = '', own] = heading.split(groupSign)
  if (whole.sure || own === undefined) return whole
  const about = readHeading(headingKey(group)).meaning
  const alone = readHeading(headingKey(own))
  const theirs = (meaning: ColumnMeaning) => ({ meaning, leftOutBecause: null, sure: true })
  if (about === 'practitioner') return theirs(alone.meaning === 'fullName' || alone.meaning === 'practitioner' ? 'practitioner' : 'practitionerContact')
  if (about !== 'emergencyName') return alone.meaning || alone.leftOutBecause ? alone : whole
  if (alone.meaning === 'phone' || alone.meaning === 'secondPhone') return theirs('emergencyPhone')
  return theirs(alone.meaning === 'emergencyRelationship' ? 'emergencyRelationship' : 'emergencyName')
}

/** The meaning of the longest synonym of two words or more, or of a telling single word, inside a longer heading. */
function within(key: string): ColumnMeaning | null {
  let best: ColumnMeaning | null = null
  let longest = 0
  for (const [synonym, meaning] of meaningByKey) {
    if (synonym.length <= longest || (synonym.length < 5 && synonym !== 'dob' && synonym !== 'pdu')) continue
    if (` ${key} `.includes(` ${synonym} `)) {
      best = meaning
      longest = synonym.length
    }
  }
  return best
}

/** The meaning of a synonym of six letters or more that is one slip away: `Surnmae`, `Pstcode`. */
function misspelt(key: string): ColumnMeaning | null {
  if (key.length < 6) return null
  for (const [synonym, meaning] of meaningByKey) {
    if (synonym.length >= 6 && Math.abs(synonym.length - key.length) <= 1 && oneSlip(key, synonym)) return meaning
  }
  return null
}

/** True where one letter was left out, put in, changed, or swapped with its neighbour. */
export function oneSlip(one: string, other: string): boolean {
  if (one === other) return true
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (end < one.length - start && end < other.length - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++
  const [left, right] = [one.length - start - end, other.length - start - end]
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start]
}
