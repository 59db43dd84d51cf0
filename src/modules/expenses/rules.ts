import { onScreen } from '../../ground/shared/dates'
import type { Problem } from '../../ground/shared/problem'
import { counted } from '../../ground/shared/text'
import type { Check } from './rules-claim'
import { isCountedOverTheYear, type MileageRate } from './rules-mileage'
import type { Hand } from './rules-separation'

/** The words of a refusal about something that is not there (any more). */
export function notThere(what: string): Problem {
  return {
    code: 'expenses.not-there',
    message: `This ${what} is no longer there. Someone may have removed it. Go back to the list and look again.`,
  }
}

/** Two people writing at once must not undo each other unawares. */
export function claimMustBeAsItWasOpened(
  opened: number | null,
  stored: { readonly version: number; readonly changedBy: string },
): Problem | null {
  if (opened === stored.version) return null
  return {
    code: 'expenses.changed-meanwhile',
    message: `${stored.changedBy} changed this claim while you were writing. Your text is still here: compare it with what stands there now, then save again.`,
  }
}

const stateWords: Readonly<Record<string, string>> = {
  draft: 'is still being written',
  returned: 'was sent back',
  submitted: 'waits to be looked over',
  checked: 'has been checked',
  approved: 'is approved',
  discarded: 'was thrown away',
  'in-run': 'is in a payment run',
  paid: 'is paid',
}

/** A claim goes step by step; what was handed in is changed only by sending it back. */
export function claimMustBeAt(number: number, stage: string, wanted: readonly string[]): Problem | null {
  if (wanted.includes(stage)) return null
  const isWriting = wanted.includes('draft')
  const next = isWriting
    ? 'Whoever looks it over can send it back, then it can be changed.'
    : 'Look at the claim to see what comes next.'
  return {
    code: 'expenses.wrong-stage',
    message: `Claim ${number} ${stateWords[stage] ?? 'has moved on'}, so this cannot be done now. ${next}`,
  }
}

/** What blocks is put right before a claim is handed in. */
export function nothingMustBlock(checks: readonly Check[]): Problem | null {
  const blocks = checks.filter(({ severity }) => severity === 'block')
  const [first] = blocks
  if (!first) return null
  const more =
    blocks.length > 1
      ? ` There ${blocks.length === 2 ? 'is 1 more thing' : `are ${blocks.length - 1} more things`} to put right.`
      : ''
  return { code: 'expenses.blocked', message: `${first.message}${more}` }
}

/** A top-up stands as it was worked out; whoever disagrees cuts it or sends it back. */
export function topUpsAreNotRewritten(kind: 'claim' | 'top-up'): Problem | null {
  if (kind === 'claim') return null
  return {
    code: 'expenses.top-up',
    message:
      'A top-up is worked out from what was paid, so its lines cannot be changed. Throw it away if it is not wanted.',
  }
}

export function cutMustBeSmallerAndSaidWhy(allowedPence: number, amountPence: number, reason: string): Problem | null {
  if (allowedPence > amountPence)
    return onField('cut', 'allowedPence', 'A line can be cut, not raised. Send the claim back if more is owed.')
  if (allowedPence < amountPence && reason === '')
    return onField('cut', 'reason', 'Say why, so that the claimant can be told.')
  return null
}

/** The second of two approvers approves what the first one saw. */
export function amountsStayOnceApproved(hands: readonly Hand[], round: number): Problem | null {
  if (!hands.some((hand) => hand.step === 'approve' && hand.round === round)) return null
  return {
    code: 'expenses.approved-as-it-is',
    message: 'Someone has approved these amounts. Send the claim back if one of them is wrong.',
  }
}

/** Receipts are looked at beside the line, so they are kinds that can be shown. */
export function receiptMustBeAPicture(name: string, mediaType: string): Problem | null {
  if (['application/pdf', 'image/jpeg', 'image/png'].includes(mediaType)) return null
  return {
    code: 'expenses.receipt-kind',
    message: `“${name}” is not a scan. Choose a PDF, JPG or PNG of the receipt.`,
  }
}

export function claimMustHaveRoomForAReceipt(held: number, most: number): Problem | null {
  if (held < most) return null
  return {
    code: 'expenses.receipts-full',
    message: `A claim holds ${most} scans. Scan several receipts onto one page.`,
  }
}

export function daysMustBeInOrder(from: string, to: string | null, field: string): Problem | null {
  if (to === null || to >= from) return null
  return onField(
    'days',
    field,
    `The first day is ${onScreen(from)}, so the last day cannot be before it. Check both dates.`,
  )
}

export function dayMustNotBeAhead(day: string, today: string, field: string): Problem | null {
  if (day <= today) return null
  return onField('days', field, 'This day is still to come. Check the date.')
}

/** R18: one working day for input, so today is too late. */
export function processingDayMustBeAhead(on: string, earliest: string, weekday: number): Problem | null {
  if (on < earliest)
    return onField(
      'processing-day',
      'processingOn',
      `The bank needs a working day first: choose ${onScreen(earliest)} or later.`,
    )
  if (weekday > 5)
    return onField('processing-day', 'processingOn', 'Banks do not process on Saturdays and Sundays. Choose a weekday.')
  return null
}

/** R14–R16: without it no file can say whom the money comes from. */
export function payerMustBeKnown(
  office: {
    readonly sortCode: string
    readonly accountNumber: string
    readonly payerName: string
    readonly serviceUserNumber: string
  },
  format: 'bacs-csv' | 'standard-18',
): Problem | null {
  const isWhole = office.sortCode !== '' && office.accountNumber !== '' && office.payerName !== ''
  if (!isWhole)
    return {
      code: 'expenses.payer',
      message:
        'Write down the account that pays, under “Rates and rules” of the expenses, before you make a file for the bank.',
    }
  if (format === 'standard-18' && office.serviceUserNumber === '')
    return {
      code: 'expenses.payer',
      message:
        'A Standard 18 file needs the service user number that your bank gave you. Add it to the account that pays, under “Rates and rules” of the expenses, or choose the CSV file.',
    }
  return null
}

export function accountMustBeInUse(number: number, hasAccount: boolean): Problem | null {
  if (hasAccount) return null
  return {
    code: 'expenses.no-account',
    message: `There are no confirmed bank details for claim ${number}. Add them and have a colleague confirm them, or take the claim out of the run.`,
  }
}

export function runMustComeToSomething(number: number, pence: number): Problem | null {
  if (pence > 0) return null
  return {
    code: 'expenses.nothing-to-pay',
    message: `Nothing is left to pay on claim ${number}. Take it out of the run and send it back.`,
  }
}

/** A file is written once; a second one could be paid twice. */
export function runMustBeAt(number: number, state: string, wanted: readonly string[]): Problem | null {
  if (wanted.includes(state)) return null
  const words: Readonly<Record<string, string>> = {
    open: 'still waits to be released',
    released: 'is released already',
    exported: 'has been written to a file already, and that is done once only',
    paid: 'is paid',
    cancelled: 'was cancelled',
  }
  return {
    code: 'expenses.run-state',
    message: `Run ${number} ${words[state] ?? 'has moved on'}, so this cannot be done.`,
  }
}

export function paymentMustStand(isReversal: boolean, isReversed: boolean): Problem | null {
  if (isReversal)
    return { code: 'expenses.reversal', message: 'This is a reversal itself. Pay the claim again instead.' }
  if (isReversed) return { code: 'expenses.reversal', message: 'This payment has been reversed already.' }
  return null
}

/** Rates are dated: a new one begins on a day of its own, and the one before it ends the day before. */
export function rateMustBeginOnADayOfItsOwn(isTaken: boolean, validFrom: string): Problem | null {
  if (!isTaken) return null
  return onField(
    'rate-day',
    'validFrom',
    `There is a rate from ${onScreen(validFrom)} already, and what was paid by it is kept with it. Choose another first day.`,
  )
}

export function onlyMilesByCarAreCountedTogether({
  vehicle,
  bandMiles,
}: Pick<MileageRate, 'vehicle' | 'bandMiles'>): Problem | null {
  if (isCountedOverTheYear(vehicle) || bandMiles === null) return null
  return onField('rate-band', 'bandMiles', 'Only miles by car or van are counted over a tax year. Leave this empty.')
}

export function driversPaperMustFit(kind: string, vehicleId: string | null): Problem | null {
  if ((kind === 'licence') === (vehicleId === null)) return null
  return onField(
    'paper',
    'vehicleId',
    kind === 'licence'
      ? 'A licence belongs to the driver, not to a vehicle.'
      : 'Choose the vehicle that this paper is for.',
  )
}

export function nobodyUnlinksThemselves(linkedUserId: string, doerId: string): Problem | null {
  if (linkedUserId !== doerId) return null
  return { code: 'expenses.own-link', message: 'This link keeps you from your own claims, so a colleague must end it.' }
}

export function schemeMustBeInUse(
  scheme: { readonly name: string; readonly archivedAt: string | null } | null,
): Problem | null {
  if (scheme && scheme.archivedAt === null) return null
  return onField('scheme', 'schemeId', 'This scheme is not in use. Choose another one from the list.')
}

export function claimantMustBeCurrent(person: { readonly archivedAt: string | null } | null): Problem | null {
  if (person && person.archivedAt === null) return null
  return onField('claimant', 'personId', 'This record is in the archive. Bring it back first, then write the claim.')
}

export function vehicleMustBeTheClaimants(isTheirs: boolean, at: number): Problem | null {
  if (isTheirs) return null
  return onField(
    'vehicle',
    `lines.${at}.vehicleId`,
    'This vehicle belongs to somebody else. Choose one of the claimant’s.',
  )
}

export function topUpsMustBeOwed(owed: number): Problem | null {
  if (owed > 0) return null
  return { code: 'expenses.nothing-owed', message: 'Nothing is owed to them any more. Look at the list again.' }
}

/** `3 claims, £45.00`: how a run is told in one line. */
export function runInWords(claims: number, total: string): string {
  return `${counted(claims, 'claim', 'claims')}, ${total}`
}

export function onField(what: string, field: string, message: string): Problem {
  return { code: `expenses.${what}`, message, fields: { [field]: message } }
}
