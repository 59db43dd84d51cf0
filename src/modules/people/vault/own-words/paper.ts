import { gatheredHappenings } from '../../../../ground/vault/happenings'
import { refuse, refused } from '../../../../ground/shared/problem'
import type { HappeningSource, Printed, TaskContext } from '../../../../ground/vault/implement'
import { aboutMeSheet, blankAboutMe } from '../../print/about-me'
import { outsideList } from '../../print/outside-list'
import { quoteSheet } from '../../print/quote-sheet'
import { timelineSheet } from '../../print/timeline'
import { namingFor } from '../../naming'
import { purposeMustFitTheUse, sharingNeedsConsent, somethingMustBeThereToPrint } from '../../own-words-rules'
import { notThere, printedListMustNotBeEndless } from '../../rules'
import { type Listed, listed, type Wanted } from '../list-rows'
import { mustFind } from '../record'
import { fullName } from '../store'
import { aboutMeOf, promptsOf } from './about-me'
import { consentsInForce, usesOf } from './consent'
import { namingWish, nobodyInParticular, printedNameOf } from './names'
import { quotesThatMayBePrinted } from './quotes'

/** The most people on one list for outside. */
const mostOnList = 5000

/** About Me as it was last written: to keep, or to share under a consent that is in force (S92). */
export async function printAboutMe(
  context: TaskContext,
  { personId, purpose }: { personId: string; purpose: string | null },
): Promise<Printed> {
  const sheet = context.read(({ db }) => {
    const row = mustFind(db, personId)
    const [latest] = aboutMeOf(db, personId)
    if (!latest) return refused(notThere('page'))
    const use = usesOf(db, 'about-me').find((one) => one.purpose === purpose)
    if (purpose !== null) {
      refuse(purposeMustFitTheUse(purpose, use ? [purpose] : []))
      refuse(sharingNeedsConsent(purpose, consentsInForce(db, personId).has(purpose)))
    }
    const wish = namingWish(db, row)
    // Whoever keeps their own page is called as they are called; others read what they wish to be called by.
    const name =
      purpose === null
        ? row.preferred_name || fullName(row)
        : printedNameOf(wish, namingFor(wish.naming ?? 'first-name', use ?? { mayName: false }), '')
    return { name, purpose, writtenOn: latest.writtenOn, answers: latest.answers }
  })
  await context.write((writing) =>
    writing.about({ entity: 'person', entityId: personId, details: { shared: purpose !== null } }),
  )
  return context.print(aboutMeSheet(sheet, context.occasion()))
}

/** The same page to fill in by hand. It holds nothing about anybody. */
export async function printBlankAboutMe(context: TaskContext): Promise<Printed> {
  const prompts = context.read(({ db, today }) => promptsOf(db, today))
  await context.write((writing) => writing.about({ entity: 'form', entityId: 'about-me' }))
  return context.print(blankAboutMe(prompts, context.occasion()))
}

export async function printQuotes(
  context: TaskContext,
  { personId, purpose }: { personId: string; purpose: string },
): Promise<Printed> {
  const quotes = context.read(({ db }) => {
    mustFind(db, personId)
    refuse(
      purposeMustFitTheUse(
        purpose,
        usesOf(db, 'quote').map((use) => use.purpose),
      ),
    )
    return quotesThatMayBePrinted(db, personId, purpose)
  })
  refuse(somethingMustBeThereToPrint(quotes.length))
  await context.write((writing) =>
    writing.about({ entity: 'person', entityId: personId, details: { count: quotes.length } }),
  )
  return context.print(quoteSheet({ quotes, purpose }, context.occasion()))
}

/** A list for outside: named as each wishes, without those whose consent is not in force. */
export async function printOutsideList(
  context: TaskContext,
  wanted: Wanted & { readonly purpose: string },
): Promise<Printed & { shown: number; leftOut: number }> {
  const { purpose } = wanted
  const use = context.read(({ db }) => usesOf(db, 'list').find((one) => one.purpose === purpose))
  if (!use) return refused(purposeMustFitTheUse(purpose, []) ?? notThere('use'))
  const shown: { name: string; area: string; roles: string }[] = []
  let leftOut = 0
  for (const some of listed(context, wanted)) {
    context.read(({ db }) => {
      const unnamed = nobodyInParticular(db)
      for (const person of some) {
        if (consentsInForce(db, person.person_id).has(purpose)) {
          const wish = namingWish(db, person)
          const name = printedNameOf(wish, namingFor(wish.naming ?? wish.usual, use), unnamed)
          shown.push({ name, area: person.area_name, roles: rolesOf(person) })
        } else leftOut++
      }
    })
    refuse(printedListMustNotBeEndless(shown.length, mostOnList))
    await new Promise((resolve) => setImmediate(resolve))
  }
  await context.write((writing) =>
    writing.about({ entity: 'people', entityId: 'printed-for-outside', details: { count: shown.length, leftOut } }),
  )
  const printed = await context.print(outsideList({ rows: shown, purpose, leftOut }, context.occasion()))
  return { ...printed, shown: shown.length, leftOut }
}

function rolesOf({ role_labels: roles, programme_labels: programmes }: Listed): string {
  return [roles, programmes].filter(Boolean).join(', ')
}

/** The timeline on paper; with subjects, only those. */
export async function printTimeline(
  context: TaskContext,
  { personId, subjects }: { personId: string; subjects: readonly string[] },
  sources: readonly HappeningSource[],
): Promise<Printed> {
  const sheet = context.read((reading) => {
    const row = mustFind(reading.db, personId)
    const all = gatheredHappenings(sources, reading, personId)
    const lines = subjects.length === 0 ? all : all.filter(({ subject }) => subjects.includes(subject))
    return { name: fullName(row), memberNumber: row.member_number, subjects, lines }
  })
  await context.write((writing) => writing.about({ entity: 'person', entityId: personId }))
  return context.print(timelineSheet(sheet, context.occasion()))
}
