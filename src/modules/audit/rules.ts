import type { Problem } from '../../ground/shared/problem'
import type { TrailLight } from './contract'

/** A seal that does not bear its own check was misread, which says nothing about the trail. */
export function sealMustBeTypedAsPrinted(seal: unknown): Problem | null {
  if (seal !== null) return null
  const message =
    'This is not a seal as it is printed: a sign was misread or left out. Check it group by group, as in 0042-9F3A-77C0-12BE-D410-5A6B-K.'
  return { code: 'audit.seal-mistyped', message, fields: { typed: message } }
}

/** Only what is wrong needs an answer. */
export function thereMustBeSomethingToAnswerFor(alarm: unknown): Problem | null {
  if (alarm !== null) return null
  return {
    code: 'audit.nothing-wrong',
    message: 'Nothing is wrong with the records, so there is nothing to answer for.',
  }
}

/** A printed trail that nobody can lift is no use to anybody. */
export function printedTrailMustNotBeEndless(entries: number, most: number): Problem | null {
  if (entries <= most) return null
  return {
    code: 'audit.too-much-paper',
    message: `These are ${entries.toLocaleString('en-GB')} entries, more than the ${most.toLocaleString('en-GB')} that can be printed at once. Choose fewer days or one colleague, then print again.`,
  }
}

const verdicts = {
  ours: 'This trail contains the seal: entry {seq} is the one that was printed, and so is everything before it.',
  newer:
    'The seal is newer than this trail, which ends before entry {seq}. Records that were there when the seal was printed are missing here. Keep the paper and tell whoever looks after data protection.',
  other:
    'This trail does not contain the seal: entry {seq} here is not the one that was printed. Another copy of the records has been put in their place. Keep the paper and tell whoever looks after data protection.',
} as const

/** What a comparison with a printed seal means. */
export function sealVerdict(verdict: keyof typeof verdicts, seq: number): string {
  return verdicts[verdict].replace('{seq}', String(seq))
}

const breaks: Readonly<Record<string, string>> = {
  missing: 'Entry {seq} is missing.',
  altered: 'Entry {seq} was changed after it was made.',
  'not-linked': 'Entry {seq} does not follow on from the one before it: something was put in, taken out or moved here.',
  'not-sealed': 'Entry {seq} does not bear the mark of this vault.',
  'not-signed': 'Entry {seq} is not signed by whoever made it.',
  'wrong-signature': 'The signature of entry {seq} is not that of whoever it names.',
  'unknown-signer': 'Entry {seq} names somebody whose signature this vault does not know.',
  'rows-altered': 'The list of records under entry {seq} was changed after it was made.',
  'keys-altered': 'The list of who signs with which key was changed by hand.',
}

/** Why an entry does not hold, as a sentence. */
export function breakInWords(why: string, seq: number): string {
  return (breaks[why] ?? 'Entry {seq} does not hold.').replace('{seq}', String(seq))
}

const faults: Readonly<Record<string, string>> = {
  altered: '{what} was changed by hand after entry {seq}, and no entry tells of it.',
  missing: '{what} was deleted by hand after entry {seq}, and no entry tells of it.',
  unknown: '{what} was put in by hand: no entry tells of its making.',
  'changed-between': '{what} had been changed by hand before entry {seq} was made, and no entry tells of it.',
}

/** What is wrong with a guarded record, as a sentence. */
export function faultInWords(why: string, what: string, seq: number): string {
  return (faults[why] ?? '{what} is not as the trail says.').replace('{what}', what).replace('{seq}', String(seq))
}

const oldAfterDays = 7

/**
 * How the trail stands as a light: an alarm of the opening or the faults of the last check outweigh its age. A
 * check of the future tells of a wrong clock and counts as one of today.
 */
export function trailLight(
  { alarm, lastCheck }: { readonly alarm: unknown; readonly lastCheck: { at: string; wasWhole: boolean } | null },
  now: string,
): TrailLight {
  if (alarm !== null || lastCheck?.wasWhole === false) return 'bad'
  if (!lastCheck) return 'never'
  const age = Date.parse(now) - Date.parse(lastCheck.at)
  return age > oldAfterDays * 24 * 60 * 60 * 1000 ? 'old' : 'whole'
}
