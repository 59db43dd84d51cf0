import { Printer } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, problemOf, useCommand } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { FormSection } from '../../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { access, type SessionFacts } from '../../contract'
import { messages } from '../messages'
import type { StepProps } from './answers'

const Typed = z.object({ typedRecoveryKey: z.string().min(1, 'Type the key from the printed sheet.') })

export function RecoveryStep({ answers, back, onDone }: StepProps & { onDone: (session: SessionFacts) => void }) {
  const intl = useIntl()
  const print = useCommand(access.printRecoveryKey)
  const [isPrinted, setPrinted] = useState(false)
  const { folder, organisation, office, name, password, alsoManager } = answers
  const { Field, shell } = useRecordForm({
    schema: Typed,
    values: { typedRecoveryKey: '' },
    save: async ({ typedRecoveryKey }) => {
      try {
        onDone(await call(access.setUp, { folder, organisation, office, name, password, alsoManager, typedRecoveryKey }))
        return null
      } catch (error) {
        return problemOf(error)
      }
    },
  })
  return (
    <RecordForm
      shell={shell}
      label={intl.formatMessage(messages.recoveryTitle)}
      saveLabel={intl.formatMessage(shell.isSaving ? messages.finishing : messages.finish)}
      onCancel={back}
      cancelLabel={intl.formatMessage(messages.back)}
    >
      <FormSection title={intl.formatMessage(messages.recoveryTitle)} description={intl.formatMessage(messages.recoveryWhy)}>
        {print.problem && <Notice tone="danger" live="assertive">{print.problem.message}</Notice>}
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
