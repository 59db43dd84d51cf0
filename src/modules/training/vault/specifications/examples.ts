import type { QualificationDraft, SpecificationDraft } from '../../specification-shapes'

type Unit = readonly [
  reference: string,
  title: string,
  level: number,
  credits: number | null,
  hours: number | null,
  criteria: readonly string[],
]
interface Example {
  readonly qualification: Partial<QualificationDraft> &
    Pick<QualificationDraft, 'title' | 'shortTitle' | 'awardingBody'>
  readonly specification?: Partial<SpecificationDraft>
  readonly units: readonly Unit[]
}

const peerMentoring = [
  '1.1 What peer mentoring is',
  '1.2 Who gains from it',
  '2.1 Duties of a peer mentor',
  '2.2 Limits of the role',
  '2.3 When to refer on',
  '3.1 Skills and qualities',
  '3.2 Respect, empathy, discretion',
]
const mentoringPractice = [
  '1.1 Shows skills and values',
  '1.2 Works to the guidelines',
  '1.3 Stays in the role, seeks help',
  '2.1 Own strengths and gaps',
  '2.2 What one mentee gained',
  '2.3 Skills that were used',
  '2.4 What to learn next',
]
const six = [
  '1.1 What a mentor does',
  '1.2 Where the role ends',
  '1.3 Keeping confidence',
  '2.1 Getting ready',
  '2.2 Listening',
  '2.3 Asking for help',
]

/**
 * Qualifications that offices meet (domain rules 3.2), with facts as published and short titles of our own. The awarding
 * body's words are not here: a centre keeps its own copy. Where a number was not published it stays empty.
 */
export const examples: readonly Example[] = [
  {
    qualification: {
      title: 'NCFE Level 1 Award in Mentoring',
      shortTitle: 'NCFE 1 Mentoring',
      awardingBody: 'NCFE',
      number: '501/1295/8',
      level: 1,
    },
    units: [['', 'Preparing for the role of a mentor', 1, null, null, six]],
  },
  {
    qualification: {
      title: 'NCFE Level 2 Award in Mentoring',
      shortTitle: 'NCFE 2 Mentoring',
      awardingBody: 'NCFE',
      level: 2,
    },
    specification: { credits: 6 },
    units: [],
  },
  {
    qualification: {
      title: 'OCN West Midlands Level 2 Award in Peer Mentoring',
      shortTitle: 'OCN 2 Peer Mentoring',
      awardingBody: 'OCN West Midlands',
      level: 2,
    },
    units: [
      [
        '',
        'Understand peer mentoring',
        2,
        null,
        null,
        ['1.1 The role', '1.2 Limits', '1.3 Trust', '1.4 Talking and listening', '1.5 Getting help'],
      ],
      [
        '',
        'Peer mentoring skills',
        2,
        null,
        null,
        ['1.1 Builds trust', '1.2 Communicates', '1.3 Reviews progress', '1.4 Reflects'],
      ],
    ],
  },
  {
    qualification: {
      title: 'Gateway Qualifications Level 2 Award in Mentoring',
      shortTitle: 'Gateway 2 Mentoring',
      awardingBody: 'Gateway Qualifications',
      number: '601/2769/7',
      level: 2,
    },
    specification: { credits: 4, leastCredits: 4 },
    units: [
      ['T/506/1123', 'Understanding mentoring', 2, 2, 18, peerMentoring],
      ['L/506/1127', 'Mentoring practice', 2, 2, 14, mentoringPractice],
    ],
  },
  {
    qualification: {
      title: 'Gateway Qualifications Level 2 Award in Peer Mentoring (unit)',
      shortTitle: 'Gateway 2 Peer unit',
      awardingBody: 'Gateway Qualifications',
      level: 2,
    },
    specification: { credits: 2 },
    units: [['K/506/1118', 'Understanding peer mentoring', 2, 2, 18, peerMentoring]],
  },
  {
    qualification: {
      title: 'Pearson BTEC Level 2 Award in Peer Mentoring',
      shortTitle: 'BTEC 2 Peer Mentoring',
      awardingBody: 'Pearson',
      level: 2,
    },
    specification: { issue: '2' },
    units: [],
  },
  {
    qualification: {
      title: '1st4sport Level 3 Award in Workforce Mentoring',
      shortTitle: '1st4sport 3 Mentoring',
      awardingBody: '1st4sport',
      number: '600/4335/0',
      level: 3,
    },
    specification: { guidedHours: 21, totalHours: 34 },
    units: [],
  },
  {
    qualification: {
      title: 'SFJ Awards Level 3 Award in Mentoring and Befriending',
      shortTitle: 'SFJ 3 Befriending',
      awardingBody: 'SFJ Awards',
      number: '600/9637/8',
      level: 3,
      operationalEndOn: '2017-04-30',
      certificationEndOn: '2018-04-30',
    },
    units: [],
  },
  {
    qualification: {
      title: 'City & Guilds Level 3 Certificate in Mentoring',
      shortTitle: 'C&G 3 Mentoring',
      awardingBody: 'City & Guilds',
      number: '6318',
      level: 3,
    },
    units: [],
  },
  {
    qualification: {
      title: 'OCN West Midlands Level 3 Certificate in Working with Gangs and Youth Violence',
      shortTitle: 'OCN 3 Gangs and Violence',
      awardingBody: 'OCN West Midlands',
      number: '601/8714/1',
      level: 3,
    },
    specification: { credits: 28, guidedHours: 179, totalHours: 291 },
    units: [],
  },
]

export function qualificationOf({ qualification }: Example): QualificationDraft {
  return {
    kind: 'qualification',
    number: '',
    level: null,
    progressesToId: null,
    needsId: null,
    reviewOn: null,
    operationalEndOn: null,
    certificationEndOn: null,
    ...qualification,
  }
}

export function specificationDraftOf({ specification, units }: Example): SpecificationDraft {
  return {
    issue: '1',
    credits: null,
    guidedHours: null,
    totalHours: null,
    leastCredits: null,
    atLevel: null,
    leastCreditsAtLevel: null,
    groups: [],
    ...specification,
    units: units.map(([reference, title, level, credits, guidedHours, criteria]) => ({
      reference,
      title,
      level,
      credits,
      guidedHours,
      isMandatory: true,
      group: null,
      outcomes: outcomesOf(criteria),
    })),
  }
}

/** `2.1 Getting ready` is the first criterion of the second outcome. */
function outcomesOf(criteria: readonly string[]): SpecificationDraft['units'][number]['outcomes'] {
  const outcomes = new Map<string, SpecificationDraft['units'][number]['outcomes'][number]>()
  for (const text of criteria) {
    const [code = '', ...words] = text.split(' ')
    const [number = ''] = code.split('.')
    const outcome = outcomes.get(number) ?? { title: `Outcome ${number}`, criteria: [] }
    outcome.criteria.push({ code, title: words.join(' '), ownText: '' })
    outcomes.set(number, outcome)
  }
  return [...outcomes.values()]
}
