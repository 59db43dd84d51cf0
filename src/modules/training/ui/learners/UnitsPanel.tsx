import { Check, History, Minus, RotateCcw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Disclosure } from '../../../../ground/ui/design/content/Disclosure'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import type { UnitProgress } from '../../assessment-shapes'
import { training } from '../../contract'
import { Beside } from '../Beside'
import { DecisionItems } from '../session/DecisionItems'
import { outcomeWords } from '../words'
import type { Learner } from './learner-parts'
import { messages } from './messages'

type Criterion = UnitProgress['criteria'][number]

/** So many units are all open at first. */
const openAtFirst = 3

/** Every unit with its criteria: what was decided, when, and where the evidence is; each with its history. */
export function UnitsPanel({ learner: { learnerId, units, evidence } }: { learner: Learner }) {
  const intl = useIntl()
  const [openId, setOpenId] = useState<string | null>(null)
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
        const opened = unit.criteria.find(({ criterionId }) => criterionId === openId)
        return (
          <Disclosure
            key={unit.unitId}
            title={unit.title}
            summary={summary.join(', ')}
            isOpenAtFirst={units.length <= openAtFirst || (met > 0 && !unit.isAchieved)}
          >
            <FactTable
              label={unit.title}
              columns={columnsOf(intl, places, setOpenId)}
              rows={unit.criteria}
              keyOf={({ criterionId }) => criterionId}
            />
            {opened && (
              <CriterionHistory
                key={opened.criterionId}
                learnerId={learnerId}
                criterion={opened}
                onClose={() => setOpenId(null)}
              />
            )}
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

interface CriterionHistoryProps {
  learnerId: Learner['learnerId']
  criterion: Criterion
  onClose: () => void
}

/** Who decided what on one criterion, when and why, and whether the signatures stand. */
function CriterionHistory({ learnerId, criterion: { criterionId, code, title }, onClose }: CriterionHistoryProps) {
  const intl = useIntl()
  const { data: history } = useQuery(training.decisionHistory, { learnerId, criterionId })
  const box = useRef<HTMLDivElement>(null)
  const isHere = history !== undefined
  useEffect(() => {
    if (isHere) box.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  return (
    <div ref={box} className="mt-2 max-w-form">
      <Beside
        label={intl.formatMessage(messages.history)}
        title={intl.formatMessage(messages.historyOf, { code })}
        subtitle={title}
        onClose={onClose}
      >
        {history && <DecisionItems history={history} />}
      </Beside>
    </div>
  )
}

function columnsOf(
  intl: IntlShape,
  places: ReadonlyMap<string, readonly string[]>,
  onHistory: (criterionId: string) => void,
): readonly FactColumn<Criterion>[] {
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
    {
      id: 'history',
      label: intl.formatMessage(messages.history),
      isLabelHidden: true,
      cell: ({ criterionId, code, decidedOn }) =>
        decidedOn !== null && (
          <span className="-my-0.5 flex justify-end">
            <IconButton
              size="small"
              icon={History}
              label={intl.formatMessage(messages.historyOf, { code })}
              onPress={() => onHistory(criterionId)}
            />
          </span>
        ),
    },
  ]
}
