import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  new: { id: 'expenses.scheme.new', defaultMessage: 'New scheme' },
  save: { id: 'expenses.scheme.save', defaultMessage: 'Save the rules' },
  saved: { id: 'expenses.scheme.saved', defaultMessage: 'The rules are saved.' },
  about: { id: 'expenses.scheme.about', defaultMessage: 'The scheme' },
  name: { id: 'expenses.scheme.name', defaultMessage: 'Name' },
  from: { id: 'expenses.scheme.from', defaultMessage: 'These rules hold from' },
  fromHint: {
    id: 'expenses.scheme.fromHint',
    defaultMessage: 'Expenses before that day keep the rules of their own day.',
  },
  when: { id: 'expenses.scheme.when', defaultMessage: 'When to claim' },
  whenWhy: { id: 'expenses.scheme.whenWhy', defaultMessage: 'Leave a figure empty where the scheme has no such rule.' },
  within: { id: 'expenses.scheme.within', defaultMessage: 'Claims come in within' },
  unit: { id: 'expenses.scheme.unit', defaultMessage: 'Days or months' },
  days: { id: 'expenses.scheme.days', defaultMessage: 'Days' },
  months: { id: 'expenses.scheme.months', defaultMessage: 'Months' },
  otherwise: { id: 'expenses.scheme.otherwise', defaultMessage: 'If not' },
  no: { id: 'expenses.scheme.no', defaultMessage: 'Not asked for' },
  minimum: { id: 'expenses.scheme.minimum', defaultMessage: 'Least that is paid' },
  claimBefore: { id: 'expenses.scheme.claimBefore', defaultMessage: 'Claim before this has come together' },
  preApproval: { id: 'expenses.scheme.preApproval', defaultMessage: 'Above this a line needs a yes beforehand' },
  locations: { id: 'expenses.scheme.locations', defaultMessage: 'A claim of its own for each place' },
  receipts: { id: 'expenses.scheme.receipts', defaultMessage: 'Receipts' },
  receiptKinds: { id: 'expenses.scheme.receiptKinds', defaultMessage: 'A receipt is asked for' },
  meals: { id: 'expenses.scheme.meals', defaultMessage: 'Meals' },
  mealsWhy: {
    id: 'expenses.scheme.mealsWhy',
    defaultMessage: 'With no meal here, meals are paid at what they cost.',
  },
  addMeal: { id: 'expenses.scheme.addMeal', defaultMessage: 'Add a meal' },
  meal: { id: 'expenses.scheme.meal', defaultMessage: 'Meal' },
  most: { id: 'expenses.scheme.most', defaultMessage: 'Up to' },
  hours: { id: 'expenses.scheme.hours', defaultMessage: 'Hours away' },
  leftBefore: { id: 'expenses.scheme.leftBefore', defaultMessage: 'Leaving before' },
  backAfter: { id: 'expenses.scheme.backAfter', defaultMessage: 'Back after' },
  miles: { id: 'expenses.scheme.miles', defaultMessage: 'Mileage' },
  milesWhy: {
    id: 'expenses.scheme.milesWhy',
    defaultMessage:
      'Pence a mile. Empty pays the tax-free rate of the day. How many first miles a tax year has stands with the mileage rates.',
  },
  eachMile: { id: 'expenses.scheme.eachMile', defaultMessage: 'Each mile' },
  first: { id: 'expenses.scheme.first', defaultMessage: 'First miles' },
  above: { id: 'expenses.scheme.above', defaultMessage: 'Beyond them' },
  passenger: { id: 'expenses.scheme.passenger', defaultMessage: 'Each passenger' },
  papers: {
    id: 'expenses.scheme.papers',
    defaultMessage: 'Licence, insurance, MOT and tax valid on the day',
  },
  exceptions: { id: 'expenses.scheme.exceptions', defaultMessage: 'Exceptions and approval' },
  roundSum: { id: 'expenses.scheme.roundSum', defaultMessage: 'Why fixed sums are paid all the same' },
  roundSumHint: {
    id: 'expenses.scheme.roundSumHint',
    defaultMessage: 'Empty: they are refused. A fixed sum can count as pay and cost somebody their benefits.',
  },
  paidPost: { id: 'expenses.scheme.paidPost', defaultMessage: 'Why somebody in a paid post may claim' },
  paidPostHint: { id: 'expenses.scheme.paidPostHint', defaultMessage: 'Empty: they may not claim as a volunteer.' },
  approvals: { id: 'expenses.scheme.approvals', defaultMessage: 'Approvals needed' },
  one: { id: 'expenses.scheme.one', defaultMessage: 'One' },
  two: { id: 'expenses.scheme.two', defaultMessage: 'Two, by different colleagues' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  changing: { name: string }
  ofRule: { what: string; rule: string }
  removeMeal: { meal: string }
}

const filled = defineMessages<Filled>({
  changing: { id: 'expenses.scheme.changing', defaultMessage: 'Change the rules of {name}' },
  ofRule: { id: 'expenses.scheme.ofRule', defaultMessage: '{what}: {rule}' },
  removeMeal: { id: 'expenses.scheme.removeMeal', defaultMessage: 'Remove {meal}' },
})

export const messages = { ...fixed, ...filled }
