import { Ban, Clock, KeyRound } from 'lucide-react'
import { useIntl } from 'react-intl'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import type { User } from '../../user-operations'
import { messages } from './messages'
import { momentText, rolesText } from './role-text'

/** How things stand with a user, in words: one line for each thing that waits. */
export function UserState({ user }: { user: User }) {
  const intl = useIntl()
  const { state, phraseUntil, risk, wantedRoles } = user
  return (
    <span className="flex flex-col items-start gap-1">
      {state === 'active' && !phraseUntil && <span>{intl.formatMessage(messages.active)}</span>}
      {state === 'suspended' && <Badge tone="warning" icon={Ban} label={intl.formatMessage(messages.suspended)} />}
      {state === 'removed' && <Badge label={intl.formatMessage(messages.removed)} />}
      {state === 'active' && phraseUntil && (
        <Badge
          tone="info"
          icon={KeyRound}
          label={intl.formatMessage(messages.phraseUntil, { when: momentText(intl, phraseUntil) })}
        />
      )}
      {risk === 'waiting' && <Badge tone="warning" icon={Clock} label={intl.formatMessage(messages.riskWaits)} />}
      {risk === 'given' && <Badge tone="info" icon={Clock} label={intl.formatMessage(messages.riskGiven)} />}
      {wantedRoles && (
        <span className="text-small text-warning">
          {intl.formatMessage(messages.wants, { roles: rolesText(intl, wantedRoles) })}
        </span>
      )}
    </span>
  )
}
