import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { OutputOf, Progress } from '../../../../ground/shared/contract'
import { call, problemOf } from '../../../../ground/ui/client/call'
import { ProgressLine } from '../../../../ground/ui/design/content/ProgressLine'
import { FormSection } from '../../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { backup, RecoveryKeyForm } from '../../contract'
import { messages } from '../messages'
import { useBackupWords } from '../use-backup-words'

export type FoundOffice = OutputOf<typeof backup.tryKey> & { readonly recoveryKey: string }

/** The key from the sheet; then the backup is copied and checked, with its progress here: there is no foot line yet. */
export function SheetStep({
  backupId,
  onBack,
  onFound,
}: {
  backupId: string
  onBack: () => void
  onFound: (office: FoundOffice) => void
}) {
  const intl = useIntl()
  const words = useBackupWords()
  const [progress, setProgress] = useState<Progress | null>(null)
  const { Field, shell } = useRecordForm({
    schema: RecoveryKeyForm,
    values: { recoveryKey: '' },
    save: async ({ recoveryKey }) => {
      try {
        const office = await call(
          backup.tryKey,
          { backupId, recoveryKey },
          { progress: (told) => setProgress(words.progress(told)) },
        )
        onFound({ ...office, recoveryKey })
        return null
      } catch (error) {
        return problemOf(error)
      } finally {
        setProgress(null)
      }
    },
  })
  return (
    <RecordForm
      shell={shell}
      label={intl.formatMessage(messages.sheetTitle)}
      saveLabel={intl.formatMessage(messages.next)}
      onCancel={onBack}
      cancelLabel={intl.formatMessage(messages.back)}
      submitsOnEnter
    >
      <FormSection title={intl.formatMessage(messages.sheetTitle)} description={intl.formatMessage(messages.sheetWhy)}>
        <Field name="recoveryKey">
          {(field) => (
            <field.TextField
              label={intl.formatMessage(messages.sheetKey)}
              description={intl.formatMessage(messages.sheetHint)}
              isCode
              isRequired
              autoFocus
            />
          )}
        </Field>
        {progress && <ProgressLine label={progress.step} done={progress.done} total={progress.total} />}
      </FormSection>
    </RecordForm>
  )
}
