import type { Part } from '../../../ground/ui/parts'
import { ApprovalScreen } from './approval/ApprovalScreen'
import { CashScreen } from './cash/CashScreen'
import { ClaimsScreen } from './claims/ClaimsScreen'
import { messages } from './messages'
import { RatesScreen } from './rates/RatesScreen'
import { ReportsScreen } from './reports/ReportsScreen'
import { RunsScreen } from './runs/RunsScreen'

/** LIST: the parts of the expenses in the order in which a claim goes through them. */
export const parts: readonly Part[] = [
  { id: 'claims', title: messages.claims, access: 'expenses.read', Screen: ClaimsScreen },
  { id: 'approval', title: messages.approval, access: 'expenses.check', Screen: ApprovalScreen },
  { id: 'runs', title: messages.runs, access: 'expenses.pay', Screen: RunsScreen },
  { id: 'cash', title: messages.cash, access: 'expenses.cash', Screen: CashScreen },
  { id: 'rates', title: messages.rates, access: 'expenses.read', Screen: RatesScreen },
  { id: 'reports', title: messages.reports, access: 'expenses.report', Screen: ReportsScreen },
]
