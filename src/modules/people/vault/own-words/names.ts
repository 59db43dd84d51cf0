import { randomInt } from 'node:crypto'
import { refuse } from '../../../../ground/shared/problem'
import type { CommandContext } from '../../../../ground/vault/implement'
import { officeWords, readOffice } from '../../../../ground/vault/office'
import type { Read } from '../../../../ground/vault/sql'
import { lentName, type Named, type Naming, namedAs, namings, pseudonymKey } from '../../naming'
import { chosenNameMustBeGiven, pseudonymMustBeFree, pseudonymMustNotGiveThePersonAway } from '../../own-words-rules'
import type { NamingDraft } from '../../own-words-shapes'
import { changing } from '../changing'
import { mustFind } from '../record'
import type { StoredPerson } from '../store'
import { w } from './tables'

/** How someone wishes to be named, with all that naming goes by. */
export interface NamingWish {
  readonly person: Named
  /** Null: nobody has asked yet. */
  readonly naming: Naming | null
  /** How this office names people until then. */
  readonly usual: Naming
}

export function namingWish(db: Read, person: StoredPerson): NamingWish {
  const wish = db.one(
    w.selectFrom('naming_wishes').select(['naming', 'pseudonym']).where('person_id', '=', person.person_id),
  )
  return {
    person: {
      firstNames: person.first_names,
      lastName: person.last_name,
      preferredName: person.preferred_name,
      pseudonym: wish?.pseudonym ?? '',
    },
    naming: wish?.naming ?? null,
    usual: readOffice(db).usualNaming,
  }
}

/** The words under a quote of someone who is not named, in the office's own words: “A person on probation”. */
export function nobodyInParticular(db: Read): string {
  return officeWords(db).APerson
}

/** The name that goes on paper for others. */
export function printedNameOf(wish: NamingWish, naming: Naming, unnamed: string): string {
  return namedAs(wish.person, naming, unnamed)
}

export function namingOf(db: Read, personId: string) {
  const wish = namingWish(db, mustFind(db, personId))
  const unnamed = nobodyInParticular(db)
  const printed = namings.map((naming) => [naming, namedAs(wish.person, naming, unnamed)] as const)
  return {
    naming: wish.naming,
    pseudonym: wish.person.pseudonym,
    printedAs: Object.fromEntries(printed) as Record<Naming, string>,
  }
}

export function setNaming(context: CommandContext, input: { personId: string; draft: NamingDraft }): void {
  const { db } = context
  const { naming, pseudonym } = input.draft
  changing(context, input.personId, (person, writer) => {
    const { person: named } = namingWish(db, person)
    refuse(
      chosenNameMustBeGiven(naming, pseudonym) ??
        pseudonymMustNotGiveThePersonAway(pseudonym, named) ??
        pseudonymMustBeFree(isTaken(db, pseudonym, input.personId)),
    )
    const wish = {
      naming,
      pseudonym,
      pseudonym_key: pseudonym === '' ? null : pseudonymKey(pseudonym),
      updated_at: writer.at,
      updated_by: writer.by,
    }
    db.run(
      w
        .insertInto('naming_wishes')
        .values({ person_id: input.personId, ...wish })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(wish)),
    )
  })
}

export function suggestedPseudonym(db: Read, personId: string): string {
  const { person } = namingWish(db, mustFind(db, personId))
  // In a very large vault every name may sound like somebody: then it is enough that nobody else was lent it.
  let tries = 0
  const isOut = (name: string) => isTaken(db, name, personId) || (tries++ < 60 && soundsLikeSomebody(db, name))
  return lentName(person, isOut, randomInt)
}

function isTaken(db: Read, pseudonym: string, personId: string): boolean {
  if (pseudonym === '') return false
  const holder = w.selectFrom('naming_wishes').select('person_id').where('pseudonym_key', '=', pseudonymKey(pseudonym))
  return db.one(holder.where('person_id', '<>', personId)) !== undefined
}

/** Words under “Robin S.” would be put into the mouth of a Robin Sample who is on the books. */
function soundsLikeSomebody(db: Read, pseudonym: string): boolean {
  const [first = '', last = ''] = pseudonymKey(pseudonym).split(' ')
  const alike = db.arrays(
    `select 1 from people where archived in (0, 1) and sort_name >= ? and sort_name < ?
       and ' ' || search_names || ' ' like ? limit 1`,
    [last, `${last}\u{10ffff}`, `% ${first} %`],
  )
  return alike.length > 0
}
