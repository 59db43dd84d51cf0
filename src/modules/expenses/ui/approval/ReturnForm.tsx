import { useIntl } from 'react-intl'
import { call } from '../../../../ground/ui/client/call'
import type { ClaimRecord } from '../../claim-shapes'
import { KeptForm } from '../../../../ground/ui/kept-form'
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
  const label = intl.formatMessage(messages.sendBack)
  return (
    <KeptForm<{ reason: string }>
      draftKey={`expenses/approval/${claim.claimId}/return`}
      label={label}
      saveLabel={label}
      schema={shape}
      values={{ reason: '' }}
      save={async ({ reason }) => {
        await call(expenses.returnClaim, { claimId: claim.claimId, reason })
        return onReturned
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
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
      )}
    </KeptForm>
  )
}
