import { defineMessages, type MessageDescriptor } from 'react-intl'
import { messages as formMessages } from './claim/messages'
import { messages as frame } from './messages'

const messages = defineMessages({
  add: { id: 'expenses.draft.cashAdd', defaultMessage: 'Money into the cash box' },
  pay: { id: 'expenses.draft.cashPay', defaultMessage: 'A claim paid in cash' },
  count: { id: 'expenses.draft.cashCount', defaultMessage: 'A count of the cash box' },
  mileage: { id: 'expenses.draft.mileage', defaultMessage: 'A mileage rate' },
  payer: { id: 'expenses.draft.payer', defaultMessage: 'The account that the office pays from' },
  tables: { id: 'expenses.draft.tables', defaultMessage: 'Tables for the check of bank details' },
  vehicle: { id: 'expenses.draft.vehicle', defaultMessage: 'A claimant’s vehicle' },
  paper: { id: 'expenses.draft.paper', defaultMessage: 'A driver’s paper' },
  miles: { id: 'expenses.draft.miles', defaultMessage: 'Miles for other organisations' },
  post: { id: 'expenses.draft.post', defaultMessage: 'A claimant’s paid post' },
  account: { id: 'expenses.draft.account', defaultMessage: 'A claimant’s bank details' },
  cancel: { id: 'expenses.draft.cancel', defaultMessage: 'Why a payment run is cancelled' },
  back: { id: 'expenses.draft.back', defaultMessage: 'A payment that came back' },
  cut: { id: 'expenses.draft.cut', defaultMessage: 'Why less of a claim is allowed' },
  return: { id: 'expenses.draft.return', defaultMessage: 'What is wrong with a claim' },
})
const labels: Readonly<Record<string, MessageDescriptor>> = messages

type Place = { label: MessageDescriptor; path: string }

/** Where unfinished typing of the expenses goes on; null for the drafts of others. */
export function expensesDraftPlace(key: string): Place | null {
  const [module, part, id, form] = key.split('/')
  if (module === 'claim' && part) {
    return part === 'new'
      ? { label: formMessages.newDraft, path: '/expenses/claims/new' }
      : { label: formMessages.changedDraft, path: `/expenses/claims/${part}/edit` }
  }
  if (module !== 'expenses' || !part || !id) return null
  const at = (what: string | undefined, path: string): Place | null => {
    const label = labels[what ?? '']
    return label ? { label, path } : null
  }
  switch (part) {
    case 'rates':
      return id === 'new'
        ? { label: frame.newSchemeDraft, path: '/expenses/rates/new' }
        : { label: frame.schemeDraft, path: `/expenses/rates/${id}/edit` }
    case 'mileage':
    case 'payer':
    case 'tables':
      return at(part, '/expenses/rates')
    case 'cash':
      return at(id, '/expenses/cash')
    case 'claimant':
      return at(form, `/expenses/claims/person/${id}`)
    case 'run':
      return at(form, `/expenses/runs/${id}`)
    case 'approval':
      return at(form, `/expenses/approval/${id}`)
    default:
      return null
  }
}
