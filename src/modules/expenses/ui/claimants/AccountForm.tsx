import { useIntl } from 'react-intl'
import type { z } from 'zod'
import { call, refusalOf } from '../../../../ground/ui/client/call'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { today } from '../../../../ground/ui/today'
import type { PersonRef } from '../../claim-shapes'
import { expenses } from '../../contract'
import { AccountDraft } from '../../register-shapes'
import { messages } from './messages'

interface AccountFormProps {
  personId: z.output<typeof PersonRef>
  name: string
  /** What the modulus check said, empty if nothing; null: nothing was written down. */
  onEnd: (warning: string | null) => void
}

/** Bank details from the paper, for a second person to compare. */
export function AccountForm({ personId, name, onEnd }: AccountFormProps) {
  const intl = useIntl()
  const { Field, shell, values } = useRecordForm<z.input<typeof AccountDraft>>({
    schema: AccountDraft,
    values: {
      personId,
      holderKind: 'self',
      holderName: name,
      consentOn: null,
      consentHow: '',
      sortCode: '',
      accountNumber: '',
    },
    save: (draft) =>
      refusalOf(async () => {
        const { warning } = await call(expenses.proposeAccount, draft)
        onEnd(warning)
      }),
  })
  return (
    <InlineForm
      shell={shell}
      label={intl.formatMessage(messages.addAccount)}
      saveLabel={intl.formatMessage(messages.saveDetails)}
      onCancel={() => onEnd(null)}
    >
      <Field name="holderKind">
        {(field) => (
          <field.RadioGroup
            label={intl.formatMessage(messages.holderKind)}
            layout="row"
            options={[
              { id: 'self', label: intl.formatMessage(messages.self) },
              { id: 'third-party', label: intl.formatMessage(messages.other) },
            ]}
          />
        )}
      </Field>
      <Field name="holderName">
        {(field) => (
          <field.TextField
            label={intl.formatMessage(messages.holderName)}
            width="medium"
            maxLength={60}
            isRequired
            autoFocus
          />
        )}
      </Field>
      <Field name="sortCode">
        {(field) => <field.TextField label={intl.formatMessage(messages.sortCode)} width="short" isCode isRequired />}
      </Field>
      <Field name="accountNumber">
        {(field) => (
          <field.TextField label={intl.formatMessage(messages.accountNumber)} width="short" isCode isRequired />
        )}
      </Field>
      {values.holderKind === 'third-party' && (
        <>
          <Field name="consentOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.consentOn)} maxOn={today()} isRequired />}
          </Field>
          <Field name="consentHow">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.consentHow)}
                description={intl.formatMessage(messages.consentHint)}
                isRequired
              />
            )}
          </Field>
        </>
      )}
    </InlineForm>
  )
}
