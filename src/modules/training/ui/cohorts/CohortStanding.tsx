import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { today } from '../../../../ground/ui/today'
import { people } from '../../../people/contract'
import { claimStates } from '../../award-shapes'
import { training } from '../../contract'
import { Progress } from '../Progress'
import { claimWords } from '../words'
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
  const { cohort, owed, learners } = whole
  const { data: claims } = useQuery(training.claims, { cohortId: cohort.cohortId })
  const claimed = new Set(claims?.map(({ learnerId }) => learnerId))
  const complete = learners.filter(({ hasAchieved, learnerId }) => hasAchieved && !claimed.has(learnerId)).length
  const states = claimStates
    .map((state) => ({ state, count: claims?.filter((claim) => claim.state === state).length ?? 0 }))
    .filter(({ count }) => count > 0)
  const gates = useGates(cohort.qualificationId)
  return (
    <div className="flex flex-col gap-2 text-body">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <span className="font-emphasis">
          <Progress
            label={intl.formatMessage(messages.achieved)}
            done={cohort.achieved}
            total={Math.max(cohort.size ?? 0, learners.length)}
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
            <Link onPress={() => go('/training/claims')}>{intl.formatMessage(messages.toClaims)}</Link>
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

/** The roles that nobody works in before they have achieved this (S16, S27). */
function useGates(qualificationId: string): string[] {
  const intl = useIntl()
  const { data: requirements } = useQuery(training.requirements, {})
  const { data: choices } = useQuery(people.choices, {})
  const now = today()
  return (requirements ?? [])
    .filter((one) => one.qualificationId === qualificationId && (one.requiredUntil === null || one.requiredUntil > now))
    .map(({ roleKindId, requiredFrom }) => {
      const role = choices?.roles.find(({ kindId }) => kindId === roleKindId)?.label ?? roleKindId
      return requiredFrom <= now ? role : intl.formatMessage(messages.gatesFrom, { role, from: onScreen(requiredFrom) })
    })
}
