import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { type Draft, useDraft } from '../../../../ground/ui/client/draft'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { RadioGroup } from '../../../../ground/ui/design/fields/choice/RadioGroup'
import { Select } from '../../../../ground/ui/design/fields/choice/Select'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import type { AnswerTo } from '../../../../ground/shared/contract'
import type { Grid } from '../../assessment-shapes'
import { Moment, type SessionLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { momentWords } from '../words'
import { AnswersTable } from './AnswersTable'
import { answersDraftKey } from './draft-places'
import { messages } from './messages'
import { isThere, markOf } from './typing'

type Measure = AnswerTo<typeof training.measures>[number]
type When = (typeof Moment)['options'][number]
/** What was typed and not saved yet, by measure, moment and learner. */
export type TypedAnswers = Readonly<Record<string, string>>

interface MeasuresViewProps {
  session: SessionLine
  grid: Grid
  marks: string
}

/** Short measures such as confidence, taken of those who are here (S9). */
export function MeasuresView(props: MeasuresViewProps) {
  const intl = useIntl()
  const { data: measures } = useQuery(training.measures, {})
  const draft = useDraft<TypedAnswers>(answersDraftKey(props.session))
  const asked = measures?.filter(({ retiredOn }) => retiredOn === null || retiredOn > props.session.heldOn)
  if (!asked || draft.state === 'loading') return null
  const [first] = asked
  if (!first) return <EmptyState title={intl.formatMessage(messages.noMeasure)} />
  return <Answers {...props} measures={[first, ...asked.slice(1)]} draft={draft} />
}

interface AnswersProps extends MeasuresViewProps {
  measures: readonly [Measure, ...Measure[]]
  draft: Draft<TypedAnswers>
}

function Answers({ session, grid, marks, measures, draft }: AnswersProps) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const [chosenId, setChosenId] = useState(measures[0].measureId)
  const [moment, setMoment] = useState<When>('session')
  const [typed, setTyped] = useState<TypedAnswers>(draft.restored ?? {})
  const [isSaving, setSaving] = useState(false)
  const view = useRef<HTMLDivElement>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const measure = measures.find((one) => one.measureId === chosenId) ?? measures[0]
  const { measureId, lowest, highest, lowWords, highWords } = measure
  const { cohortId, sessionId, heldOn } = session
  const { data: readings } = useQuery(training.measureReadings, { cohortId, measureId }, { keepOld: true })
  const { data: change } = useQuery(training.measureChange, { cohortId, measureId }, { keepOld: true })
  const key = (learnerId: string) => `${measureId} ${moment} ${learnerId}`
  const given = new Map<string, number>(
    readings
      ?.filter((one) => one.moment === moment && (moment !== 'session' || one.sessionId === sessionId))
      .map(({ learnerId, value }) => [learnerId, value]),
  )
  const here = grid.learnerIds
    .map((learnerId, row) => ({ learnerId, name: grid.names[row] ?? '', isHere: isThere(markOf(marks[row])) }))
    .filter(({ learnerId, isHere }) => isHere || given.has(learnerId))
  const values = here.flatMap(({ learnerId }) => {
    const text = typed[key(learnerId)]?.trim() ?? ''
    return text === '' || given.has(learnerId) ? [] : [{ learnerId, value: Number(text) }]
  })
  const mayTake = may('training.teach') && heldOn <= today()
  const latest = useRef(typed)
  const put = (next: TypedAnswers) => {
    latest.current = next
    setTyped(next)
    if (Object.values(next).every((text) => text === '')) void draft.discard()
    else draft.keep(next)
  }
  const save = async () => {
    const about = { measureId, moment, sessionId: moment === 'session' ? sessionId : null, takenOn: heldOn }
    setSaving(true)
    const isDone = await run(training.takeMeasure, { ...about, values })
    setSaving(false)
    if (!isDone) return
    const done = new Set(values.map(({ learnerId }) => key(learnerId)))
    // The button has nothing more to save.
    if (document.activeElement === saveButton.current) view.current?.focus()
    put(Object.fromEntries(Object.entries(latest.current).filter(([one]) => !done.has(one))))
    showToast({ text: intl.formatMessage(messages.answersSaved, { count: values.length }) })
  }
  const choices = measures.map(({ measureId: id, question }) => ({ id, label: question }))
  return (
    <div
      ref={view}
      tabIndex={-1}
      className="relative flex h-full min-h-0 flex-col gap-3 overflow-auto pt-2 outline-none"
    >
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        {measures.length > 1 ? (
          <Select
            label={intl.formatMessage(messages.measure)}
            width="full"
            options={choices}
            value={measureId}
            onChange={(id) => id !== null && setChosenId(id)}
          />
        ) : (
          <p className="max-w-prose text-body font-emphasis">{measure.question}</p>
        )}
        <RadioGroup
          label={intl.formatMessage(messages.moment)}
          layout="row"
          options={Moment.options.map((id) => ({ id, label: intl.formatMessage(momentWords[id]) }))}
          value={moment}
          onChange={(id) => setMoment(id as When)}
        />
      </div>
      <p className="text-body text-text-quiet">
        {intl.formatMessage(messages.scale, {
          lowest,
          lowWords: lowWords && ` (${lowWords})`,
          highest,
          highWords: highWords && ` (${highWords})`,
        })}
      </p>
      {here.length === 0 ? (
        <p className="text-body">{intl.formatMessage(messages.nobodyHere)}</p>
      ) : (
        <AnswersTable
          key={`${measureId} ${moment}`}
          lines={here.map(({ learnerId, name }) => ({
            learnerId,
            name,
            given: given.get(learnerId) ?? null,
            typed: typed[key(learnerId)] ?? '',
          }))}
          lowest={lowest}
          highest={highest}
          isLocked={!mayTake}
          onType={(learnerId, text) => put({ ...typed, [key(learnerId)]: text })}
          onEnd={() => saveButton.current?.focus()}
        />
      )}
      <ProblemLine problem={problem} onPutAway={forget} />
      {mayTake && here.length > 0 && (
        <div>
          <Button
            ref={saveButton}
            look="primary"
            label={intl.formatMessage(messages.saveAnswers, { count: values.length })}
            isBusy={isSaving}
            isDisabled={values.length === 0}
            onPress={() => void save()}
          />
        </div>
      )}
      {change && (
        <div className="flex flex-col gap-0.5 text-body text-text-quiet tabular-nums">
          {change.baseline !== null && change.exit !== null && (
            <p>
              {intl.formatMessage(messages.change, {
                baseline: change.baseline,
                exit: change.exit,
                both: change.both,
              })}
            </p>
          )}
          {change.sessions.map(({ sessionId: id, heldOn: on, mean, learners }) => (
            <p key={id} className={id === sessionId ? 'font-emphasis text-text' : ''}>
              {intl.formatMessage(messages.mean, { mean, learners, date: onScreen(on) })}
            </p>
          ))}
        </div>
      )}
    </div>
  )
}
