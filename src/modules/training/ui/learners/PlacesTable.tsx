import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import type { LearnerPlace } from '../../cohort-shapes'
import { Progress } from '../Progress'
import { messages } from './messages'

interface PlacesTableProps {
  places: readonly LearnerPlace[]
  go: (path: string) => void
}

/** Each qualification and module of one person, with how far they are. */
export function PlacesTable({ places, go }: PlacesTableProps) {
  const intl = useIntl()
  return (
    <FactTable
      label={intl.formatMessage(messages.table)}
      columns={columnsOf(intl, go)}
      rows={places}
      keyOf={({ learnerId }) => learnerId}
    />
  )
}

function State({ place: { achievedOn, withdrawnOn } }: { place: LearnerPlace }) {
  const intl = useIntl()
  if (achievedOn !== null)
    return <Badge tone="success" label={intl.formatMessage(messages.achievedOn, { on: onScreen(achievedOn) })} />
  if (withdrawnOn !== null)
    return <Badge label={intl.formatMessage(messages.withdrawnOn, { on: onScreen(withdrawnOn) })} />
  return <span className="text-text-quiet">{intl.formatMessage(messages.learning)}</span>
}

function columnsOf(intl: IntlShape, go: (path: string) => void): readonly FactColumn<LearnerPlace>[] {
  return [
    {
      id: 'qualification',
      label: intl.formatMessage(messages.qualification),
      namesRow: true,
      cell: ({ learnerId, qualification, issue }) => (
        <Link onPress={() => go(`/training/learners/${learnerId}`)}>
          {intl.formatMessage(messages.issueOf, { title: qualification, issue })}
        </Link>
      ),
    },
    {
      id: 'cohort',
      label: intl.formatMessage(messages.cohort),
      cell: ({ cohorts }) => (
        <span className="flex flex-wrap gap-x-3">
          {cohorts.map(({ cohortId, name, leftOn }) => (
            <Link key={cohortId} onPress={() => go(`/training/cohorts/${cohortId}`)}>
              {leftOn === null ? name : intl.formatMessage(messages.hasLeft, { cohort: name, on: onScreen(leftOn) })}
            </Link>
          ))}
        </span>
      ),
    },
    {
      id: 'criteria',
      label: intl.formatMessage(messages.criteria),
      cell: ({ met, criteria }) => (
        <Progress
          label={intl.formatMessage(messages.criteria)}
          done={met}
          total={criteria}
          figures={intl.formatMessage(messages.ofAll, { done: met, total: criteria })}
        />
      ),
    },
    {
      id: 'since',
      label: intl.formatMessage(messages.since),
      isFigure: true,
      cell: ({ startedOn }) => onScreen(startedOn),
    },
    {
      id: 'registration',
      label: intl.formatMessage(messages.registration),
      isFigure: true,
      isQuiet: true,
      cell: ({ kind, registeredOn, learnerNumber }) =>
        kind === 'module'
          ? intl.formatMessage(messages.ownModule)
          : registeredOn === null
            ? intl.formatMessage(messages.notRegistered)
            : learnerNumber || intl.formatMessage(messages.noNumber),
    },
    { id: 'state', label: intl.formatMessage(messages.state), cell: (place) => <State place={place} /> },
  ]
}
