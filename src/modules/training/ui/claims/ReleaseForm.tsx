import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../ground/ui/today'
import type { Unreleased } from '../../award-shapes'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { messages } from './messages'

interface StepFormProps {
  label: string
  learnerIds: readonly Unreleased['learnerId'][]
  onEnd: () => void
}

const shape = z.object({ on: isoDate })

/** Quality assured: from now on these may be claimed. */
export function ReleaseForm({ label, learnerIds, onEnd }: StepFormProps) {
  const intl = useIntl()
  return (
    <KeptForm<{ on: string | null }>
      isHeaded
      draftKey="training/claims/release"
      label={label}
      saveLabel={label}
      schema={shape}
      values={{ on: today() }}
      save={async (typed) => {
        const { released } = await call(training.release, { learnerIds: [...learnerIds], ...shape.parse(typed) })
        showToast({ text: intl.formatMessage(messages.releasedNow, { count: released }) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <Field name="on">
          {(field) => (
            <field.DateField label={intl.formatMessage(messages.ownDay)} maxOn={today()} isRequired autoFocus />
          )}
        </Field>
      )}
    </KeptForm>
  )
}
