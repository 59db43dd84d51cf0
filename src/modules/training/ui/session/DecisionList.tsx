import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Select } from '../../../../ground/ui/design/fields/choice/Select'
import { TextField } from '../../../../ground/ui/design/fields/text/TextField'
import { useMay } from '../../../../ground/ui/session'
import { training } from '../../contract'
import { signWords } from '../words'
import type { SessionParts } from './AssessView'
import { CellPanel } from './CellPanel'
import { DecisionLines, type OneDecision } from './DecisionLines'
import { messages } from './messages'
import { cellKey, decided, isAway, markOf, noted } from './typing'

/** The same draft and the same facts, of one learner: a criterion a line. */
export function LearnerView(props: SessionParts) {
  const { grid, register, work } = props
  const intl = useIntl()
  const [learnerId, setLearnerId] = useState<string>(work.typing.onlyIds?.[0] ?? grid.learnerIds[0] ?? '')
  const row = Math.max(0, (grid.learnerIds as readonly string[]).indexOf(learnerId))
  const lines = grid.criterionIds.map((criterionId, at) => ({
    learnerId: grid.learnerIds[row] ?? '',
    criterionId,
    code: grid.codes[at] ?? '',
    title: grid.titles[at] ?? '',
    group: grid.units[grid.unitOf[at] ?? 0] ?? '',
    stands: grid.cells[row]?.[at] ?? '·',
    isOut: isAway(markOf(register.marks[row])),
  }))
  return (
    <OneView
      {...props}
      label={intl.formatMessage(messages.learner)}
      choices={grid.learnerIds.map((id, at) => ({ id, label: grid.names[at] ?? '' }))}
      chosenId={grid.learnerIds[row] ?? ''}
      onChoose={setLearnerId}
      lines={lines}
      noteOf={grid.learnerIds[row] ?? null}
    />
  )
}

/** The same of one criterion: a learner a line. */
export function CriterionView(props: SessionParts) {
  const { grid, register, work } = props
  const intl = useIntl()
  const { data: page } = useQuery(training.cohort, { cohortId: props.session.cohortId })
  const { data: specification } = useQuery(
    training.specification,
    { issueId: page?.cohort.issueId ?? '' },
    { enabled: page !== undefined },
  )
  const [criterionId, setCriterionId] = useState<string>(work.typing.criterionIds[0] ?? grid.criterionIds[0] ?? '')
  const at = Math.max(0, (grid.criterionIds as readonly string[]).indexOf(criterionId))
  const ownText = specification?.units
    .flatMap(({ outcomes }) => outcomes.flatMap(({ criteria }) => criteria))
    .find((one) => one.criterionId === criterionId)?.ownText
  const lines = grid.learnerIds.map((learnerId, row) => ({
    learnerId,
    criterionId: grid.criterionIds[at] ?? '',
    code: '',
    title: grid.names[row] ?? '',
    group: '',
    stands: grid.cells[row]?.[at] ?? '·',
    isOut: isAway(markOf(register.marks[row])),
  }))
  return (
    <OneView
      {...props}
      label={intl.formatMessage(messages.criterion)}
      choices={grid.criterionIds.map((id, place) => ({
        id,
        label: `${grid.codes[place] ?? ''} ${grid.titles[place] ?? ''}`,
        section: grid.units[grid.unitOf[place] ?? 0] ?? '',
      }))}
      chosenId={grid.criterionIds[at] ?? ''}
      onChoose={setCriterionId}
      lines={lines}
      noteOf={null}
      about={ownText ?? ''}
    />
  )
}

interface OneViewProps extends SessionParts {
  label: string
  choices: readonly { id: string; label: string; section?: string }[]
  chosenId: string
  onChoose: (id: string) => void
  lines: readonly OneDecision[]
  /** Whose note stands under the lines. */
  noteOf: string | null
  about?: string
}

function OneView({ label, choices, chosenId, onChoose, lines, noteOf, about, ...parts }: OneViewProps) {
  const { session, grid, work, go } = parts
  const intl = useIntl()
  const may = useMay()
  const [open, setOpen] = useState<OneDecision | null>(null)
  const at = choices.findIndex(({ id }) => id === chosenId)
  const step = (by: 1 | -1) => {
    setOpen(null)
    onChoose(choices[(at + by + choices.length) % choices.length]?.id ?? '')
  }
  const note = noteOf === null ? '' : (work.typing.notes[noteOf] ?? '')
  return (
    <div className="@container flex h-full min-h-0 flex-col gap-2 overflow-auto pt-2">
      <div className="flex flex-wrap items-end gap-1">
        <div className="w-88 max-w-full min-w-0">
          <Select
            label={label}
            width="full"
            options={choices}
            value={chosenId}
            onChange={(id) => {
              setOpen(null)
              if (id !== null) onChoose(id)
            }}
          />
        </div>
        <IconButton icon={ChevronLeft} label={intl.formatMessage(messages.previous)} onPress={() => step(-1)} />
        <IconButton icon={ChevronRight} label={intl.formatMessage(messages.next)} onPress={() => step(1)} />
      </div>
      {about && <p className="max-w-prose text-body whitespace-pre-line">{about}</p>}
      <div className="flex min-h-0 grow flex-col gap-3 @min-[64rem]:flex-row">
        <div className="min-h-0 min-w-0 grow overflow-auto">
          <DecisionLines
            label={choices[at]?.label ?? ''}
            lines={lines}
            now={({ learnerId, criterionId }) => work.typing.cells[cellKey(learnerId, criterionId)] ?? null}
            standing={({ stands }) => intl.formatMessage(signWords(stands))}
            onDecide={
              may('training.assess')
                ? ({ learnerId, criterionId }, outcome) =>
                    work.change((before) => decided(before, grid, [[learnerId, criterionId]], outcome))
                : null
            }
            onOpen={setOpen}
          />
        </div>
        {open && (
          <CellPanel
            key={`${open.learnerId} ${open.criterionId}`}
            learnerId={open.learnerId}
            criterionId={open.criterionId}
            {...{ session, grid, work, go }}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
      {noteOf !== null && (
        <div className="flex flex-wrap items-end gap-3">
          {may('training.assess') && (
            <div className="min-w-[min(16rem,100%)] grow">
              <TextField
                label={intl.formatMessage(messages.noteColumn)}
                maxLength={2000}
                value={note}
                onChange={(text) => work.change((before) => noted(before, noteOf, text))}
              />
            </div>
          )}
          <Button
            look="quiet"
            label={intl.formatMessage(messages.pageOf, { name: choices[at]?.label ?? '' })}
            onPress={() => go(`/training/learners/${noteOf}`)}
          />
        </div>
      )}
    </div>
  )
}
