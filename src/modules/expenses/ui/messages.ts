import { defineMessages } from 'react-intl'

/** The frame of the expenses: its parts and its commands. Each part has its own messages. */
const fixed = defineMessages({
  expenses: { id: 'expenses.title', defaultMessage: 'Expenses' },
  parts: { id: 'expenses.parts', defaultMessage: 'Parts of the expenses' },
  claims: { id: 'expenses.claims', defaultMessage: 'Claims' },
  approval: { id: 'expenses.approval', defaultMessage: 'To approve' },
  runs: { id: 'expenses.runs', defaultMessage: 'Payment runs' },
  cash: { id: 'expenses.cash', defaultMessage: 'Petty cash' },
  rates: { id: 'expenses.rates', defaultMessage: 'Rates and rules' },
  reports: { id: 'expenses.reports', defaultMessage: 'Reports' },
  goExpenses: { id: 'expenses.go', defaultMessage: 'Go to Expenses' },
  ofPerson: { id: 'expenses.ofPerson', defaultMessage: 'Expenses' },
  goApproval: { id: 'expenses.goApproval', defaultMessage: 'Approve claims' },
  goRuns: { id: 'expenses.goRuns', defaultMessage: 'Go to the payment runs' },
  newRun: { id: 'expenses.newRun', defaultMessage: 'New payment run' },
  goCash: { id: 'expenses.goCash', defaultMessage: 'Go to petty cash' },
  goRates: { id: 'expenses.goRates', defaultMessage: 'Go to rates and rules' },
  newSchemeDraft: { id: 'expenses.newSchemeDraft', defaultMessage: 'The rules of a new scheme' },
  schemeDraft: { id: 'expenses.schemeDraft', defaultMessage: 'The rules of a scheme' },
  goReports: { id: 'expenses.goReports', defaultMessage: 'Go to the reports on expenses' },
})

/** What each sentence with holes is filled with. */
type Filled = { table: { title: string } }

const filled = defineMessages<Filled>({
  table: { id: 'expenses.table', defaultMessage: '{title}: table' },
})

export const messages = { ...fixed, ...filled }
