import { useIntl } from 'react-intl'
import { call } from '../../../../ground/ui/client/call'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { today } from '../../../../ground/ui/today'
import { type PersonId, people } from '../../contract'
import { HoldDraft, LiftDraft } from '../../erasing-operations'
import { erasingDrafts } from '../draft-places'
import type { Preview } from './ErasureFacts'
import { messages } from './messages'

/** Puts a record under a legal hold. */
export function HoldForm({ personId, onEnd }: { personId: PersonId; onEnd: () => void }) {
  const intl = useIntl()
  const label = intl.formatMessage(messages.hold)
  return (
    <KeptForm<{ since: string | null; reason: string }>
      draftKey={erasingDrafts.hold + personId}
      label={label}
      saveLabel={label}
      schema={HoldDraft}
      values={{ since: today(), reason: '' }}
      save={async (typed) => {
        await call(people.holdRecord, { personId, ...HoldDraft.parse(typed) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="since">
            {(field) => <field.DateField label={intl.formatMessage(messages.since)} maxOn={today()} isRequired />}
          </Field>
          <Field name="reason">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.holdReason)}
                description={intl.formatMessage(messages.holdHint)}
                width="full"
                isRequired
                autoFocus
              />
            )}
          </Field>
        </>
      )}
    </KeptForm>
  )
}

/** Lifts a hold, with the reason why. */
export function LiftForm({ hold, onEnd }: { hold: Preview['holds'][number]; onEnd: () => void }) {
  const intl = useIntl()
  return (
    <KeptForm<{ reason: string }>
      draftKey={erasingDrafts.lift + hold.personId}
      label={intl.formatMessage(messages.liftOf, { name: hold.name })}
      saveLabel={intl.formatMessage(messages.lift)}
      schema={LiftDraft}
      values={{ reason: '' }}
      save={async ({ reason }) => {
        await call(people.liftHold, { holdId: hold.holdId, reason })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <Field name="reason">
          {(field) => (
            <field.TextField label={intl.formatMessage(messages.liftReason)} width="full" isRequired autoFocus />
          )}
        </Field>
      )}
    </KeptForm>
  )
}
