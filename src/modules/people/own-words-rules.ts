import { onScreen } from '../../ground/shared/dates'
import type { Problem } from '../../ground/shared/problem'
import { givesAway, type Named } from './naming'

/** A chosen name that everyone could see through would be none. */
export function pseudonymMustNotGiveThePersonAway(pseudonym: string, person: Omit<Named, 'pseudonym'>): Problem | null {
  if (pseudonym === '' || !givesAway(pseudonym, person)) return null
  return onField(
    'pseudonym-tells',
    'pseudonym',
    'This holds one of their own names, so readers could tell who it is. Choose another name.',
  )
}

/** Two people under one chosen name would be taken for one. */
export function pseudonymMustBeFree(isTaken: boolean): Problem | null {
  if (!isTaken) return null
  return onField('pseudonym-taken', 'pseudonym', 'Somebody else goes by this name on paper. Choose another name.')
}

export function chosenNameMustBeGiven(naming: string, pseudonym: string): Problem | null {
  if (naming !== 'pseudonym' || pseudonym !== '') return null
  return onField('pseudonym-missing', 'pseudonym', 'Give the name to use instead, or let one be suggested.')
}

/** Words count from the day on which they were said or written. */
export function wordsMustNotBeFromTheFuture(field: string, day: string, today: string): Problem | null {
  if (day <= today) return null
  return onField('words-date', field, 'That day is still to come. Give the day on which it was said or written.')
}

/** Someone else may have written down newer words while this form was open: those must not be covered unread. */
export function aboutMeMustBeAsItWasOpened(
  opened: string | null,
  latest: { readonly versionId: string; readonly writtenBy: string } | null,
): Problem | null {
  if (opened === (latest?.versionId ?? null)) return null
  return {
    code: 'people.about-me-newer',
    message: `${latest?.writtenBy ?? 'A colleague'} saved newer words while you were writing. Yours are still here: read the newer ones above, then save again.`,
  }
}

export function aboutMeMustSaySomething(answers: readonly { readonly text: string }[]): Problem | null {
  if (answers.some(({ text }) => text !== '')) return null
  return { code: 'people.about-me-empty', message: 'Nothing is written yet. Fill in at least one answer, then save.' }
}

export function aboutMeMustDiffer(isSame: boolean): Problem | null {
  if (!isSame) return null
  return {
    code: 'people.about-me-same',
    message: 'These are the words that are kept already. Change something first, or cancel.',
  }
}

/** About Me belongs to the one who wrote it: it is shared only with their consent (S92). */
export function sharingNeedsConsent(purpose: string, isInForce: boolean): Problem | null {
  if (isInForce) return null
  return {
    code: 'people.no-consent',
    message: `There is no consent in force for “${purpose}”, so this cannot be shared. Ask first, and write the consent down under “Roles and consent”.`,
  }
}

/** Only what a consent can be given for, and what this office ties to it. */
export function purposeMustFitTheUse(purpose: string, offered: readonly string[]): Problem | null {
  if (offered.includes(purpose)) return null
  return onField('unknown-use', 'purposes', `“${purpose}” is not among the uses of this office. Choose from the list.`)
}

/** What stands against printing a quote for a purpose (S9, S97). */
export interface QuoteForPrint {
  readonly withdrawnOn: string | null
  /** The purpose, if the quote was given for it. */
  readonly use: { readonly withdrawnOn: string | null } | null
  /** Whether the person's consent for the purpose is in force today. */
  readonly consentInForce: boolean
}

/**
 * Why a quote may not be printed or exported for a purpose, or null if it may. Taken back once, it stays taken back: a
 * consent that is given later is for later words.
 */
export function quoteMustBeGivenFor(purpose: string, quote: QuoteForPrint): Problem | null {
  const not = (what: string, message: string): Problem => ({ code: `people.quote-${what}`, message })
  if (quote.withdrawnOn !== null) return not('withdrawn', `Taken back on ${onScreen(quote.withdrawnOn)}.`)
  if (quote.use === null) return not('not-given', `Not given for “${purpose}”.`)
  if (quote.use.withdrawnOn !== null) {
    return not('use-withdrawn', `Consent was taken back on ${onScreen(quote.use.withdrawnOn)}.`)
  }
  if (!quote.consentInForce) return not('no-consent', 'No consent for this is in force.')
  return null
}

export function quoteIsTakenBackOnce(withdrawnOn: string | null): Problem | null {
  if (withdrawnOn === null) return null
  return {
    code: 'people.quote-withdrawn',
    message: `This quote was already taken back on ${onScreen(withdrawnOn)}.`,
  }
}

export function somethingMustBeThereToPrint(count: number): Problem | null {
  if (count > 0) return null
  return {
    code: 'people.no-quotes',
    message: 'No quote may be printed for this: none was given for it, or the consent is not in force.',
  }
}

/** An aspiration ends on a day that has come, and not before it was stated. */
export function aspirationMustEndAfterItWasStated(statedOn: string, settledOn: string, today: string): Problem | null {
  if (settledOn < statedOn) {
    return onField(
      'settled-date',
      'settledOn',
      `This was stated on ${onScreen(statedOn)}. Give that day or a later one.`,
    )
  }
  return settledOn > today
    ? onField('settled-date', 'settledOn', 'That day is still to come. Give the day on which it was so.')
    : null
}

/** Open again means without a day; reached or changed means with one. */
export function settlingNeedsItsDay(status: string, settledOn: string | null): Problem | null {
  if ((status === 'open') === (settledOn === null)) return null
  return onField('settled-date', 'settledOn', 'Give the day on which this was so.')
}

function onField(what: string, field: string, message: string): Problem {
  return { code: `people.${what}`, message, fields: { [field]: message } }
}
