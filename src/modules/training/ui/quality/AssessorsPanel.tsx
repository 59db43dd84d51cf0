import { Check, CircleDashed, Clock } from 'lucide-react'
import { useState } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import { z } from 'zod'
import type { OutputOf } from '../../../../ground/shared/contract'
import { onScreen } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay, useSession } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { messages } from './messages'
import { messages as frame } from '../messages'

type Assessor = OutputOf<typeof training.assessors>['assessors'][number]

const states = {
  yes: { icon: Check, words: messages.qualified },
  no: { icon: Clock, words: messages.unqualified },
  unknown: { icon: CircleDashed, words: messages.unknown },
}

/** [Q9] Who assesses, and how much of their work is sampled. */
export function AssessorsPanel({ assessors }: { assessors: readonly Assessor[] }) {
  const intl = useIntl()
  const may = useMay()
  const { userId: ownId } = useSession()
  const mayWrite = may('training.quality')
  const [openId, setOpenId] = useState<string | null>(null)
  useComingBack(mayWrite ? 'training/assessor/' : null, setOpenId)
  const open = assessors.find(({ userId }) => userId === openId)
  const title = intl.formatMessage(messages.assessors)
  const columns = assessorColumns(intl, mayWrite ? setOpenId : null, ownId)
  return (
    <Panel title={title}>
      <p className="max-w-prose pb-2 text-body text-text-quiet">{intl.formatMessage(messages.assessorsWhy)}</p>
      {open && mayWrite && <AssessorForm key={open.userId} assessor={open} onEnd={() => setOpenId(null)} />}
      {assessors.length === 0 ? (
        <p className="text-body">{intl.formatMessage(messages.noAssessors)}</p>
      ) : (
        <FactTable
          label={intl.formatMessage(frame.table, { title })}
          rows={assessors}
          keyOf={({ userId }) => userId}
          columns={columns}
        />
      )}
    </Panel>
  )
}

interface Typed {
  isQualified: string | null
  samplePercent: number | null
  since: string | null
  notes: string
}

const inputShape = training.saveAssessor.input.omit({ userId: true })
const schema = z.preprocess((typed) => draftOf(typed), inputShape) as z.ZodType<unknown, Typed>

/** Whoever is not qualified yet is sampled whole: the figure is not theirs to give. */
function draftOf({ isQualified, samplePercent, since, notes }: Typed) {
  const isYes = isQualified === 'yes'
  return {
    isQualified: isQualified === null ? undefined : isYes,
    samplePercent: isYes ? samplePercent : 100,
    since,
    notes,
  }
}

function AssessorForm({ assessor, onEnd }: { assessor: Assessor; onEnd: () => void }) {
  const intl = useIntl()
  const { userId, name, isQualified, samplePercent, since, notes } = assessor
  return (
    <KeptForm<Typed>
      isHeaded
      draftKey={`training/assessor/${userId}`}
      label={intl.formatMessage(messages.changeOf, { name })}
      schema={schema}
      values={{
        isQualified: isQualified === null ? null : isQualified ? 'yes' : 'no',
        samplePercent,
        since: since ?? today(),
        notes,
      }}
      save={async (typed) => {
        await call(training.saveAssessor, { userId, ...inputShape.parse(draftOf(typed)) })
        showToast({ text: intl.formatMessage(messages.assessorSaved, { name }) })
      }}
      onEnd={onEnd}
    >
      {({ Field, values }) => (
        <>
          <Field name="isQualified">
            {(field) => (
              <field.RadioGroup
                label={intl.formatMessage(messages.askQualified)}
                layout="row"
                isRequired
                options={[
                  { id: 'yes', label: intl.formatMessage(messages.yes) },
                  { id: 'no', label: intl.formatMessage(messages.no) },
                ]}
              />
            )}
          </Field>
          {values.isQualified === 'no' ? (
            <p className="text-body">{intl.formatMessage(messages.wholeShare)}</p>
          ) : (
            <Field name="samplePercent">
              {(field) => (
                <field.NumberField
                  label={intl.formatMessage(messages.sampleShare)}
                  description={intl.formatMessage(messages.sampleShareHint)}
                  min={0}
                  max={100}
                  isRequired
                />
              )}
            </Field>
          )}
          <Field name="since">
            {(field) => <field.DateField label={intl.formatMessage(messages.since)} isRequired />}
          </Field>
          <Field name="notes">
            {(field) => <field.TextArea label={intl.formatMessage(messages.notes)} lines={2} />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}

function assessorColumns(
  intl: IntlShape,
  onChange: ((userId: string) => void) | null,
  ownId: string,
): readonly FactColumn<Assessor>[] {
  return [
    { id: 'name', label: intl.formatMessage(messages.assessor), namesRow: true, cell: ({ name }) => name },
    {
      id: 'qualified',
      label: intl.formatMessage(messages.isQualified),
      cell: ({ isQualified }) => {
        const { icon: Icon, words } = states[isQualified === null ? 'unknown' : isQualified ? 'yes' : 'no']
        return (
          <span className="flex items-center gap-1">
            <Icon aria-hidden="true" className="size-3.5 shrink-0 text-text-quiet" />
            {intl.formatMessage(words)}
          </span>
        )
      },
    },
    {
      id: 'share',
      label: intl.formatMessage(messages.share),
      isMoney: true,
      cell: ({ samplePercent }) => intl.formatMessage(messages.percent, { percent: String(samplePercent) }),
    },
    {
      id: 'since',
      label: intl.formatMessage(messages.since),
      isFigure: true,
      cell: ({ since }) => (since === null ? '' : onScreen(since)),
    },
    {
      id: 'decisions',
      label: intl.formatMessage(messages.decisions),
      isMoney: true,
      cell: ({ decisions }) => intl.formatNumber(decisions),
    },
    { id: 'notes', label: intl.formatMessage(messages.notes), isQuiet: true, cell: ({ notes }) => notes },
    ...(onChange
      ? [
          {
            id: 'change',
            label: intl.formatMessage(messages.change),
            isLabelHidden: true,
            // How one’s own work is sampled is for somebody else to say.
            cell: ({ userId, name }: Assessor) =>
              userId !== ownId && (
                <Button
                  look="quiet"
                  size="small"
                  label={intl.formatMessage(messages.change)}
                  spokenLabel={intl.formatMessage(messages.changeOf, { name })}
                  onPress={() => onChange(userId)}
                />
              ),
          },
        ]
      : []),
  ]
}
