import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { CohortDraft, type CohortLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { useAreaOptions } from '../office-options'
import { messages } from './page-messages'

const shape = z.object({
  name: CohortDraft.shape.name,
  startsOn: z.string('Give the first day.').pipe(isoDate),
  areaId: z.string().nullable(),
})
interface Typed {
  name: string
  startsOn: string | null
  areaId: string | null
}

interface CopyFormProps {
  cohort: CohortLine
  onEnd: () => void
  onCopied: (cohortId: string) => void
}

/** Begins a cohort on the plan of another one, perhaps in another region (S3). */
export function CopyForm({ cohort, onEnd, onCopied }: CopyFormProps) {
  const intl = useIntl()
  const areas = useAreaOptions(cohort.areaId)
  if (!areas) return null
  return (
    <KeptForm<Typed>
      isHeaded
      draftKey={`training/copy/${cohort.cohortId}`}
      label={intl.formatMessage(messages.copyTitle, { name: cohort.name })}
      saveLabel={intl.formatMessage(messages.copySave)}
      schema={shape}
      values={{ name: '', startsOn: null, areaId: cohort.areaId }}
      save={async (typed) => {
        const { cohortId } = await call(training.copyCohort, { cohortId: cohort.cohortId, ...shape.parse(typed) })
        showToast({ text: intl.formatMessage(messages.copied) })
        return () => onCopied(cohortId)
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.copyWhat)}</p>
          <Field name="name">
            {(field) => (
              <field.TextField label={intl.formatMessage(messages.copyName)} maxLength={120} isRequired autoFocus />
            )}
          </Field>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))] gap-3">
            <Field name="startsOn">
              {(field) => <field.DateField label={intl.formatMessage(messages.firstDay)} isRequired />}
            </Field>
            <Field name="areaId">
              {(field) => <field.ComboBox label={intl.formatMessage(messages.area)} options={areas} />}
            </Field>
          </div>
        </>
      )}
    </KeptForm>
  )
}
