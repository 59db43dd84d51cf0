import { onScreen } from '../../ground/shared/dates'
import type { Problem } from '../../ground/shared/problem'
import { readsLikeAnother } from '../../ground/shared/short-lists'

/** What each record's mask has room for, retired kinds too: their bits still stand in old records. */
export const mostKinds = 31
/** More than this nobody reads through on the paper form. */
export const mostPurposes = 60

/** Two answers that read alike would be told apart by nobody. */
export function answerMustNotReadLikeAnother(
  label: string,
  others: readonly { readonly label: string; readonly retiredOn: string | null }[],
): Problem | null {
  const sentence = readsLikeAnother(label, others)
  return sentence === null ? null : onField('answer-twice', 'label', sentence)
}

export function listMustHaveRoom(held: number, most: number): Problem | null {
  if (held < most) return null
  return onField(
    'list-full',
    'label',
    `This list holds ${most} answers, retired ones too, which is the most. Put other words to one that was never used.`,
  )
}

/** Two who order one list at once must not lose an answer between them. */
export function everyAnswerMustHaveItsPlace(held: readonly string[], wanted: readonly string[]): Problem | null {
  const isWhole = held.length === wanted.length && new Set(wanted).size === held.length
  if (isWhole && held.every((answerId) => wanted.includes(answerId))) return null
  return {
    code: 'people.list-has-changed',
    message: 'Somebody has changed this list meanwhile. Look at it again, then put it in order.',
  }
}

/** A consent is written down for what is asked today, in today's words. */
export function purposeMustBeOnOffer(
  purpose: string,
  known: { readonly retiredOn: string | null; readonly calledNow: string },
  givenOn: string,
): Problem | null {
  if (known.calledNow !== purpose) {
    return onField('purpose-renamed', 'purpose', `This is now called “${known.calledNow}”. Choose it from the list.`)
  }
  if (known.retiredOn === null || givenOn < known.retiredOn) return null
  return onField(
    'purpose-retired',
    'purpose',
    `“${purpose}” is no longer offered since ${onScreen(known.retiredOn)}. Choose another, or the earlier day on which it was given.`,
  )
}

function onField(what: string, field: string, message: string): Problem {
  return { code: `people.${what}`, message, fields: { [field]: message } }
}
