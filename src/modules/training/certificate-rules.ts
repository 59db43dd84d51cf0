import { onScreen } from '../../ground/shared/dates'
import type { Problem } from '../../ground/shared/problem'
import { refusal } from './refusal'

/** What stands on every certificate of ours (Q13): it never passes for the awarding body's. */
export const notTheAwardingBodys = 'This is a certificate of the centre. It is not the certificate of an awarding body.'

/** What a certificate's code vouches for. */
export interface Vouched {
  readonly registerNumber: string
  readonly personName: string
  readonly subject: string
  readonly issuedOn: string
  readonly centre: string
  readonly keyId: string
}

const mark = 'TLC1'
const fields = ['registerNumber', 'personName', 'subject', 'issuedOn', 'centre', 'keyId'] as const

/** The text that the centre's key signs: a mark and one line a fact, in one spelling. */
export function vouchedText(vouched: Vouched): string {
  return [mark, ...fields.map((field) => vouched[field].normalize('NFC').replace(/\s+/gu, ' ').trim())].join('\n')
}

/** What a QR code holds: the signed text, then the signature in base 64 (URL form). `npm run verify-certificate` reads it. */
export function codeOf(vouched: Vouched, signature: string): string {
  return `${vouchedText(vouched)}\n${signature}`
}

/** The facts and the signature in a code, or null if it is none of ours. Line ends of any kind are read. */
export function readCode(code: string): { vouched: Vouched; signature: string } | null {
  const [first, registerNumber, personName, subject, issuedOn, centre, keyId, signature, ...more] = code
    .trim()
    .split(/\r\n|\r|\n/)
  if (first !== mark || more.length > 0 || signature === undefined || !/^[\w-]{86}$/.test(signature)) return null
  if (!registerNumber || !personName || !subject || !issuedOn || centre === undefined || !keyId) return null
  return { vouched: { registerNumber, personName, subject, issuedOn, centre, keyId }, signature }
}

/** `CC-2026-0042`: the centre's register counts through a year, and no number is given twice. */
export function registerNumber(year: number, number: number): string {
  return `CC-${year}-${String(number).padStart(4, '0')}`
}

export function templateMustBeOnOffer(retiredOn: string | null, today: string): Problem | null {
  if (retiredOn === null || retiredOn > today) return null
  return refusal('template-retired', 'This template is no longer in use. Choose another one.', 'templateId')
}

/** An award needs somebody and what for; the others need learners (S88). */
export function certificateMustBeForSomebody(kind: string, learners: number, people: number): Problem | null {
  if (kind === 'award' ? people > 0 && learners === 0 : learners > 0 && people === 0) return null
  return refusal(
    'nobody',
    kind === 'award'
      ? 'Choose who the award is for, and say what for.'
      : 'Choose the learners whom the certificate is for.',
  )
}

/** Achievement is certified once the rules of combination hold and, for a qualification, quality assurance released it. */
export function onlyAchievementIsCertified(name: string, needed: readonly string[]): Problem | null {
  if (needed.length === 0) return null
  return refusal(
    'not-achieved',
    `${name} has not achieved it yet. ${needed.join(' ')} A certificate of attendance can be given.`,
  )
}

export function achievementMustComeFirst(name: string, achievedOn: string | null, issuedOn: string): Problem | null {
  if (achievedOn === null || issuedOn >= achievedOn) return null
  return refusal(
    'before-achieved',
    `${name} achieved it on ${onScreen(achievedOn)}. Give that day or a later one.`,
    'issuedOn',
  )
}

export function attendanceMustBeOnRecord(name: string, attended: number): Problem | null {
  if (attended > 0) return null
  return refusal('not-attended', `No register says that ${name} was there. Take the register first.`)
}

export function voidCertificatesAreNotPrinted(numbers: readonly string[]): Problem | null {
  if (numbers.length === 0) return null
  return refusal(
    'void',
    `${numbers.join(', ')} ${numbers.length === 1 ? 'is' : 'are'} void. Leave ${numbers.length === 1 ? 'it' : 'them'} out.`,
  )
}

/** Every print after the first says why, so that two of one number are explained (the reprint log). */
export function reprintNeedsAReason(printedBefore: number, reason: string): Problem | null {
  if (printedBefore === 0 || reason !== '') return null
  return refusal('reprint', 'Some of these were printed before. Say why they are printed again.', 'reason')
}
