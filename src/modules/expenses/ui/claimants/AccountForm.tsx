import { useIntl } from 'react-intl'
import type { z } from 'zod'
import { call } from '../../../../ground/ui/client/call'
import { KeptForm } from '../../../../ground/ui/kept-form'
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

/**
 * Bank details from the paper, for a second person to compare. What is typed is kept, sealed for whoever typed it, and
 * comes back only when this form is asked for: like the details in use it stays covered until then.
 */
export function AccountForm({ personId, name, onEnd }: AccountFormProps) {
  const intl = useIntl()
  return (
    <KeptForm<z.input<typeof AccountDraft>>
      draftKey={`expenses/claimant/${personId}/account/new`}
      label={intl.formatMessage(messages.addAccount)}
      saveLabel={intl.formatMessage(messages.saveDetails)}
      schema={AccountDraft}
      values={{
        personId,
        holderKind: 'self',
        holderName: name,
        consentOn: null,
        consentHow: '',
        sortCode: '',
        accountNumber: '',
      }}
      save={async (draft) => {
        const { warning } = await call(expenses.proposeAccount, { ...draft, personId })
        return () => onEnd(warning)
      }}
      onEnd={() => onEnd(null)}
    >
      {({ Field, values }) => (
        <>
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
            {(field) => (
              <field.TextField label={intl.formatMessage(messages.sortCode)} width="short" isCode isRequired />
            )}
          </Field>
          <Field name="accountNumber">
            {(field) => (
              <field.TextField label={intl.formatMessage(messages.accountNumber)} width="short" isCode isRequired />
            )}
          </Field>
          {values.holderKind === 'third-party' && (
            <>
              <Field name="consentOn">
                {(field) => (
                  <field.DateField label={intl.formatMessage(messages.consentOn)} maxOn={today()} isRequired />
                )}
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
        </>
      )}
    </KeptForm>
  )
}
