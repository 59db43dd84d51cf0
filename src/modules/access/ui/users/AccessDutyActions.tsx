import { useIntl } from 'react-intl'
import type { Duty } from '../../../../ground/shared/home'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { access } from '../../contract'
import { Roles } from '../../shapes'
import { messages } from './messages'
import { useUserWork } from './use-user-work'

/** What a colleague waits for and this user can give: a second opinion on their roles, the key to risk notes. */
export function AccessDutyActions({ duty }: { duty: Duty }) {
  if (duty.kind === 'access.roles') return <DecideRoles userId={duty.entityId} />
  return duty.kind === 'access.risk' ? <GiveRisk userId={duty.entityId} /> : null
}

function DecideRoles({ userId }: { userId: string }) {
  const intl = useIntl()
  const { data: wishes = [] } = useQuery(access.rolesWaiting, {})
  const work = useUserWork()
  const wish = wishes.find((one) => one.userId === userId)
  if (!wish) return null
  const { name, wantedRoles } = wish
  const decide = (isConfirmed: boolean) =>
    void work.decide(() => call(access.decideRoles, { userId, wantedRoles: Roles.parse(wantedRoles), isConfirmed }))
  return (
    <>
      <Button
        size="small"
        label={intl.formatMessage(messages.refuse)}
        spokenLabel={intl.formatMessage(messages.refuseFor, { name })}
        onPress={() => decide(false)}
      />
      <Button
        size="small"
        look="primary"
        label={intl.formatMessage(messages.confirm)}
        spokenLabel={intl.formatMessage(messages.confirmFor, { name })}
        onPress={() => decide(true)}
      />
      <ProblemLine problem={work.problem} onPutAway={work.forget} />
    </>
  )
}

function GiveRisk({ userId }: { userId: string }) {
  const intl = useIntl()
  const { data: keyless = [] } = useQuery(access.riskWaiting, {})
  const work = useUserWork()
  const user = keyless.find((one) => one.userId === userId)
  if (!user) return null
  return (
    <>
      <Button
        size="small"
        label={intl.formatMessage(messages.giveRisk)}
        spokenLabel={intl.formatMessage(messages.riskGiveFor, { name: user.name })}
        onPress={() => void work.giveRisk(user)}
      />
      <ProblemLine problem={work.problem} onPutAway={work.forget} />
    </>
  )
}
