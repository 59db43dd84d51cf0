import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { Refusal } from '../../../../ground/shared/problem'
import { call } from '../../../../ground/ui/client/call'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../ground/ui/today'
import { Method } from '../../assessment-shapes'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { methodWords } from '../words'
import { messages } from './form-messages'
import type { Learner } from './learner-parts'

const { shape: asked } = training.addEvidence.input
const shape = z.object({
  title: asked.title,
  method: asked.method,
  collectedOn: z.string('Give the day that it is from.').pipe(isoDate),
  kept: z.enum(['paper', 'file']),
  location: asked.location,
  criterionIds: asked.criterionIds,
})
interface Typed {
  title: string
  method: Method
  collectedOn: string | null
  kept: 'paper' | 'file'
  location: string
  criterionIds: string[]
}

/** Writes evidence down: where the paper is, or a file that is chosen at the end. */
export function EvidenceForm({ learner, onEnd }: { learner: Learner; onEnd: () => void }) {
  const intl = useIntl()
  const { learnerId, units } = learner
  const criteria = units.flatMap(({ title: section, criteria: own }) =>
    own.map(({ criterionId, code, title }) => ({ id: criterionId as string, label: `${code} ${title}`, section })),
  )
  return (
    <KeptForm<Typed>
      isHeaded
      draftKey={`training/learner/${learnerId}/evidence`}
      label={intl.formatMessage(messages.addEvidence)}
      saveLabel={({ kept }) => intl.formatMessage(kept === 'file' ? messages.chooseFile : messages.save)}
      schema={shape}
      values={{
        title: '',
        method: 'product',
        collectedOn: today(),
        kept: 'paper',
        location: '',
        criterionIds: [],
      }}
      save={async (typed) => {
        const { kept, ...draft } = shape.parse(typed)
        const made =
          kept === 'file'
            ? await call(training.addEvidenceFile, { learnerId, ...draft, location: '' })
            : await call(training.addEvidence, { learnerId, ...draft })
        if (made === null) throw new Refusal({ code: 'training.no-file', message: intl.formatMessage(messages.noFile) })
        showToast({ text: intl.formatMessage(messages.saved) })
      }}
      onEnd={onEnd}
    >
      {({ Field, values }) => (
        <>
          <Field name="title">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.what)}
                description={intl.formatMessage(messages.whatHint)}
                maxLength={120}
                isRequired
                autoFocus
              />
            )}
          </Field>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))] gap-3">
            <Field name="method">
              {(field) => (
                <field.Select
                  label={intl.formatMessage(messages.method)}
                  options={Method.options.map((method) => ({
                    id: method,
                    label: intl.formatMessage(methodWords[method]),
                  }))}
                />
              )}
            </Field>
            <Field name="collectedOn">
              {(field) => (
                <field.DateField label={intl.formatMessage(messages.collectedOn)} maxOn={today()} isRequired />
              )}
            </Field>
          </div>
          <Field name="criterionIds">
            {(field) => (
              <field.TagField
                label={intl.formatMessage(messages.criteria)}
                placeholder={intl.formatMessage(messages.criteriaHint)}
                options={criteria}
                width="full"
              />
            )}
          </Field>
          <Field name="kept">
            {(field) => (
              <field.RadioGroup
                label={intl.formatMessage(messages.how)}
                layout="row"
                options={[
                  { id: 'paper', label: intl.formatMessage(messages.onPaper) },
                  { id: 'file', label: intl.formatMessage(messages.asFile) },
                ]}
              />
            )}
          </Field>
          {values.kept === 'paper' && (
            <Field name="location">
              {(field) => (
                <field.TextField
                  label={intl.formatMessage(messages.location)}
                  description={intl.formatMessage(messages.locationHint)}
                  maxLength={120}
                  isRequired
                />
              )}
            </Field>
          )}
        </>
      )}
    </KeptForm>
  )
}
