import { useIntl } from 'react-intl'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { claimStates } from '../../award-shapes'
import { useStanding } from '../claims/stages'
import { useClaimsCohort } from '../claims/use-claims-cohort'
import { Progress } from '../Progress'
import { useRolesNeeding } from '../roles-needing'
import { claimWords } from '../words'
import { meantFor } from './cohort-columns'
import type { CohortWhole } from './cohort-parts'
import { messages } from './page-messages'

interface CohortStandingProps {
  whole: CohortWhole
  onOpen: (form: string) => void
  go: (path: string) => void
}

/** Where the cohort stands: how many achieved (S2), what is owed, what their claims wait for, what this opens (S16). */
export function CohortStanding({ whole, onOpen, go }: CohortStandingProps) {
  const intl = useIntl()
  const { cohort, owed } = whole
  const counts = useStanding(cohort.cohortId)?.counts
  const complete = counts?.complete ?? 0
  const [, narrowClaims] = useClaimsCohort()
  const states = claimStates.map((state) => ({ state, count: counts?.[state] ?? 0 })).filter(({ count }) => count > 0)
  const gates = useRolesNeeding(cohort.qualificationId)
  const toClaims = () => {
    narrowClaims(cohort.cohortId)
    go('/training/claims')
  }
  return (
    <div className="flex flex-col gap-2 text-body">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <span className="font-emphasis">
          <Progress
            label={intl.formatMessage(messages.achieved)}
            done={cohort.achieved}
            total={meantFor(cohort)}
            figures={cohort.summary}
          />
        </span>
        {owed > 0 && (
          <span className="flex flex-wrap items-center gap-2">
            <Badge tone="warning" label={intl.formatMessage(messages.owed, { count: owed })} />
            <Link onPress={() => onOpen('owed')}>{intl.formatMessage(messages.toOwed)}</Link>
          </span>
        )}
        <span className="flex flex-wrap items-center gap-2">
          {complete > 0 && (
            <Badge tone="info" label={intl.formatMessage(messages.claimsComplete, { count: complete })} />
          )}
          {states.map(({ state, count }) => (
            <Badge
              key={state}
              tone={state === 'presented' ? 'success' : 'info'}
              label={intl.formatMessage(messages.claimsAt, { state: intl.formatMessage(claimWords[state]), count })}
            />
          ))}
          {(complete > 0 || states.length > 0) && (
            <Link onPress={toClaims}>{intl.formatMessage(messages.toClaims)}</Link>
          )}
        </span>
      </div>
      {gates.length > 0 && (
        <p className="max-w-prose text-text-quiet">
          {intl.formatMessage(messages.gates, { roles: intl.formatList(gates, { type: 'disjunction' }) })}
        </p>
      )}
      {cohort.notes !== '' && (
        <p className="max-w-prose break-words whitespace-pre-line">
          <span className="text-text-quiet">{intl.formatMessage(messages.notes)}: </span>
          {cohort.notes}
        </p>
      )}
    </div>
  )
}
