import { useState } from 'react'
import { useIntl } from 'react-intl'
import { call, refusalOf } from '../../../ground/ui/client/call'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { FormSection } from '../../../ground/ui/design/form/FormSection'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { access, Recover, type SessionFacts } from '../contract'
import { DoorPage } from './DoorPage'
import { messages } from './messages'
import { NewRecoveryKey } from './NewRecoveryKey'
import { NewPasswordStep } from './NewPasswordStep'

const Key = Recover.pick({ recoveryKey: true })

interface Found {
  readonly recoveryKey: string
  readonly organisation: string
  readonly office: string
}

/** In with the recovery key: the key, a new password for one person, and a new sheet in place of the used one. */
export function RecoverScreen({
  names,
  onBack,
  onDone,
}: {
  names: readonly string[]
  onBack: () => void
  onDone: (session: SessionFacts) => void
}) {
  const intl = useIntl()
  const [found, setFound] = useState<Found | null>(null)
  const [chosen, setChosen] = useState<{ name: string; password: string } | null>(null)
  return (
    <DoorPage title={intl.formatMessage(messages.recoverTitle)}>
      {!found && <KeyStep onBack={onBack} onFound={setFound} />}
      {found && !chosen && <NewPasswordStep names={names} onBack={() => setFound(null)} onChosen={setChosen} />}
      {found && chosen && (
        <NewRecoveryKey
          organisation={found.organisation}
          office={found.office}
          why={intl.formatMessage(messages.recoverNewSheet)}
          saveLabel={intl.formatMessage(messages.recoverFinish)}
          onBack={() => setChosen(null)}
          save={async (typedRecoveryKey) =>
            onDone(await call(access.recover, { recoveryKey: found.recoveryKey, ...chosen, typedRecoveryKey }))
          }
        />
      )}
    </DoorPage>
  )
}

function KeyStep({ onBack, onFound }: { onBack: () => void; onFound: (found: Found) => void }) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm({
    schema: Key,
    values: { recoveryKey: '' },
    save: ({ recoveryKey }) =>
      refusalOf(async () => {
        onFound({ recoveryKey, ...(await call(access.checkRecoveryKey, { recoveryKey })) })
      }),
  })
  return (
    <RecordForm
      shell={shell}
      label={intl.formatMessage(messages.recoverTitle)}
      saveLabel={intl.formatMessage(messages.next)}
      refusedTitle={intl.formatMessage(messages.notYet)}
      onCancel={onBack}
      cancelLabel={intl.formatMessage(messages.back)}
      submitsOnEnter
    >
      <FormSection
        title={intl.formatMessage(messages.recoveryTitle)}
        description={intl.formatMessage(messages.recoverWhy)}
      >
        <Field name="recoveryKey">
          {(field) => (
            <field.TextField
              label={intl.formatMessage(messages.typedKey)}
              description={intl.formatMessage(messages.typedKeyHint)}
              isCode
              isRequired
              autoFocus
            />
          )}
        </Field>
      </FormSection>
    </RecordForm>
  )
}
