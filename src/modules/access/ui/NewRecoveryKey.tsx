import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { refusalOf, useCommand } from '../../../ground/ui/client/call'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { FormSection } from '../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { access } from '../contract'
import { messages } from './messages'

const Typed = z.object({ typedRecoveryKey: z.string().min(1, 'Type the key from the printed sheet.') })

interface NewRecoveryKeyProps {
  organisation: string
  office: string
  why: string
  saveLabel: string
  onBack: () => void
  /** Goes on with the key that was typed back. What it throws is shown. */
  save: (typedRecoveryKey: string) => Promise<void>
}

/** Prints a recovery key and asks for it to be typed back from the paper. The key itself never comes to this window. */
export function NewRecoveryKey({ organisation, office, why, saveLabel, onBack, save }: NewRecoveryKeyProps) {
  const intl = useIntl()
  const print = useCommand(access.printRecoveryKey)
  const [isPrinted, setPrinted] = useState(false)
  const { Field, shell } = useRecordForm({
    schema: Typed,
    values: { typedRecoveryKey: '' },
    save: ({ typedRecoveryKey }) =>
      refusalOf(async () => {
        await save(typedRecoveryKey)
      }),
  })
  return (
    <RecordForm
      shell={shell}
      label={intl.formatMessage(messages.recoveryTitle)}
      saveLabel={saveLabel}
      refusedTitle={intl.formatMessage(messages.notYet)}
      onCancel={onBack}
      cancelLabel={intl.formatMessage(messages.back)}
      submitsOnEnter
    >
      <FormSection title={intl.formatMessage(messages.recoveryTitle)} description={why}>
        {print.problem && (
          <Notice tone="danger" live="assertive">
            {print.problem.message}
          </Notice>
        )}
        <div>
          <Button
            icon={Printer}
            look={isPrinted ? 'plain' : 'primary'}
            label={intl.formatMessage(isPrinted ? messages.printKeyAgain : messages.printKey)}
            isBusy={print.isPending}
            busyLabel={intl.formatMessage(messages.printing)}
            autoFocus
            onPress={() => print.mutate({ organisation, office }, { onSuccess: () => setPrinted(true) })}
          />
        </div>
        <Field name="typedRecoveryKey">
          {(field) => (
            <field.TextField
              label={intl.formatMessage(messages.typedKey)}
              description={intl.formatMessage(messages.typedKeyHint)}
              isCode
              isRequired
              isDisabled={!isPrinted}
            />
          )}
        </Field>
      </FormSection>
    </RecordForm>
  )
}
