import { useIntl } from 'react-intl'
import { call, problemOf } from '../../../../ground/ui/client/call'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { today } from '../../../../ground/ui/today'
import { type PersonId, people } from '../../contract'
import { HoldDraft, LiftDraft } from '../../erasing-operations'
import type { Preview } from './ErasureFacts'
import { messages } from './messages'

/** Puts a record under a legal hold. */
export function HoldForm({ personId, onEnd }: { personId: PersonId; onEnd: () => void }) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm({
    schema: HoldDraft,
    values: { since: today(), reason: '' },
    save: async (typed) => {
      try {
        await call(people.holdRecord, { personId, ...HoldDraft.parse(typed) })
        onEnd()
        return null
      } catch (error) {
        return problemOf(error)
      }
    },
  })
  const label = intl.formatMessage(messages.hold)
  return (
    <InlineForm shell={shell} label={label} saveLabel={label} onCancel={onEnd}>
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
    </InlineForm>
  )
}

/** Lifts a hold, with the reason why. */
export function LiftForm({ hold, onEnd }: { hold: Preview['holds'][number]; onEnd: () => void }) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm({
    schema: LiftDraft,
    values: { reason: '' },
    save: async ({ reason }) => {
      try {
        await call(people.liftHold, { holdId: hold.holdId, reason })
        onEnd()
        return null
      } catch (error) {
        return problemOf(error)
      }
    },
  })
  const label = intl.formatMessage(messages.liftOf, { name: hold.name })
  return (
    <InlineForm shell={shell} label={label} saveLabel={intl.formatMessage(messages.lift)} onCancel={onEnd}>
      <Field name="reason">
        {(field) => (
          <field.TextField label={intl.formatMessage(messages.liftReason)} width="full" isRequired autoFocus />
        )}
      </Field>
    </InlineForm>
  )
}
