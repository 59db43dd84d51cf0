import { useIntl } from 'react-intl'
import { home } from '../../../../ground/shared/home'
import { useQuery } from '../../../../ground/ui/client/call'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { AccessDutyActions } from './AccessDutyActions'
import { messages } from './messages'

/** Over the list of users: what colleagues wait for that this user can give. The home screen lists the same. */
export function WaitingForMe() {
  const intl = useIntl()
  const { data } = useQuery(home.duties, {})
  const waiting = data?.duties.filter(({ kind }) => kind === 'access.roles' || kind === 'access.risk') ?? []
  if (waiting.length === 0) return null
  return (
    <Panel title={intl.formatMessage(messages.waitingTitle)}>
      <ul className="flex max-w-form flex-col gap-2">
        {waiting.map((duty) => (
          <li
            key={`${duty.kind} ${duty.entityId}`}
            className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-1"
          >
            <span className="max-w-prose">{duty.sentence}</span>
            <span className="flex flex-wrap gap-2">
              <AccessDutyActions duty={duty} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
