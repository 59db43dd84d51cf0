import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { today } from '../../../../ground/ui/today'
import { training } from '../../contract'
import { standardisationIsDue } from '../../quality-rules'
import type { Qualification } from '../../specification-shapes'
import { learnersOf } from '../qualifications/qualification-state'
import { AssessorsPanel } from './AssessorsPanel'
import { messages } from './messages'
import { messages as frame } from '../messages'

/** [Q8] [Q10] The centre as a whole: what is assured, who assesses, and what a small team cannot do. */
export function QualityOverview({ qualifications }: { qualifications: readonly Qualification[] }) {
  const intl = useIntl()
  const { data: standardisations } = useQuery(training.standardisations, {})
  const { data: team } = useQuery(training.assessors, {})
  if (!standardisations || !team) return null
  const shown = qualifications
    .filter(({ kind, archivedAt, issues }) => kind === 'qualification' && archivedAt === null && issues.length > 0)
    .sort((a, b) => Number(learnersOf(b) > 0) - Number(learnersOf(a) > 0))
  const lastOf = (id: string) => standardisations.find(({ qualificationId }) => qualificationId === id)?.heldOn ?? null
  const title = intl.formatMessage(messages.qualifications)
  const columns = overviewColumns(intl, lastOf)
  return (
    <section aria-label={intl.formatMessage(messages.title)} className="relative h-full overflow-auto px-4 pt-3 pb-8">
      <div className="flex max-w-form-wide flex-col gap-6">
        {team.warnings.length > 0 && (
          <Notice tone="warning" title={intl.formatMessage(messages.smallTeam)}>
            {team.warnings.map((warning) => (
              <p key={warning}>{warning}</p>
            ))}
          </Notice>
        )}
        <Panel title={title}>
          {shown.length === 0 ? (
            <EmptyState
              title={intl.formatMessage(messages.none)}
              action={<Link href="/training/qualifications">{intl.formatMessage(messages.toQualifications)}</Link>}
            >
              {intl.formatMessage(messages.noneWhy)}
            </EmptyState>
          ) : (
            <FactTable
              label={intl.formatMessage(frame.table, { title })}
              rows={shown}
              keyOf={({ qualificationId }) => qualificationId}
              columns={columns}
            />
          )}
        </Panel>
        <AssessorsPanel assessors={team.assessors} />
      </div>
    </section>
  )
}

function overviewColumns(
  intl: IntlShape,
  lastOf: (qualificationId: string) => string | null,
): readonly FactColumn<Qualification>[] {
  return [
    {
      id: 'title',
      label: intl.formatMessage(messages.qualification),
      namesRow: true,
      cell: (one) => <Link href={`/training/quality/${one.qualificationId}`}>{one.title}</Link>,
    },
    { id: 'learners', label: intl.formatMessage(messages.learners), isMoney: true, cell: learnersOf },
    {
      id: 'standardised',
      label: intl.formatMessage(messages.standardised),
      isFigure: true,
      cell: (one) => {
        const last = lastOf(one.qualificationId)
        return (
          <span className="flex items-center gap-2">
            {last === null ? intl.formatMessage(messages.never) : onScreen(last)}
            {learnersOf(one) > 0 && standardisationIsDue(last, today()) && (
              <Badge tone="warning" label={intl.formatMessage(messages.due)} />
            )}
          </span>
        )
      },
    },
  ]
}
