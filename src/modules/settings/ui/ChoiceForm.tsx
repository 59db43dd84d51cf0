import { useIntl } from 'react-intl'
import { call, refusalOf } from '../../../ground/ui/client/call'
import { InlineForm } from '../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { organisation } from '../../organisation/contract'
import type { Choice, ListId } from './choice'
import { messages } from './list-messages'

interface ChoiceFormProps {
  listId: ListId
  /** Null for a new answer. */
  choice: Choice | null
  onEnd: () => void
}

const shape = organisation.saveChoice.input.pick({ label: true, onlyOne: true })

/** The words of one answer. */
export function ChoiceForm({ listId, choice, onEnd }: ChoiceFormProps) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<{ label: string; onlyOne: boolean }>({
    schema: shape,
    values: { label: choice?.label ?? '', onlyOne: choice?.onlyOne ?? false },
    save: (values) =>
      refusalOf(async () => {
        const known = { choiceId: choice?.choiceId ?? null, retiredOn: choice?.retiredOn ?? null }
        await call(organisation.saveChoice, { listId, ...known, ...values })
        onEnd()
      }),
  })
  const label = choice
    ? intl.formatMessage(messages.renameOf, { label: choice.label })
    : intl.formatMessage(messages.add)
  return (
    <InlineForm shell={shell} label={label} onCancel={onEnd}>
      <Field name="label">
        {(field) => <field.TextField label={intl.formatMessage(messages.label)} width="medium" isRequired autoFocus />}
      </Field>
      {listId === 'appointment' && (
        <Field name="onlyOne">{(field) => <field.Checkbox label={intl.formatMessage(messages.onlyOne)} />}</Field>
      )}
    </InlineForm>
  )
}
