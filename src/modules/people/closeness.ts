import { slips } from '../../ground/shared/spelling'
import { folded } from '../../ground/shared/text'

/** What is compared of two records: names as written, and a date of birth if it is known. */
export interface Named {
  readonly firstNames: string
  readonly lastName: string
  readonly preferredName: string
  readonly dateOfBirth: string | null
}

export interface Closeness {
  /** Higher is closer; only for putting likenesses in order. */
  readonly score: number
  /** One plain sentence. */
  readonly why: string
}

/**
 * Whether two records may be of one person: the same last name with the same date of birth, or names that are close
 * with a date of birth that is the same, nearly the same or not known (issue 2; one person, one record: S39). Null if
 * not. Two dates of birth that are known and plainly different mean two people, whatever their names.
 */
export function mayBeSamePerson(typed: Named, known: Named): Closeness | null {
  const birth = birthLikeness(typed.dateOfBirth, known.dateOfBirth)
  const names = nameLikeness(typed, known)
  if (!birth || !names) return null
  if (names.lastNameOnly && birth.score < sameBirth.score) return null
  const [first, ...rest] = [...names.says, birth.says]
  const why = rest.length > 0 ? `${[first, ...rest.slice(0, -1)].join(', ')} and ${rest.at(-1)}` : (first ?? '')
  return { score: names.score + birth.score, why: `${why[0]?.toUpperCase()}${why.slice(1)}.` }
}

interface Likeness {
  readonly score: number
  readonly says: string
}

interface NameLikeness {
  readonly score: number
  readonly says: readonly string[]
  readonly lastNameOnly: boolean
}

const sameBirth: Likeness = { score: 5, says: 'same date of birth' }

function birthLikeness(typed: string | null, known: string | null): Likeness | null {
  if (typed === null || known === null) return { score: 0, says: 'the date of birth is not known' }
  if (typed === known) return sameBirth
  if (dayAndMonthSwapped(typed) === known)
    return { score: 4, says: 'the day and month of birth are the other way round' }
  const different = [...typed].filter((digit, at) => digit !== known[at]).length
  return different === 1 ? { score: 3, says: 'the date of birth differs in one digit' } : null
}

/** The dates that a date may have been meant as: day and month swapped, or one digit mistyped. Not all of them exist. */
export function nearDates(date: string): string[] {
  const near = new Set<string>([dayAndMonthSwapped(date)])
  for (let at = 0; at < date.length; at += 1) {
    if (date[at] === '-') continue
    for (let digit = 0; digit <= 9; digit += 1) near.add(`${date.slice(0, at)}${digit}${date.slice(at + 1)}`)
  }
  near.delete(date)
  return [...near].filter((one) => /-(0[1-9]|1[0-2])-([0-2][0-9]|3[01])$/.test(one))
}

function dayAndMonthSwapped(date: string): string {
  const [year, month, day] = date.split('-')
  return `${year}-${day}-${month}`
}

function nameLikeness(typed: Named, known: Named): NameLikeness | null {
  const straight = straightLikeness(typed, known)
  if (straight && !straight.lastNameOnly) return straight
  const turned = straightLikeness({ ...typed, firstNames: typed.lastName, lastName: typed.firstNames }, known)
  if (turned && !turned.lastNameOnly) {
    const close = turned.says.some((part) => part !== 'same name')
    return {
      ...turned,
      score: turned.score - 1,
      says: [`first and last name are the other way round${close ? ' and close' : ''}`],
    }
  }
  return straight
}

function straightLikeness(typed: Named, known: Named): NameLikeness | null {
  const last = lastNameLikeness(parts(typed.lastName), parts(known.lastName))
  if (!last) return null
  const typedFirst = [...parts(typed.firstNames), ...parts(typed.preferredName)]
  const first = firstNameLikeness(typedFirst, [...parts(known.firstNames), ...parts(known.preferredName)])
  if (!first) return last.score === 5 ? { score: last.score, says: [last.says], lastNameOnly: true } : null
  const same = last.score === 5 && first.score === 5
  return { score: last.score + first.score, says: same ? ['same name'] : [last.says, first.says], lastNameOnly: false }
}

function lastNameLikeness(typed: readonly string[], known: readonly string[]): Likeness | null {
  const [a, b] = [typed.join(''), known.join('')]
  if (a === '' || b === '') return null
  if (a === b) return { score: 5, says: 'same last name' }
  if (isNear(a, b)) return { score: 3, says: 'the last name is spelt almost the same' }
  const shared = typed.find((part) => part.length > 2 && known.includes(part) && !particles.has(part))
  return shared ? { score: 3, says: 'the last names share a part' } : null
}

function firstNameLikeness(typed: readonly string[], known: readonly string[]): Likeness | null {
  let best: Likeness | null = null
  for (const a of typed) {
    for (const b of known) {
      const found = wordLikeness(a, b)
      if (found && found.score > (best?.score ?? 0)) best = found
    }
  }
  if (best?.score === 5 || !isNear(typed.join(''), known.join(''))) return best
  return best ?? { score: 3, says: 'the first name is spelt almost the same' }
}

function wordLikeness(a: string, b: string): Likeness | null {
  if (a === b) return { score: 5, says: 'same first name' }
  if (shortForms(a).includes(b)) return { score: 4, says: 'one first name is a short form of the other' }
  if (isNear(a, b)) return { score: 3, says: 'the first name is spelt almost the same' }
  if ((a.length === 1 || b.length === 1) && a[0] === b[0])
    return { score: 2, says: 'the first name has the same initial' }
  return null
}

/** One slip in a word of four letters or more, two in eight or more: shorter names one slip apart are other names. */
function isNear(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  const most = length >= 8 ? 2 : length >= 4 ? 1 : 0
  return most > 0 && slips(a, b, most) <= most
}

function parts(name: string): string[] {
  return folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
}

/** Little words that many last names have and that make no two of them alike. */
const particles = new Set(['van', 'von', 'der', 'den', 'del', 'dos', 'ben', 'bin', 'ibn', 'mac', 'saint'])

/** Other forms of a first name that a person may give on another day. */
export function shortForms(firstName: string): readonly string[] {
  return forms.get(firstName) ?? []
}

const families = [
  'alexander alex al sandy xander',
  'alexandra alex sandra alexa lexi',
  'alan al',
  'albert al bert bertie',
  'andrew andy drew',
  'anthony antony tony ant',
  'antonia toni',
  'benjamin ben benny benji',
  'bernard bernie',
  'catherine cathy kate cath katie',
  'katherine kathy kate kath katie kat',
  'charles charlie chas chuck',
  'charlotte charlie lottie',
  'christopher chris kit',
  'christine chris chrissie tina',
  'christina chris tina',
  'daniel dan danny',
  'danielle dani',
  'david dave davey dai dafydd',
  'deborah debbie deb debs',
  'dorothy dot dottie',
  'edward ed eddie ted teddy ned',
  'edmund ed eddie',
  'eleanor ellie nell nora',
  'elizabeth liz lizzie beth betty eliza libby lisa bess',
  'emily em emmy',
  'frances fran frankie',
  'francis frank frankie',
  'frederick fred freddie',
  'gabriel gabe',
  'gareth gary gaz',
  'geoffrey geoff',
  'jeffrey jeff',
  'george georgie',
  'gerald gerry',
  'gerard gerry',
  'gregory greg',
  'harold harry hal',
  'harriet hattie',
  'henry harry hal hank',
  'isabella bella izzy',
  'isabel izzy bel',
  'jacob jake',
  'jacqueline jackie jacqui',
  'james jim jimmy jamie jem',
  'janet jan',
  'jennifer jen jenny',
  'jessica jess jessie',
  'john jack johnny jon',
  'jonathan jon jonny',
  'joseph joe joey',
  'josephine jo josie',
  'joshua josh',
  'judith judy jude',
  'kenneth ken kenny',
  'kimberley kim',
  'lawrence larry laurie',
  'leonard len lenny leo',
  'lewis lew louis',
  'margaret maggie meg peggy marge',
  'martin marty',
  'matthew matt matty',
  'megan meg',
  'michael mike mick micky mikey',
  'mohammed mo muhammad mohammad mohamed muhammed',
  'nathan nate',
  'nathaniel nate nathan',
  'nicholas nick nicky nico',
  'nicola nicky nikki',
  'oliver ollie olly',
  'olivia liv livvy',
  'oluwaseun seun',
  'oluwatobi tobi',
  'temitope temi',
  'olufunke funke',
  'patricia pat trish tricia patsy',
  'patrick pat paddy',
  'pamela pam',
  'peter pete',
  'philip phil',
  'phillip phil',
  'rachel rach',
  'raymond ray',
  'rebecca becky becca bex',
  'richard rich dick rick richie ricky',
  'robert rob bob bobby robbie bert',
  'ronald ron ronnie',
  'rosemary rose rosie',
  'samuel sam sammy',
  'samantha sam sammy',
  'sarah sally sadie',
  'stephen steve',
  'steven steve',
  'stuart stu',
  'stewart stew',
  'susan sue susie',
  'suzanne sue suzie',
  'theodore theo ted teddy',
  'theresa terry tess',
  'terence terry',
  'thomas tom tommy',
  'timothy tim timmy',
  'tobias toby',
  'valerie val',
  'victoria vicky tori',
  'victor vic',
  'vincent vince vinny',
  'walter walt wally',
  'william bill will billy willie liam wil gwilym',
  'winifred win winnie',
  'zachary zac zach zak',
]

/** Each name of a family with those that are linked to it through the family's first, the full form. */
const forms = families.reduce((all, family) => {
  const [full, ...short] = family.split(' ')
  if (full === undefined) return all
  all.set(full, [...(all.get(full) ?? []), ...short])
  for (const form of short) all.set(form, [...(all.get(form) ?? []), full, ...short.filter((other) => other !== form)])
  return all
}, new Map<string, string[]>())
