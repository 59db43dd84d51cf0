import { useIntl } from 'react-intl'
import { call, refusalOf } from '../../../../ground/ui/client/call'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import type { ClaimRecord } from '../../claim-shapes'
import { expenses } from '../../contract'
import { messages } from './messages'

interface ReturnFormProps {
  claim: Pick<ClaimRecord, 'claimId'>
  onEnd: () => void
  onReturned: () => void
}

const shape = expenses.returnClaim.input.pick({ reason: true })

/** Sends a claim back to be put right, and says what is wrong with it. */
export function ReturnForm({ claim, onEnd, onReturned }: ReturnFormProps) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<{ reason: string }>({
    schema: shape,
    values: { reason: '' },
    save: ({ reason }) =>
      refusalOf(async () => {
        await call(expenses.returnClaim, { claimId: claim.claimId, reason })
        onReturned()
      }),
  })
  const label = intl.formatMessage(messages.sendBack)
  return (
    <InlineForm shell={shell} label={label} saveLabel={label} onCancel={onEnd}>
      <Field name="reason">
        {(field) => (
          <field.TextField
            label={intl.formatMessage(messages.why)}
            description={intl.formatMessage(messages.whyHint)}
            maxLength={300}
            isRequired
            autoFocus
          />
        )}
      </Field>
    </InlineForm>
  )
}
