import { FolderOpen } from 'lucide-react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, problemOf } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { FormSection } from '../../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { access } from '../../contract'
import { messages } from '../messages'
import type { StepProps } from './answers'

const Folder = z.object({ folder: z.string().min(1, 'Choose a folder.') })

export function FolderStep({ answers, next }: StepProps) {
  const intl = useIntl()
  const { Field, form, shell } = useRecordForm({
    schema: Folder,
    values: { folder: answers.folder },
    save: async ({ folder }) => {
      try {
        const problem = await call(access.checkFolder, { folder })
        if (problem)
          return {
            code: 'access.folder',
            message: intl.formatMessage(messages.anotherFolder),
            fields: { folder: problem.message },
          }
      } catch (error) {
        return problemOf(error)
      }
      next({ folder })
      return null
    },
  })
  const choose = async () => {
    const chosen = await call(access.chooseFolder, { startAt: form.state.values.folder })
    if (chosen) form.setFieldValue('folder', chosen)
  }
  return (
    <RecordForm
      shell={shell}
      label={intl.formatMessage(messages.folderTitle)}
      saveLabel={intl.formatMessage(messages.next)}
      refusedTitle={intl.formatMessage(messages.notYet)}
      submitsOnEnter
    >
      <FormSection
        title={intl.formatMessage(messages.folderTitle)}
        description={intl.formatMessage(messages.folderWhy)}
      >
        <Field name="folder">
          {(field) => <field.TextField label={intl.formatMessage(messages.folder)} isRequired autoFocus />}
        </Field>
        <div>
          <Button icon={FolderOpen} label={intl.formatMessage(messages.chooseFolder)} onPress={() => void choose()} />
        </div>
      </FormSection>
    </RecordForm>
  )
}
