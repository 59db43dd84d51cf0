import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { training } from '../../contract'
import { sessionPath } from '../session/places'
import type { CohortWhole } from './cohort-parts'
import { messages } from './page-messages'

interface OwedPanelProps {
  whole: CohortWhole
  onClose: () => void
  go: (path: string) => void
}

/** Who missed what while they were away, a line for each of them. */
export function OwedPanel({ whole: { cohort, sessions }, onClose, go }: OwedPanelProps) {
  const intl = useIntl()
  const may = useMay()
  const { cohortId } = cohort
  const { data: owed } = useQuery(training.owed, { cohortId })
  if (!owed) return null
  // The answer is in the order of the names, the units and the codes.
  const learners = [...new Set(owed.map(({ learnerId }) => learnerId))].map((learnerId) => {
    const own = owed.filter((one) => one.learnerId === learnerId)
    const units = [...new Set(own.map(({ unit }) => unit))]
    const codesOf = (unit: string) => own.filter((one) => one.unit === unit).map(({ code }) => code)
    return {
      learnerId,
      name: own[0]?.name ?? '',
      codes: units.map((unit) => `${unit}: ${codesOf(unit).join(' ')}`).join('; '),
      since: own.map((one) => one.since).sort()[0] ?? '',
    }
  })
  const now = today()
  const latest = sessions.findLast(({ heldOn }) => heldOn <= now)
  return (
    <Panel
      title={intl.formatMessage(messages.owedTitle)}
      look="framed"
      actions={
        <>
          {may('training.assess') && latest && (
            <Button label={intl.formatMessage(messages.assessNow)} onPress={() => go(sessionPath(latest, 'owed'))} />
          )}
          <Button look="quiet" label={intl.formatMessage(messages.hide)} onPress={onClose} />
        </>
      }
    >
      {learners.length === 0 ? (
        <p className="text-body text-text-quiet">{intl.formatMessage(messages.owedNone)}</p>
      ) : (
        <FactTable
          label={intl.formatMessage(messages.owedTable)}
          columns={columnsOf(intl, go)}
          rows={learners}
          keyOf={({ learnerId }) => learnerId}
        />
      )}
    </Panel>
  )
}

interface Owing {
  readonly learnerId: string
  readonly name: string
  readonly codes: string
  readonly since: string
}

function columnsOf(intl: IntlShape, go: (path: string) => void): readonly FactColumn<Owing>[] {
  return [
    {
      id: 'name',
      label: intl.formatMessage(messages.name),
      namesRow: true,
      cell: ({ learnerId, name }) => <Link onPress={() => go(`/training/learners/${learnerId}`)}>{name}</Link>,
    },
    { id: 'codes', label: intl.formatMessage(messages.owedCriteria), cell: ({ codes }) => codes },
    {
      id: 'since',
      label: intl.formatMessage(messages.owedSince),
      isFigure: true,
      cell: ({ since }) => onScreen(since),
    },
  ]
}
