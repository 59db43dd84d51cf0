import { X } from 'lucide-react'
import { useIntl } from 'react-intl'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import type { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { messages } from './messages'
import type { TypedTemplate } from './typed-forms'

interface SignatoryFieldsProps {
  Field: ReturnType<typeof useRecordForm<TypedTemplate>>['Field']
  signatories: TypedTemplate['signatories']
  onRemove: (place: number) => void
}

/** Up to three who sign, in the order in which they stand on the paper, with the letters after their names (S12). */
export function SignatoryFields({ Field, signatories, onRemove }: SignatoryFieldsProps) {
  const intl = useIntl()
  return signatories.map(({ name }, place) => {
    const legend = intl.formatMessage(messages.signatory, { place: place + 1 })
    return (
      <fieldset
        // biome-ignore lint/suspicious/noArrayIndexKey: who signs is known by the place alone
        key={place}
        className="flex flex-wrap items-start gap-3"
      >
        <legend className="pb-1 text-body text-text-quiet">{legend}</legend>
        <Field name={`signatories[${place}].name`}>
          {(field) => (
            <field.TextField
              label={intl.formatMessage(messages.signName)}
              width="medium"
              maxLength={80}
              isRequired
              autoFocus={name === ''}
            />
          )}
        </Field>
        <Field name={`signatories[${place}].postNominals`}>
          {(field) => <field.TextField label={intl.formatMessage(messages.letters)} width="short" maxLength={40} />}
        </Field>
        <Field name={`signatories[${place}].role`}>
          {(field) => <field.TextField label={intl.formatMessage(messages.role)} width="medium" maxLength={80} />}
        </Field>
        <span className="pt-6">
          <IconButton
            icon={X}
            label={intl.formatMessage(messages.removeOf, { name: name || legend })}
            onPress={() => onRemove(place)}
          />
        </span>
      </fieldset>
    )
  })
}
