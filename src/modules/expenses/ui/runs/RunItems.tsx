import { type IntlShape, useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate, onScreen } from '../../../../ground/shared/dates'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import type { ClaimRecord } from '../../claim-shapes'
import { expenses } from '../../contract'
import { inPounds } from '../../money'
import type { Run } from '../../register-shapes'
import { messages as frame } from '../messages'
import { messages } from './messages'

type Item = Run['items'][number]

interface RunItemsProps {
  run: Run
  /** The claim whose payment came back and is being taken off. */
  reversing: string | null
  onReverse: (claimId: string | null) => void
}

/** Every payment of a run: to whom, on which account, and whether the account is a new one (R12). */
export function RunItems({ run, reversing, onReverse }: RunItemsProps) {
  const intl = useIntl()
  const may = useMay()
  useComingBack(may('expenses.release') ? `expenses/run/${run.runId}/back/` : null, onReverse)
  const columns = itemColumns(intl, run, may('expenses.release') ? onReverse : null)
  const item = run.items.find(({ claimId }) => claimId === reversing)
  return (
    <>
      {item && <Reversal key={item.claimId} item={item} run={run} onEnd={() => onReverse(null)} />}
      <FactTable
        label={intl.formatMessage(frame.table, { title: intl.formatMessage(messages.payments) })}
        columns={columns}
        rows={run.items}
        keyOf={({ claimId }) => claimId}
      />
    </>
  )
}

interface ReversalProps {
  item: Item
  run: Run
  onEnd: () => void
}

/** Looks up what was paid, and takes it off with a second entry; or tells that this was done already. */
function Reversal({ item, run, onEnd }: ReversalProps) {
  const intl = useIntl()
  const { data: claim } = useQuery(expenses.claim, { claimId: item.claimId })
  if (!claim) return null
  const payments = claim.payments.filter((payment) => payment.runNumber === run.number)
  const taken = payments.find(({ reverses }) => reverses !== null)
  const paid = payments.find(({ reverses }) => reverses === null)
  const whyNot = claim.whyNot.release
  if (taken || !paid || whyNot !== null) {
    return (
      <Notice
        tone="info"
        title={
          taken
            ? `${intl.formatMessage(messages.takenOff)}: ${onScreen(taken.on)}`
            : intl.formatMessage(messages.notRelease)
        }
        actions={<Button size="small" label={intl.formatMessage(messages.leave)} onPress={onEnd} />}
      >
        {taken ? taken.reason : whyNot}
      </Notice>
    )
  }
  return <ReversalForm item={item} runId={run.runId} paymentId={paid.paymentId} onEnd={onEnd} />
}

const shape = z.object({ on: isoDate, reason: expenses.reversePayment.input.shape.reason })
interface Typed {
  on: string | null
  reason: string
}
type PaymentId = ClaimRecord['payments'][number]['paymentId']

interface ReversalFormProps {
  item: Item
  runId: Run['runId']
  paymentId: PaymentId
  onEnd: () => void
}

function ReversalForm({ item, runId, paymentId, onEnd }: ReversalFormProps) {
  const intl = useIntl()
  const label = intl.formatMessage(messages.reverse)
  return (
    <KeptForm<Typed>
      draftKey={`expenses/run/${runId}/back/${item.claimId}`}
      label={label}
      saveLabel={label}
      schema={shape}
      values={{ on: today(), reason: '' }}
      save={async (typed) => {
        await call(expenses.reversePayment, { paymentId, ...shape.parse(typed) })
        showToast({ text: intl.formatMessage(messages.reversed) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <p className="text-body font-emphasis tabular-nums">
            {intl.formatMessage(messages.claimNumber, { number: item.number })} · {item.personName} ·{' '}
            {inPounds(item.amountPence)}
          </p>
          <Field name="reason">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.reverseWhy)}
                description={intl.formatMessage(messages.reverseHint)}
                maxLength={300}
                isRequired
                autoFocus
              />
            )}
          </Field>
          <Field name="on">
            {(field) => <field.DateField label={intl.formatMessage(messages.reverseDay)} maxOn={today()} isRequired />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}

/** Each payment, and for those who may take it off again the button that begins it. */
function itemColumns(intl: IntlShape, run: Run, onReverse: ((claimId: string) => void) | null): FactColumn<Item>[] {
  const columns: FactColumn<Item>[] = [
    {
      id: 'claim',
      label: intl.formatMessage(messages.claim),
      isFigure: true,
      cell: ({ claimId, number }) => (
        <Link href={`/expenses/claims/${claimId}`}>{intl.formatMessage(messages.claimNumber, { number })}</Link>
      ),
    },
    { id: 'person', label: intl.formatMessage(messages.person), namesRow: true, cell: ({ personName }) => personName },
    {
      id: 'payee',
      label: intl.formatMessage(messages.payee),
      cell: ({ payee, accountEnding, accountChanged }) => (
        <span className="flex flex-wrap items-center gap-x-2">
          {payee}
          <span className="text-text-quiet tabular-nums">
            {intl.formatMessage(messages.ending, { digits: accountEnding })}
          </span>
          {accountChanged && <Badge tone="warning" label={intl.formatMessage(messages.changed)} />}
        </span>
      ),
    },
    {
      id: 'reference',
      label: intl.formatMessage(messages.reference),
      isFigure: true,
      isQuiet: true,
      cell: (item) => item.reference,
    },
    {
      id: 'amount',
      label: intl.formatMessage(messages.amount),
      isMoney: true,
      cell: ({ amountPence }) => inPounds(amountPence),
      total: inPounds(run.totalPence),
    },
  ]
  if (run.state === 'paid' && onReverse) {
    columns.push({
      id: 'back',
      label: intl.formatMessage(messages.cameBack),
      isLabelHidden: true,
      cell: ({ claimId, number }) => (
        <Button
          look="quiet"
          size="small"
          label={intl.formatMessage(messages.cameBack)}
          spokenLabel={intl.formatMessage(messages.reverseOf, { number })}
          onPress={() => onReverse(claimId)}
        />
      ),
    })
  }
  return columns
}
