import { useCallback } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import { inPounds } from '../../money'
import { vehicleKinds } from '../../rules-mileage'
import type { SchemeRules, Severity } from '../../scheme-rules'
import { kindWords, vehicleWords } from '../words'
import { messages } from './rule-messages'

/** One rule of a scheme as a sentence. */
export interface RuleSentence {
  readonly id: string
  readonly text: string
  /** What happens when it is not met; null where it only tells how something is done. */
  readonly severity: Severity | null
}

/** Which rule a check came from, so that its text can stand beside what was found. */
const ruleOfCheck: Readonly<Record<string, string>> = {
  late: 'window',
  minimum: 'minimum',
  'claim-before': 'claim-before',
  'pre-approval': 'pre-approval',
  'meal-cap': 'meal',
  'meal-unknown': 'meal',
  locations: 'locations',
  'no-receipt': 'receipts',
  'above-ceiling': 'ceiling',
  papers: 'papers',
  'round-sum': 'round-sum',
  'paid-post': 'paid-post',
}

/** The sentences of the rule behind a check; none where it holds for every scheme and the check says it all. */
export function behind(code: string, sentences: readonly RuleSentence[]): readonly RuleSentence[] {
  const rule = ruleOfCheck[code]
  return rule === undefined ? [] : sentences.filter(({ id }) => id === rule || id.startsWith(`${rule} `))
}

/** Every rule of a scheme in words, in the order of the form that it is written in. */
export function useRuleWords(): (rules: SchemeRules) => readonly RuleSentence[] {
  const intl = useIntl()
  return useCallback((rules) => sentencesOf(intl, rules), [intl])
}

function sentencesOf(intl: IntlShape, rules: SchemeRules): RuleSentence[] {
  const { window, minimum, claimBefore, preApprovalOver, receiptsFor, roundSumException, paidPostException } = rules
  const kinds = receiptsFor.kinds.map((kind) => intl.formatMessage(kindWords[kind]).toLowerCase())
  const found: (RuleSentence | null)[] = [
    window && {
      id: 'window',
      text: intl.formatMessage(messages.window, { count: window.count, unit: window.unit }),
      severity: window.severity,
    },
    minimum && {
      id: 'minimum',
      text: intl.formatMessage(messages.minimum, { amount: inPounds(minimum.pence) }),
      severity: minimum.severity,
    },
    claimBefore && {
      id: 'claim-before',
      text: intl.formatMessage(messages.claimBefore, { amount: inPounds(claimBefore.pence) }),
      severity: claimBefore.severity,
    },
    preApprovalOver && {
      id: 'pre-approval',
      text: intl.formatMessage(messages.preApproval, { amount: inPounds(preApprovalOver.pence) }),
      severity: preApprovalOver.severity,
    },
    ...rules.meals.map((meal, place) => ({
      id: `meal ${place}`,
      text: mealWords(intl, meal),
      severity: meal.severity,
    })),
    rules.separateLocations && {
      id: 'locations',
      text: intl.formatMessage(messages.locations),
      severity: rules.separateLocations,
    },
    {
      id: 'receipts',
      text: kinds.length === 0 ? intl.formatMessage(messages.noReceipts) : receiptWords(intl, kinds),
      severity: kinds.length === 0 ? null : receiptsFor.severity,
    },
    ...mileageWords(intl, rules),
    { id: 'ceiling', text: intl.formatMessage(messages.ceiling), severity: 'block' },
    rules.driverPapers && { id: 'papers', text: intl.formatMessage(messages.papers), severity: rules.driverPapers },
    roundSumException === ''
      ? { id: 'round-sum', text: intl.formatMessage(messages.noRoundSums), severity: 'block' }
      : {
          id: 'round-sum',
          text: intl.formatMessage(messages.roundSums, { why: roundSumException }),
          severity: 'warn',
        },
    paidPostException === ''
      ? { id: 'paid-post', text: intl.formatMessage(messages.noPaidPosts), severity: 'block' }
      : {
          id: 'paid-post',
          text: intl.formatMessage(messages.paidPosts, { why: paidPostException }),
          severity: 'warn',
        },
    { id: 'approvals', text: intl.formatMessage(messages.approvals, { count: rules.approvals }), severity: null },
  ]
  return found.filter((sentence) => sentence !== null)
}

function receiptWords(intl: IntlShape, kinds: readonly string[]): string {
  return intl.formatMessage(messages.receipts, { kinds: intl.formatList(kinds, { type: 'conjunction' }) })
}

function mealWords(intl: IntlShape, meal: SchemeRules['meals'][number]): string {
  const { minutesAway, leftBefore, backAfter } = meal
  return intl.formatMessage(messages.meal, {
    meal: meal.meal,
    amount: inPounds(meal.mostPence),
    hours: minutesAway === null ? 'none' : String(minutesAway / 60),
    before: leftBefore ?? 'none',
    after: backAfter ?? 'none',
  })
}

function mileageWords(intl: IntlShape, { mileage }: SchemeRules): RuleSentence[] {
  const own = vehicleKinds.flatMap((vehicle) => {
    const rate = mileage[vehicle]
    if (!rate || rate.firstPence === null) return []
    const facts = { vehicle: intl.formatMessage(vehicleWords[vehicle]), first: `${rate.firstPence}p` }
    const base =
      rate.abovePence === null || vehicle !== 'car'
        ? intl.formatMessage(messages.ownRate, facts)
        : intl.formatMessage(messages.ownRateAbove, { ...facts, above: `${rate.abovePence}p` })
    const text =
      rate.passengerPence === null
        ? base
        : intl.formatMessage(messages.withPassengers, { rate: base, passenger: `${rate.passengerPence}p` })
    return [{ id: `mileage ${vehicle}`, text: `${text}.`, severity: null }]
  })
  if (own.length > 0) return own
  return [{ id: 'mileage', text: intl.formatMessage(messages.taxFreeRate), severity: null }]
}
