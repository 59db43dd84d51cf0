import { ReceiptPoundSterling } from 'lucide-react'
import { call, problemOf } from '../../../ground/ui/client/call'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { partsPath } from '../../../ground/ui/parts'
import type { ScreenModule } from '../../../ground/ui/screen'
import { expenses } from '../contract'
import { inPounds } from '../money'
import { messages as listMessages } from './claims/messages'
import { expensesDraftPlace } from './draft-places'
import { ExpensesScreen } from './ExpensesScreen'
import { messages } from './messages'

/** More than this nobody reads in the palette; they type another letter. */
const mostFound = 5

export const expensesScreens: ScreenModule = {
  name: 'expenses',
  rail: { label: messages.expenses, icon: ReceiptPoundSterling, path: '/expenses', access: 'expenses.read' },
  routes: [{ path: partsPath('expenses'), component: ExpensesScreen }],
  commands: (go) => [
    {
      id: 'expenses.go',
      label: messages.goExpenses,
      group: 'Go',
      shortcut: 'Alt+E',
      access: 'expenses.read',
      run: () => go('/expenses'),
    },
    {
      id: 'expenses.claims.new',
      label: listMessages.newClaimLong,
      group: 'File',
      shortcut: 'Alt+C',
      access: 'expenses.enter',
      isStart: true,
      run: () => go('/expenses/claims/new'),
    },
    {
      id: 'expenses.claims.blank-form',
      label: listMessages.blankForm,
      group: 'File',
      shortcut: null,
      access: 'expenses.print',
      run: () =>
        void call(expenses.printBlankForm, { schemeId: null }).catch((error: unknown) =>
          showToast({ text: problemOf(error)?.message ?? '', tone: 'info' }),
        ),
    },
    {
      id: 'expenses.approval.go',
      label: messages.goApproval,
      group: 'Go',
      shortcut: 'Alt+A',
      access: 'expenses.check',
      isStart: true,
      run: () => go('/expenses/approval'),
    },
    {
      id: 'expenses.runs.go',
      label: messages.goRuns,
      group: 'Go',
      shortcut: 'Alt+R',
      access: 'expenses.pay',
      run: () => go('/expenses/runs'),
    },
    {
      id: 'expenses.runs.new',
      label: messages.newRun,
      group: 'File',
      shortcut: 'Alt+Shift+R',
      access: 'expenses.pay',
      run: () => go('/expenses/runs/new'),
    },
    {
      id: 'expenses.cash.go',
      label: messages.goCash,
      group: 'Go',
      shortcut: null,
      access: 'expenses.cash',
      run: () => go('/expenses/cash'),
    },
    {
      id: 'expenses.rates.go',
      label: messages.goRates,
      group: 'Go',
      shortcut: null,
      access: 'expenses.read',
      run: () => go('/expenses/rates'),
    },
    {
      id: 'expenses.reports.go',
      label: messages.goReports,
      group: 'Go',
      shortcut: null,
      access: 'expenses.report',
      run: () => go('/expenses/reports'),
    },
  ],
  recordLinks: [
    {
      entity: 'person',
      label: messages.ofPerson,
      access: 'expenses.read',
      path: (personId) => `/expenses/claims/person/${personId}`,
    },
  ],
  draftPlace: expensesDraftPlace,
  /** Claims by number, as it stands on the paper: `claim 12`, or the number alone. */
  async find(text) {
    const number = /^\s*(?:claim\s*)?(\d{1,9})\s*$/i.exec(text)?.[1]
    if (!number) return []
    const { rows } = await call(expenses.claims, {
      stages: [],
      personId: null,
      schemeId: null,
      search: number,
      at: 0,
      limit: mostFound,
    })
    return rows.map((row) => ({
      id: row.claimId,
      label: `${row.number} · ${row.personName}`,
      detail: [row.scheme, inPounds(row.allowedPence)].join(' · '),
      path: `/expenses/claims/${row.claimId}`,
    }))
  },
}
