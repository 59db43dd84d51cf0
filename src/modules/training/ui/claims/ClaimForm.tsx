import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../ground/ui/today'
import type { Claim } from '../../award-shapes'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { messages } from './messages'

interface ClaimFormProps {
  label: string
  learnerIds: readonly Claim['learnerId'][]
  onEnd: () => void
}

const shape = z.object({ on: isoDate, reference: training.claimAwards.input.shape.reference })

/** One claim from the awarding body, for all of these together. */
export function ClaimForm({ label, learnerIds, onEnd }: ClaimFormProps) {
  const intl = useIntl()
  return (
    <KeptForm<{ on: string | null; reference: string }>
      isHeaded
      draftKey="training/claims/claim"
      label={label}
      saveLabel={label}
      schema={shape}
      values={{ on: today(), reference: '' }}
      save={async (typed) => {
        await call(training.claimAwards, { learnerIds: [...learnerIds], ...shape.parse(typed) })
        showToast({ text: intl.formatMessage(messages.claimedNow, { count: learnerIds.length }) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="reference">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.claimReference)}
                description={intl.formatMessage(messages.claimReferenceHint)}
                width="medium"
                maxLength={60}
                autoFocus
              />
            )}
          </Field>
          <Field name="on">
            {(field) => <field.DateField label={intl.formatMessage(messages.claimDay)} maxOn={today()} isRequired />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
