import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { useMay, useSession } from '../../../../ground/ui/session'
import { access } from '../../contract'
import { Roles } from '../../shapes'
import { messages } from './messages'
import { rolesText } from './role-text'
import { useUserWork } from './use-user-work'

/** What colleagues wait for that this user can give: a second opinion on their roles, the key to risk notes. */
export function WaitingForMe() {
  const intl = useIntl()
  const may = useMay()
  const { holdsRisk } = useSession()
  const { data: wishes = [] } = useQuery(access.rolesWaiting, {}, { enabled: may('access.confirmRoles') })
  const { data: keyless = [] } = useQuery(access.riskWaiting, {}, { enabled: holdsRisk && may('access.giveRisk') })
  const work = useUserWork()
  if (wishes.length + keyless.length === 0 && !work.problem) return null
  const decide = (userId: string, roles: readonly string[], isConfirmed: boolean) =>
    work.decide(() => call(access.decideRoles, { userId, wantedRoles: Roles.parse(roles), isConfirmed }))
  return (
    <Panel title={intl.formatMessage(messages.waitingTitle)}>
      <div className="flex max-w-form flex-col gap-2">
        {work.problem && (
          <Notice tone="warning" live="assertive">
            {work.problem.message}
          </Notice>
        )}
        {wishes.map(({ userId, name, roles, wantedRoles }) => (
          <Waiting
            key={userId}
            text={intl.formatMessage(messages.rolesWanted, {
              name,
              roles: rolesText(intl, wantedRoles),
              now: rolesText(intl, roles),
            })}
          >
            <Button
              label={intl.formatMessage(messages.refuse)}
              onPress={() => void decide(userId, wantedRoles, false)}
            />
            <Button
              look="primary"
              label={intl.formatMessage(messages.confirm)}
              onPress={() => void decide(userId, wantedRoles, true)}
            />
          </Waiting>
        ))}
        {keyless.map((user) => (
          <Waiting key={user.userId} text={intl.formatMessage(messages.riskWanted, { name: user.name })}>
            <Button
              label={intl.formatMessage(messages.giveRisk)}
              spokenLabel={intl.formatMessage(messages.riskGiveFor, { name: user.name })}
              onPress={() => void work.giveRisk(user)}
            />
          </Waiting>
        ))}
      </div>
    </Panel>
  )
}

function Waiting({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-1">
      <span className="max-w-prose">{text}</span>
      <span className="flex gap-2">{children}</span>
    </div>
  )
}
