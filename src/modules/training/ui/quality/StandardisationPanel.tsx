import { useState } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import type { OutputOf } from '../../../../ground/shared/contract'
import { onScreen } from '../../../../ground/shared/dates'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { AddButton } from '../../../../ground/ui/design/actions/AddButton'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { training } from '../../contract'
import { standardisationIsDue } from '../../quality-rules'
import type { Qualification } from '../../specification-shapes'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { messages } from './review-messages'
import { messages as frame } from '../messages'

interface StandardisationPanelProps {
  qualificationId: Qualification['qualificationId']
}

/** [Q10] When assessors compared their judgement, and whether it is time again. */
export function StandardisationPanel({ qualificationId }: StandardisationPanelProps) {
  const intl = useIntl()
  const may = useMay()
  const mayWrite = may('training.quality')
  const draftKey = `training/standardisation/${qualificationId}`
  const [isLogging, setLogging] = useState(false)
  const { data } = useQuery(training.standardisations, {})
  useComingBack(mayWrite ? draftKey : null, () => setLogging(true))
  if (!data) return null
  const rows = data.filter((one) => one.qualificationId === qualificationId)
  const last = rows[0]?.heldOn ?? null
  const title = intl.formatMessage(messages.standardisations)
  const columns = logColumns(intl)
  return (
    <Panel
      title={title}
      actions={
        mayWrite &&
        !isLogging && <AddButton label={intl.formatMessage(messages.log)} onPress={() => setLogging(true)} />
      }
    >
      <p className="pb-2 text-body text-text-quiet">{intl.formatMessage(messages.standardisationsWhy)}</p>
      {standardisationIsDue(last, today()) && (
        <div className="max-w-form pb-2">
          <Notice tone="warning" title={intl.formatMessage(messages.isDue)}>
            {last === null
              ? intl.formatMessage(messages.neverHeld)
              : intl.formatMessage(messages.heldLast, { day: onScreen(last) })}
          </Notice>
        </div>
      )}
      {isLogging && <LogForm qualificationId={qualificationId} draftKey={draftKey} onEnd={() => setLogging(false)} />}
      {rows.length === 0 ? (
        <p className="text-body">{intl.formatMessage(messages.none)}</p>
      ) : (
        <FactTable
          label={intl.formatMessage(frame.table, { title })}
          rows={rows}
          keyOf={({ standardisationId }) => standardisationId}
          columns={columns}
        />
      )}
    </Panel>
  )
}

interface Typed {
  heldOn: string | null
  topic: string
  attended: string
  agreed: string
}
const shape = training.logStandardisation.input.omit({ qualificationId: true })

interface LogFormProps extends StandardisationPanelProps {
  draftKey: string
  onEnd: () => void
}

function LogForm({ qualificationId, draftKey, onEnd }: LogFormProps) {
  const intl = useIntl()
  return (
    <KeptForm<Typed>
      isHeaded
      draftKey={draftKey}
      label={intl.formatMessage(messages.log)}
      schema={shape}
      values={{ heldOn: today(), topic: '', attended: '', agreed: '' }}
      save={async (typed) => {
        await call(training.logStandardisation, { qualificationId, ...shape.parse(typed) })
        showToast({ text: intl.formatMessage(messages.logged) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="heldOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.heldOn)} isRequired autoFocus />}
          </Field>
          <Field name="topic">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.topic)}
                description={intl.formatMessage(messages.topicHint)}
                isRequired
              />
            )}
          </Field>
          <Field name="attended">
            {(field) => <field.TextField label={intl.formatMessage(messages.attended)} isRequired />}
          </Field>
          <Field name="agreed">{(field) => <field.TextArea label={intl.formatMessage(messages.agreed)} />}</Field>
        </>
      )}
    </KeptForm>
  )
}

function logColumns(intl: IntlShape): readonly FactColumn<OutputOf<typeof training.standardisations>[number]>[] {
  return [
    {
      id: 'on',
      label: intl.formatMessage(messages.heldOn),
      isFigure: true,
      cell: ({ heldOn }) => onScreen(heldOn),
    },
    { id: 'topic', label: intl.formatMessage(messages.topic), namesRow: true, cell: ({ topic }) => topic },
    { id: 'attended', label: intl.formatMessage(messages.attended), cell: ({ attended }) => attended },
    {
      id: 'agreed',
      label: intl.formatMessage(messages.agreed),
      cell: ({ agreed }) => <span className="whitespace-pre-line">{agreed}</span>,
    },
  ]
}
