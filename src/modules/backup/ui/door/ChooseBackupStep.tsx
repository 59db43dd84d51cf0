import { FolderOpen } from 'lucide-react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { useCommand, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { FormSection } from '../../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { type Backup, backup } from '../../contract'
import { messages } from '../messages'
import { useBackupWords } from '../use-backup-words'

const Choice = z.object({ backupId: z.string({ error: 'Choose a backup.' }).min(1, 'Choose a backup.') })

/** Which backup, and where the vault is to be. Nothing is read but what the backups say of themselves. */
export function ChooseBackupStep({ onBack, onChosen }: { onBack: () => void; onChosen: (backupId: string) => void }) {
  const intl = useIntl()
  const find = useCommand(backup.findAtDoor)
  const move = useCommand(backup.target)
  const { data: usual } = useQuery(backup.target, { choose: false })
  const target = move.data ?? usual
  const found = find.data
  const whole = found?.backups.filter(({ fault, isNewer }) => fault === null && !isNewer) ?? []
  const { Field, form, shell } = useRecordForm({
    schema: Choice,
    values: { backupId: '' },
    save: ({ backupId }) => {
      if (target && !target.problem) onChosen(backupId)
      return Promise.resolve(target?.problem ? { code: 'backup.target', message: target.problem.message } : null)
    },
  })
  const choose = () =>
    find.mutate(
      {},
      {
        onSuccess: (answer) => {
          const newest = answer?.backups.find(({ fault, isNewer }) => fault === null && !isNewer)
          form.setFieldValue('backupId', newest?.backupId ?? '')
        },
      },
    )
  const problem = find.problem ?? move.problem
  return (
    <RecordForm
      shell={shell}
      label={intl.formatMessage(messages.bringBack)}
      saveLabel={intl.formatMessage(messages.next)}
      onCancel={onBack}
      cancelLabel={intl.formatMessage(messages.back)}
      submitsOnEnter
    >
      <FormSection title={intl.formatMessage(messages.fromWhere)} description={intl.formatMessage(messages.fromWhy)}>
        {problem && (
          <Notice tone="danger" live="assertive">
            {problem.message}
          </Notice>
        )}
        <div>
          <Button
            icon={FolderOpen}
            look={whole.length > 0 ? 'plain' : 'primary'}
            label={intl.formatMessage(found ? messages.chooseFromAgain : messages.chooseFrom)}
            isBusy={find.isPending}
            autoFocus
            onPress={choose}
          />
        </div>
        {found && whole.length === 0 && (
          <Notice tone="warning" live="polite">
            {intl.formatMessage(messages.noneFound, { folder: found.folder })}
          </Notice>
        )}
        {whole.length > 0 && <Field name="backupId">{(field) => <Which field={field} backups={whole} />}</Field>}
      </FormSection>
      {whole.length > 0 && target && (
        <FormSection title={intl.formatMessage(messages.toWhere)}>
          <p className="text-body break-all">{target.folder}</p>
          {target.problem && (
            <Notice tone="warning" live="polite">
              {target.problem.message}
            </Notice>
          )}
          <div>
            <Button
              look="quiet"
              label={intl.formatMessage(messages.chooseTo)}
              isBusy={move.isPending}
              onPress={() => move.mutate({ choose: true })}
            />
          </div>
        </FormSection>
      )}
    </RecordForm>
  )
}

interface WhichProps {
  field: { readonly Select: typeof import('../../../../ground/ui/design/form/bound-fields').Select }
  backups: readonly Backup[]
}

function Which({ field, backups }: WhichProps) {
  const intl = useIntl()
  const words = useBackupWords()
  const label = ({ createdAt, bytes }: Backup) => `${createdAt ? words.when(createdAt) : ''} · ${words.size(bytes)}`
  return (
    <field.Select
      label={intl.formatMessage(messages.whichOne)}
      options={backups.map((one) => ({ id: one.backupId, label: label(one) }))}
      isRequired
    />
  )
}
