import { useState } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import type { z } from 'zod'
import type { OutputOf } from '../../../../ground/shared/contract'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { Select } from '../../../../ground/ui/design/fields/choice/Select'
import type { Measure } from '../../cohort-shapes'
import { training } from '../../contract'
import type { CohortWhole } from './cohort-parts'
import { messages } from './session-messages'

type Change = OutputOf<typeof training.measureChange>
type MeasureLine = z.output<typeof Measure>

/** Below this an average says more about single people than about the cohort. */
const fewAnswers = 5

interface Point {
  readonly id: string
  readonly when: string
  readonly mean: number
  readonly learners: number
}

/** How the learners' own answers changed: at the start, session by session, at the end (S9). */
export function ChangePanel({ whole }: { whole: CohortWhole }) {
  const intl = useIntl()
  const { data: measures } = useQuery(training.measures, {})
  const [chosen, setChosen] = useState<string | null>(null)
  const { cohortId } = whole.cohort
  const measure = measures?.find(({ measureId }) => measureId === chosen) ?? measures?.[0]
  const { data: change } = useQuery(
    training.measureChange,
    { cohortId, measureId: measure?.measureId ?? '' },
    { enabled: measure !== undefined, keepOld: true },
  )
  if (!measures) return null
  return (
    <Panel title={intl.formatMessage(messages.change)}>
      {!measure ? (
        <p className="text-body text-text-quiet">{intl.formatMessage(messages.noMeasure)}</p>
      ) : (
        <div className="flex flex-col gap-2 text-body">
          {measures.length > 1 ? (
            <Select
              label={intl.formatMessage(messages.question)}
              options={measures.map(({ measureId, question }) => ({ id: measureId, label: question }))}
              value={measure.measureId}
              onChange={setChosen}
              width="full"
            />
          ) : (
            <p className="font-emphasis">{measure.question}</p>
          )}
          <p className="text-text-quiet">{scaleOf(intl, measure)}</p>
          {change && <Told change={change} measure={measure} />}
        </div>
      )}
    </Panel>
  )
}

function scaleOf(intl: IntlShape, { lowest, highest, lowWords, highWords }: MeasureLine): string {
  return lowWords === '' || highWords === ''
    ? intl.formatMessage(messages.scalePlain, { lowest, highest })
    : intl.formatMessage(messages.scale, { lowest, highest, low: lowWords, high: highWords })
}

function Told({ change, measure }: { change: Change; measure: MeasureLine }) {
  const intl = useIntl()
  const { both, baseline, exit, atStart, atEnd, sessions } = change
  const points: Point[] = [
    ...(baseline === null
      ? []
      : [{ id: 'start', when: intl.formatMessage(messages.start), mean: baseline, learners: both }]),
    ...sessions.map(({ sessionId, heldOn, mean, learners }) => ({
      id: sessionId,
      when: onScreen(heldOn),
      mean,
      learners,
    })),
    ...(exit === null ? [] : [{ id: 'end', when: intl.formatMessage(messages.end), mean: exit, learners: both }]),
  ]
  if (atStart + atEnd + points.length === 0)
    return <p className="max-w-prose">{intl.formatMessage(messages.noReadings)}</p>
  const figure = (mean: number) => intl.formatNumber(mean, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <>
      <p className="max-w-prose">
        {baseline === null || exit === null
          ? intl.formatMessage(messages.noBoth, { atStart, atEnd })
          : intl.formatMessage(messages.both, { baseline: figure(baseline), exit: figure(exit), count: both })}
        {both > 0 && both < fewAnswers && ` ${intl.formatMessage(messages.few)}`}
      </p>
      {points.length > 1 && <Plot points={points} measure={measure} />}
      {points.length > 0 && (
        <FactTable
          label={intl.formatMessage(messages.averages)}
          columns={[
            { id: 'when', label: intl.formatMessage(messages.when), namesRow: true, cell: ({ when }) => when },
            {
              id: 'mean',
              label: intl.formatMessage(messages.mean),
              isMoney: true,
              cell: ({ mean }) => figure(mean),
            },
            {
              id: 'learners',
              label: intl.formatMessage(messages.answered),
              isMoney: true,
              cell: ({ learners }) => learners,
            },
          ]}
          rows={points}
          keyOf={({ id }) => id}
          width="form"
        />
      )}
    </>
  )
}

const [wide, high, edge] = [320, 88, 8]

/** The averages over the whole scale, so that a small change looks small. The table below says the same. */
function Plot({ points, measure: { lowest, highest } }: { points: readonly Point[]; measure: MeasureLine }) {
  const spots = points.map(({ id, mean }, place) => ({
    id,
    x: edge + (place * (wide - 2 * edge)) / (points.length - 1),
    y: high - edge - ((mean - lowest) / (highest - lowest)) * (high - 2 * edge),
  }))
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${wide} ${high}`} className="w-full max-w-field text-accent">
      {[edge, high - edge].map((y) => (
        <line key={y} x1={0} x2={wide} y1={y} y2={y} className="stroke-line" />
      ))}
      <polyline
        points={spots.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
      />
      {spots.map(({ id, x, y }) => (
        <circle key={id} cx={x} cy={y} r={3.5} fill="currentColor" />
      ))}
    </svg>
  )
}
