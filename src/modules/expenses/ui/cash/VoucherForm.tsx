import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import { type ClaimRow } from '../../claim-shapes'
import { expenses } from '../../contract'
import { inPounds } from '../../money'
import { messages } from './messages'

/** Pays an approved claim out of the box, against a voucher that whoever takes the money has signed (R13). */
export function VoucherForm({ onEnd }: { onEnd: () => void }) {
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
  return <Voucher claims={claims} onEnd={onEnd} />
}

const shape = z.object({
  claimId: z.string(),
  on: isoDate,
  recipient: expenses.payCash.input.shape.recipient,
  isSigned: z.boolean(),
})
interface Typed {
  claimId: string | null
  on: string | null
  recipient: string
  isSigned: boolean
}

function Voucher({ claims, onEnd }: { claims: readonly ClaimRow[]; onEnd: () => void }) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const [first] = claims
  const print = async (chosenId: string | null) => {
    const claim = claims.find(({ claimId }) => claimId === chosenId)
    if (claim) await run(expenses.printClaim, { claimId: claim.claimId })
  }
  const none = intl.formatMessage(messages.chooseClaim)
  const [schema] = useState(() =>
    // What was kept may name a claim that is paid by now.
    shape.extend({
      claimId: z.string({ error: none }).refine((id) => claims.some(({ claimId }) => claimId === id), none),
    }),
  )
  return (
    <KeptForm<Typed>
      draftKey="expenses/cash/pay"
      label={intl.formatMessage(messages.pay)}
      saveLabel={intl.formatMessage(messages.handOver)}
      schema={schema}
      values={{ claimId: first?.claimId ?? null, on: today(), recipient: first?.personName ?? '', isSigned: false }}
      save={async (typed) => {
        const { on, recipient, isSigned } = shape.parse(typed)
        const claim = claims.find(({ claimId }) => claimId === typed.claimId)
        if (!claim) return 'stays'
        await call(expenses.payCash, { claimId: claim.claimId, on, recipient, isSigned })
        showToast({
          text: intl.formatMessage(messages.paidOut, { amount: inPounds(claim.allowedPence), name: recipient }),
        })
      }}
      onEnd={onEnd}
    >
      {({ Field, values }) => (
        <>
          <Field
            name="claimId"
            listeners={{
              onChange: ({ value, fieldApi }) => {
                const claim = claims.find(({ claimId }) => claimId === value)
                if (claim) fieldApi.form.setFieldValue('recipient', claim.personName)
              },
            }}
          >
            {(field) => (
              <field.ComboBox
                label={intl.formatMessage(messages.claim)}
                description={intl.formatMessage(messages.claimHint)}
                options={claims.map(({ claimId, number, personName, allowedPence }) => ({
                  id: claimId,
                  label: intl.formatMessage(messages.claimOf, {
                    number,
                    name: personName,
                    amount: inPounds(allowedPence),
                  }),
                }))}
                isRequired
                autoFocus
              />
            )}
          </Field>
          {may('expenses.print') && (
            <span>
              <Button
                icon={Printer}
                isDisabled={values.claimId === null}
                label={intl.formatMessage(messages.printVoucher)}
                onPress={() => void print(values.claimId)}
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
