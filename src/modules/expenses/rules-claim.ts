import { Temporal } from 'temporal-polyfill'
import { onScreen } from '../../ground/shared/dates'
import { lineKindWords, placeKey, type PricedLine } from './lines'
import { inPounds, sumOf } from './money'
import type { SchemeRules, Severity } from './scheme-rules'

/** One thing that a claim was found to lack. Those that block keep it from being handed in. */
export interface Check {
  readonly code: CheckCode
  readonly severity: Severity
  /** Shown as it is written. */
  readonly message: string
  /** Null: about the whole claim. */
  readonly lineId: string | null
}

export type CheckCode =
  | 'no-lines'
  | 'no-amount'
  | 'future'
  | 'no-rate'
  | 'journey-facts'
  | 'late'
  | 'minimum'
  | 'claim-before'
  | 'pre-approval'
  | 'meal-cap'
  | 'meal-unknown'
  | 'locations'
  | 'no-receipt'
  | 'same-receipt'
  | 'above-ceiling'
  | 'round-sum'
  | 'papers'
  | 'paid-post'
  | 'paper-total'
  | 'same-journey'
  | 'shared-car'
  | 'same-purchase'
  | 'same-file'
  | 'no-account'
  | 'account-changed'
  | 'no-outside-miles'
  | 'own-claim'

export interface SchemeFacts {
  readonly scheme: string
  /** The rules in force on a day. */
  rulesOn(on: string): SchemeRules
  /** The day on which the claim reached the office. */
  readonly claimedOn: string
  readonly today: string
  /** What the paper form says its total is; null if nobody added it up. */
  readonly paperTotalPence: number | null
}

/** The rules of the scheme, and those that hold for all of them (R4, R6, R8, R9, R10). */
export function schemeChecks(lines: readonly PricedLine[], facts: SchemeFacts): Check[] {
  if (lines.length === 0) return [aboutClaim('no-lines', 'block', 'This claim has no lines yet. Write at least one.')]
  return [...lines.flatMap((line) => lineChecks(line, facts)), ...claimChecks(lines, facts)]
}

function lineChecks(line: PricedLine, facts: SchemeFacts): Check[] {
  const rules = facts.rulesOn(line.on)
  return [
    lineMustBeInThePast(line, facts.today),
    journeyMustHaveItsFacts(line),
    amountMustBeGiven(line),
    claimMustComeInTime(line, rules, facts),
    dearThingsNeedAYesBeforehand(line, rules),
    mealMustKeepToItsCap(line, rules),
    whatIsNotMileageNeedsAReceipt(line, rules),
    mileageMustNotPassTheCeiling(line),
    onlyTrueCostsArePaid(line, rules),
  ].filter((check) => check !== null)
}

function claimChecks(lines: readonly PricedLine[], facts: SchemeFacts): Check[] {
  const last = lines.reduce((latest, { on }) => (on > latest ? on : latest), '')
  const rules = facts.rulesOn(last)
  const total = sumOf(lines.map(({ amountPence }) => amountPence))
  const found: (Check | null)[] = []
  if (rules.minimum && total < rules.minimum.pence)
    found.push(
      aboutClaim(
        'minimum',
        rules.minimum.severity,
        `${facts.scheme} pays claims from ${inPounds(rules.minimum.pence)}; this one comes to ${inPounds(total)}. Keep it and add the next lines.`,
      ),
    )
  if (rules.claimBefore && total > rules.claimBefore.pence)
    found.push(
      aboutClaim(
        'claim-before',
        rules.claimBefore.severity,
        `${facts.scheme} asks for a claim before ${inPounds(rules.claimBefore.pence)} has come together; this one comes to ${inPounds(total)}.`,
      ),
    )
  const places = new Set(lines.map(({ location }) => location.trim().toLowerCase()))
  if (rules.separateLocations && places.size > 1)
    found.push(
      aboutClaim(
        'locations',
        rules.separateLocations,
        `${facts.scheme} wants a form of its own for each place, and this one names ${places.size}. Write a second claim for the other place.`,
      ),
    )
  if (facts.paperTotalPence !== null && facts.paperTotalPence !== total)
    found.push(
      aboutClaim(
        'paper-total',
        'warn',
        `The paper says ${inPounds(facts.paperTotalPence)} and the lines come to ${inPounds(total)}. Compare them line by line.`,
      ),
    )
  return found.filter((check) => check !== null)
}

function lineMustBeInThePast(line: PricedLine, today: string): Check | null {
  if (line.on <= today) return null
  return aboutLine(line, 'future', 'block', `${onScreen(line.on)} is still to come. Check the date.`)
}

/** R6: date, purpose, from, to and miles of each journey. */
function journeyMustHaveItsFacts(line: PricedLine): Check | null {
  if (line.kind !== 'mileage') return null
  const missing = [
    line.purpose === '' && 'what the journey was for',
    placeKey(line.fromPostcode) === '' && 'the postcode it began at',
    placeKey(line.toPostcode) === '' && 'the postcode it went to',
    line.vehicle === null && 'the kind of vehicle',
    line.milesTenths === 0 && 'the miles',
  ].filter((what) => what !== false)
  if (missing.length > 0) return aboutLine(line, 'journey-facts', 'block', `Give ${listed(missing)}.`)
  if (line.priced) return null
  return aboutLine(
    line,
    'no-rate',
    'block',
    `There is no mileage rate for ${onScreen(line.on)}. Ask whoever keeps the rates to add it.`,
  )
}

function amountMustBeGiven(line: PricedLine): Check | null {
  if (line.kind === 'mileage' || line.claimedPence > 0) return null
  return aboutLine(line, 'no-amount', 'block', 'Give the amount that was spent.')
}

function claimMustComeInTime(line: PricedLine, { window }: SchemeRules, facts: SchemeFacts): Check | null {
  if (!window) return null
  const last = Temporal.PlainDate.from(line.on)
    .add({ [window.unit]: window.count })
    .toString()
  if (facts.claimedOn <= last) return null
  const within = window.count === 1 ? `1 ${window.unit.slice(0, -1)}` : `${window.count} ${window.unit}`
  return aboutLine(
    line,
    'late',
    window.severity,
    `${facts.scheme} pays what is claimed within ${within}. The last day for ${onScreen(line.on)} was ${onScreen(last)}.`,
  )
}

function dearThingsNeedAYesBeforehand(line: PricedLine, { preApprovalOver: rule }: SchemeRules): Check | null {
  if (!rule || line.amountPence <= rule.pence || line.preApproval !== '') return null
  return aboutLine(
    line,
    'pre-approval',
    rule.severity,
    `More than ${inPounds(rule.pence)} needs a yes beforehand. Write down who gave it and when.`,
  )
}

function mealMustKeepToItsCap(line: PricedLine, { meals }: SchemeRules): Check | null {
  if (line.kind !== 'meal' || meals.length === 0) return null
  const rule = meals.find(({ meal }) => meal.toLowerCase() === line.meal.toLowerCase())
  if (!rule)
    return aboutLine(
      line,
      'meal-unknown',
      'block',
      `Say which meal it was: ${listed(
        meals.map(({ meal }) => meal),
        'or',
      )}.`,
    )
  const unmet = [
    rule.minutesAway !== null &&
      (line.minutesAway ?? -1) < rule.minutesAway &&
      `for ${rule.minutesAway / 60} hours away or more`,
    rule.leftBefore !== null && (line.leftAt === null || line.leftAt >= rule.leftBefore) && `before ${rule.leftBefore}`,
    rule.backAfter !== null && (line.backAt === null || line.backAt <= rule.backAfter) && `after ${rule.backAfter}`,
  ].filter((what) => what !== false)
  if (unmet.length > 0)
    return aboutLine(
      line,
      'meal-cap',
      rule.severity,
      `“${rule.meal}” is paid ${listed(unmet)}. Give the times, or claim another meal.`,
    )
  if (line.amountPence <= rule.mostPence) return null
  return aboutLine(
    line,
    'meal-cap',
    rule.severity,
    `Up to ${inPounds(rule.mostPence)} is paid for “${rule.meal}”; this is ${inPounds(line.amountPence)}.`,
  )
}

/** R9. Whoever has none says why. */
function whatIsNotMileageNeedsAReceipt(line: PricedLine, { receiptsFor }: SchemeRules): Check | null {
  if (!receiptsFor.kinds.includes(line.kind) || line.receiptNumber !== '') return null
  if (line.noReceiptReason !== '')
    return aboutLine(line, 'no-receipt', 'warn', `No receipt: “${line.noReceiptReason}”.`)
  return aboutLine(
    line,
    'no-receipt',
    receiptsFor.severity,
    `${lineKindWords[line.kind]} needs a receipt. Write its number on the line, or say why there is none.`,
  )
}

/** R4: above the tax-free rate only what it truly cost, and something must show that. */
function mileageMustNotPassTheCeiling(line: PricedLine): Check | null {
  if (!line.priced || line.amountPence <= line.priced.ceilingPence || line.costEvidence !== '') return null
  return aboutLine(
    line,
    'above-ceiling',
    'block',
    `${inPounds(line.amountPence)} is more than the tax-free ${inPounds(line.priced.ceilingPence)} for this journey. Say what shows that it truly cost more, or change the scheme’s rate.`,
  )
}

/** R8: a sum above the true cost can count as pay, and the benefits office may take it as earnings. */
function onlyTrueCostsArePaid(line: PricedLine, { roundSumException }: SchemeRules): Check | null {
  if (line.kind === 'allowance') {
    if (roundSumException !== '')
      return aboutLine(line, 'round-sum', 'warn', `A fixed sum is paid here because: ${roundSumException}`)
    return aboutLine(
      line,
      'round-sum',
      'block',
      'A fixed sum can count as pay and cost someone their benefits. Claim what was really spent, or have the scheme’s exception written down.',
    )
  }
  const isRound = line.kind !== 'mileage' && line.amountPence > 0 && line.amountPence % 500 === 0
  if (!isRound || line.receiptNumber !== '') return null
  return aboutLine(
    line,
    'round-sum',
    'warn',
    `${inPounds(line.amountPence)} without a receipt looks like a round sum. Ask what was really spent.`,
  )
}

export function aboutClaim(code: CheckCode, severity: Severity, message: string): Check {
  return { code, severity, message, lineId: null }
}

export function aboutLine(
  { lineId }: { readonly lineId: string },
  code: CheckCode,
  severity: Severity,
  message: string,
): Check {
  return { code, severity, message, lineId }
}

export function listed(words: readonly string[], joiner = 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1) ?? ''}`
}
