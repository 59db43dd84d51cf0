import { folded } from '../../ground/shared/text'

/** How someone may be named where others read it, from the most covered to the most open. */
export const namings = ['unnamed', 'pseudonym', 'initials', 'first-name', 'full'] as const
export type Naming = (typeof namings)[number]

/** What naming goes by: the names on the record, and the name that was chosen instead of them. */
export interface Named {
  readonly firstNames: string
  readonly lastName: string
  readonly preferredName: string
  /** Empty until one was chosen. */
  readonly pseudonym: string
}

/**
 * How a person is named where others read it. It never says more than was chosen: where what was chosen cannot be had
 * (no pseudonym yet, one name only), it says less. `unnamed` are the words for nobody in particular, such as “A person
 * on probation”.
 */
export function namedAs(person: Named, naming: Naming, unnamed: string): string {
  switch (naming) {
    case 'full':
      return [person.firstNames, person.lastName].filter(Boolean).join(' ')
    case 'first-name':
      return calledBy(person) ?? initials(person)
    case 'initials':
      return initials(person)
    case 'pseudonym':
      return person.pseudonym || unnamed
    case 'unnamed':
      return unnamed
  }
}

/** A use that was agreed to without a name keeps it out, whatever was wished elsewhere. */
export function namingFor(wished: Naming, use: { readonly mayName: boolean }): Naming {
  return use.mayName || wished === 'pseudonym' ? wished : 'unnamed'
}

/** The first name that they go by, without any part of the last name; null if there is none. */
function calledBy({ firstNames, lastName, preferredName }: Named): string | null {
  const family = new Set([folded(lastName), ...wordsOf(folded(lastName))])
  const apart = (name: string) => wordsOf(name).filter((word) => !family.has(folded(word)))
  return apart(preferredName).join(' ') || (apart(firstNames)[0] ?? null)
}

function initials({ firstNames, lastName }: Named): string {
  return [wordsOf(firstNames)[0], lastName].flatMap((name) => initial(name ?? '') ?? []).join(' ')
}

/** The first letter with its accents: `Ọ̀ṣun` gives `Ọ̀.` */
function initial(name: string): string | null {
  const letter = /\p{L}\p{M}*/u.exec(name.normalize('NFC'))?.[0]
  return letter ? `${letter.toLocaleUpperCase('en-GB')}.` : null
}

function wordsOf(name: string): string[] {
  return name.split(/\s+/u).filter(Boolean)
}

/** A chosen name as it is compared with others: one spelling for `Robin B.` and `robin b`. */
export function pseudonymKey(pseudonym: string): string {
  return folded(pseudonym).replaceAll('.', '')
}

/** Whether a chosen name would give the person away: it holds one of their own names, however it is spelled. */
export function givesAway(pseudonym: string, person: Omit<Named, 'pseudonym'>): boolean {
  return isAmong(pseudonym, ownNames(person))
}

function ownNames({ firstNames, lastName, preferredName }: Omit<Named, 'pseudonym'>): ReadonlySet<string> {
  const spellings = (name: string) => [name, name.replace(/\s/gu, ''), name.replace(/[-’'\s]+/gu, ' ')].map(folded)
  const whole = [firstNames, lastName, preferredName].flatMap(spellings)
  return new Set([...whole, ...whole.flatMap(wordsOf)].filter((name) => name.length > 1))
}

function isAmong(pseudonym: string, own: ReadonlySet<string>): boolean {
  const said = pseudonymKey(pseudonym)
  return own.has(said) || own.has(said.replaceAll(' ', '')) || wordsOf(said).some((word) => own.has(word))
}

/** Names that are borne by women and men alike, and that say nothing of where someone comes from. */
const lent =
  'Alder Ash Aspen Bay Birch Bramley Brook Cedar Clover Coral Dale Drew Elm Ember Fern Finch Flint Forest Glen Hazel Heath Indigo Jay Juniper Kestrel Lake Lark Laurel Linden Maple Marlow Meadow Moss Ocean Olive Onyx Parker Poplar Quill Rain Reed Ridge River Robin Rowan Rush Rye Sage Sandy Sky Sorrel Starling Storm Swift Tarn Teal Thorn Vale Willow Winter Wren Yarrow'.split(
    ' ',
  )
const letters = 'ABCDEFGHJKLMNPRSTW'

/**
 * A name to lend to somebody: not one of theirs, not with the letter of their last name, and nobody else's. `pick`
 * gives a whole number below the one given; `isTaken` tells of a name that somebody has.
 */
export function lentName(
  person: Omit<Named, 'pseudonym'>,
  isTaken: (pseudonym: string) => boolean,
  pick: (below: number) => number,
): string {
  const taken = ownNames(person)
  const names = lent.filter((name) => !isAmong(name, taken))
  const own = folded(person.lastName).charAt(0).toUpperCase()
  const ends = [...letters].filter((letter) => letter !== own)
  for (let round = 0; ; round++) {
    // Some tries by chance, and then the next further along: an office of any size is never without a name.
    for (let tries = 0; tries < 40; tries++) {
      const name = `${names[pick(names.length)]} ${ends[pick(ends.length)]}.`
      const whole = round === 0 ? name : `${name} ${round + 1}`
      if (!isTaken(whole)) return whole
    }
  }
}
