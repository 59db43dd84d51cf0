import { Printer } from 'lucide-react'
import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { ComboBox } from '../../../../ground/ui/design/fields/choice/ComboBox'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { useLeaveKey } from '../../../../ground/ui/leave-key'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import type { ClaimRow } from '../../claim-shapes'
import { expenses } from '../../contract'
import { inPounds } from '../../money'
import { messages } from './messages'

interface VoucherFormProps {
  /** The claim whose typing is gone on with; null: the first one. */
  claimId: string | null
  onEnd: () => void
}

/** Pays an approved claim out of the box, against a voucher that whoever takes the money has signed (R13). */
export function VoucherForm({ claimId, onEnd }: VoucherFormProps) {
  const intl = useIntl()
  const { data } = useQuery(expenses.claims, {
    stages: ['approved'],
    personId: null,
    schemeId: null,
    at: 0,
    limit: 500,
  })
  if (!data) return null
  const claims = data.rows.filter(({ payBy }) => payBy === 'cash')
  if (claims.length === 0) {
    return (
      <Notice
        tone="info"
        title={intl.formatMessage(messages.noClaims)}
        actions={<Button size="small" label={intl.formatMessage(messages.leave)} onPress={onEnd} autoFocus />}
      />
    )
  }
  return <Choosing claims={claims} claimId={claimId} onEnd={onEnd} />
}

/** Which claim is paid. It is chosen outside its voucher: what is typed belongs to one claimant and never to the next. */
function Choosing({ claims, claimId, onEnd }: VoucherFormProps & { claims: readonly ClaimRow[] }) {
  const intl = useIntl()
  const box = useRef<HTMLDivElement>(null)
  useLeaveKey(box, onEnd)
  const [chosenId, setChosenId] = useState(claimId ?? claims[0]?.claimId ?? null)
  const claim = claims.find((one) => one.claimId === chosenId)
  return (
    <div ref={box} className="flex flex-col gap-2">
      <Heading level={2}>{intl.formatMessage(messages.pay)}</Heading>
      <ComboBox
        label={intl.formatMessage(messages.claim)}
        description={intl.formatMessage(messages.claimHint)}
        options={claims.map(({ claimId: id, number, personName, allowedPence }) => ({
          id,
          label: intl.formatMessage(messages.claimOf, { number, name: personName, amount: inPounds(allowedPence) }),
        }))}
        value={claim ? chosenId : null}
        onChange={setChosenId}
        autoFocus
      />
      {claim ? (
        <Voucher key={claim.claimId} claim={claim} onEnd={onEnd} />
      ) : (
        <span>
          <Button label={intl.formatMessage(messages.leave)} onPress={onEnd} />
        </span>
      )}
    </div>
  )
}

const shape = z.object({
  on: isoDate,
  recipient: expenses.payCash.input.shape.recipient,
  isSigned: z.boolean(),
})
interface Typed {
  on: string | null
  recipient: string
  isSigned: boolean
}

function Voucher({ claim, onEnd }: { claim: ClaimRow; onEnd: () => void }) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const { claimId } = claim
  return (
    <KeptForm<Typed>
      draftKey={`expenses/cash/pay/${claimId}`}
      label={intl.formatMessage(messages.pay)}
      saveLabel={intl.formatMessage(messages.handOver)}
      schema={shape}
      values={{ on: today(), recipient: claim.personName, isSigned: false }}
      save={async (typed) => {
        const { on, recipient, isSigned } = shape.parse(typed)
        await call(expenses.payCash, { claimId, on, recipient, isSigned })
        showToast({
          text: intl.formatMessage(messages.paidOut, { amount: inPounds(claim.allowedPence), name: recipient }),
        })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          {may('expenses.print') && (
            <span>
              <Button
                icon={Printer}
                label={intl.formatMessage(messages.printVoucher)}
                onPress={() => void run(expenses.printClaim, { claimId })}
              />
            </span>
          )}
          <ProblemLine problem={problem} onPutAway={forget} />
          <Field name="recipient">
            {(field) => <field.TextField label={intl.formatMessage(messages.recipient)} width="medium" isRequired />}
          </Field>
          <Field name="on">
            {(field) => <field.DateField label={intl.formatMessage(messages.day)} maxOn={today()} isRequired />}
          </Field>
          <Field name="isSigned">{(field) => <field.Checkbox label={intl.formatMessage(messages.isSigned)} />}</Field>
        </>
      )}
    </KeptForm>
  )
}
