import { ArrowLeft } from 'lucide-react'
import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import type { OutputOf } from '../../../../ground/shared/contract'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay, useSession } from '../../../../ground/ui/session'
import { dayOf } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import { expenses } from '../../contract'
import { spelledSortCode } from '../../rules-account'
import { messages as frame } from '../messages'
import { messages } from './messages'
import { useWayBack } from './use-way-back'

type Account = OutputOf<typeof expenses.accountsWaiting>[number]

/** Bank details that a second person compares with the paper before they count (R12). */
export function AccountsWaiting({ onBack }: { onBack: () => void }) {
  const intl = useIntl()
  const may = useMay()
  const { name: me } = useSession()
  const { data: accounts } = useQuery(expenses.accountsWaiting, {})
  const { run, problem, forget } = useWork()
  useWayBack(onBack)
  if (!accounts) return null
  const title = intl.formatMessage(messages.accounts)
  if (accounts.length === 0) {
    return (
      <EmptyState
        title={intl.formatMessage(messages.noAccounts)}
        action={<Button label={intl.formatMessage(messages.back)} onPress={onBack} />}
      >
        {intl.formatMessage(messages.accountsWhy)}
      </EmptyState>
    )
  }
  const confirm = async (accountId: Account['accountId']) => {
    if (await run(expenses.confirmAccount, { accountId })) showToast({ text: intl.formatMessage(messages.confirmed) })
  }
  return (
    <section aria-label={title} className="relative h-full overflow-auto px-4 pt-3 pb-8">
      <div className="flex flex-col gap-3">
        <div className="flex items-center gap-2">
          <IconButton icon={ArrowLeft} label={intl.formatMessage(messages.back)} shortcut="Esc" onPress={onBack} />
          <Heading level={2}>{title}</Heading>
        </div>
        <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.accountsWhy)}</p>
        <ProblemLine problem={problem} onPutAway={forget} />
        <FactTable
          label={intl.formatMessage(frame.table, { title: title })}
          rows={accounts}
          keyOf={({ accountId }) => accountId}
          columns={accountColumns(intl, {
            me,
            mayConfirm: may('expenses.confirmBank'),
            onConfirm: (accountId) => void confirm(accountId),
          })}
        />
      </div>
    </section>
  )
}

interface Confirming {
  /** The name under which the one who looks signs in. */
  readonly me: string
  readonly mayConfirm: boolean
  readonly onConfirm: (accountId: Account['accountId']) => void
}

/** What stands on the paper, and the button that says so. */
function accountColumns(intl: IntlShape, { me, mayConfirm, onConfirm }: Confirming): FactColumn<Account>[] {
  return [
    {
      id: 'person',
      label: intl.formatMessage(messages.person),
      namesRow: true,
      cell: ({ personId, personName }) => <Link href={`/expenses/claims/person/${personId}`}>{personName}</Link>,
    },
    {
      id: 'holder',
      label: intl.formatMessage(messages.holder),
      cell: ({ holderName, warning }) => (
        <span className="flex flex-col">
          {holderName}
          {warning !== '' && <span className="text-small text-warning">{warning}</span>}
        </span>
      ),
    },
    {
      id: 'sort',
      label: intl.formatMessage(messages.sortCode),
      isFigure: true,
      cell: ({ sortCode }) => spelledSortCode(sortCode),
    },
    {
      id: 'number',
      label: intl.formatMessage(messages.accountNumber),
      isFigure: true,
      cell: (row) => row.accountNumber,
    },
    {
      id: 'by',
      label: intl.formatMessage(messages.writtenBy),
      isQuiet: true,
      cell: ({ proposedBy, proposedAt }) => `${proposedBy}, ${onScreen(dayOf(proposedAt))}`,
    },
    {
      id: 'confirm',
      label: intl.formatMessage(messages.confirm),
      isLabelHidden: true,
      cell: ({ accountId, proposedBy, personName }) =>
        !mayConfirm ? null : proposedBy === me ? (
          <span className="text-small text-text-quiet">{intl.formatMessage(messages.yours)}</span>
        ) : (
          <Button
            size="small"
            label={intl.formatMessage(messages.confirm)}
            spokenLabel={intl.formatMessage(messages.confirmOf, { name: personName })}
            onPress={() => onConfirm(accountId)}
          />
        ),
    },
  ]
}
