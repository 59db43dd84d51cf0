import { Check, Minus, RotateCcw } from 'lucide-react'
import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Disclosure } from '../../../../ground/ui/design/content/Disclosure'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import type { UnitProgress } from '../../assessment-shapes'
import { outcomeWords } from '../words'
import type { Learner } from './learner-parts'
import { messages } from './messages'

type Criterion = UnitProgress['criteria'][number]

/** So many units are all open at first. */
const openAtFirst = 3

/** Every unit with its criteria: what was decided, when, and where the evidence is. */
export function UnitsPanel({ learner: { units, evidence } }: { learner: Learner }) {
  const intl = useIntl()
  const places = new Map<string, string[]>()
  for (const { criterionIds, location, fileName, title } of evidence)
    for (const criterionId of criterionIds)
      places.set(criterionId, [...(places.get(criterionId) ?? []), location || fileName || title])
  return (
    <Panel title={intl.formatMessage(messages.units)}>
      {units.map((unit) => {
        const met = unit.criteria.filter(({ outcome }) => outcome === 'met').length
        const summary = [
          intl.formatMessage(messages.unitMet, { met, total: unit.criteria.length }),
          unit.achievedOn && intl.formatMessage(messages.unitOn, { on: onScreen(unit.achievedOn) }),
          !unit.isMandatory && intl.formatMessage(messages.optional),
        ].filter(Boolean)
        return (
          <Disclosure
            key={unit.unitId}
            title={unit.title}
            summary={summary.join(', ')}
            isOpenAtFirst={units.length <= openAtFirst || (met > 0 && !unit.isAchieved)}
          >
            <FactTable
              label={unit.title}
              columns={columnsOf(intl, places)}
              rows={unit.criteria}
              keyOf={({ criterionId }) => criterionId}
            />
          </Disclosure>
        )
      })}
    </Panel>
  )
}

const looks = {
  met: { Icon: Check, ink: 'text-success' },
  'not-yet': { Icon: RotateCcw, ink: 'text-warning' },
  'not-assessed': { Icon: Minus, ink: 'text-text-quiet' },
} as const

function OutcomeCell({ criterion: { outcome, resubmitBy } }: { criterion: Criterion }) {
  const intl = useIntl()
  const { Icon, ink } = looks[outcome]
  return (
    <span className={`inline-flex items-center gap-1 ${ink}`}>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <span>
        {intl.formatMessage(outcomeWords[outcome])}
        {outcome === 'not-yet' && resubmitBy !== null && (
          <span className="text-text-quiet">
            , {intl.formatMessage(messages.againBy, { on: onScreen(resubmitBy) })}
          </span>
        )}
      </span>
    </span>
  )
}

function columnsOf(intl: IntlShape, places: ReadonlyMap<string, readonly string[]>): readonly FactColumn<Criterion>[] {
  return [
    { id: 'code', label: intl.formatMessage(messages.code), isFigure: true, cell: ({ code }) => code },
    {
      id: 'title',
      label: intl.formatMessage(messages.criterion),
      namesRow: true,
      cell: ({ title }) => title,
    },
    {
      id: 'outcome',
      label: intl.formatMessage(messages.outcome),
      isFigure: true,
      cell: (criterion) => <OutcomeCell criterion={criterion} />,
    },
    {
      id: 'on',
      label: intl.formatMessage(messages.decidedOn),
      isFigure: true,
      cell: ({ decidedOn }) => (decidedOn === null ? '' : onScreen(decidedOn)),
    },
    {
      id: 'evidence',
      label: intl.formatMessage(messages.evidenceFor),
      isQuiet: true,
      cell: ({ criterionId }) => (places.get(criterionId) ?? []).join(', '),
    },
  ]
}
