import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useQuery } from '../../../../../ground/ui/client/call'
import { Link } from '../../../../../ground/ui/design/actions/Link'
import { Notice } from '../../../../../ground/ui/design/content/Notice'
import { Panel } from '../../../../../ground/ui/design/content/Panel'
import { Select } from '../../../../../ground/ui/design/fields/choice/Select'
import { training } from '../../../contract'
import { type PickedPerson, PersonPicker } from '../../PersonPicker'
import { messages } from './messages'

interface ReadyPanelProps {
  roles: readonly { readonly kindId: string; readonly label: string; readonly retiredOn: string | null }[]
}

/** [S16] Whether somebody may work in a role yet, and what they lack. */
export function ReadyPanel({ roles }: ReadyPanelProps) {
  const intl = useIntl()
  const [person, setPerson] = useState<PickedPerson | null>(null)
  const [roleKindId, setRole] = useState<string | null>(null)
  return (
    <Panel title={intl.formatMessage(messages.ready)}>
      <div className="flex flex-wrap items-start gap-3">
        <div className="w-72">
          <PersonPicker
            label={intl.formatMessage(messages.who)}
            hint={intl.formatMessage(messages.whoHint)}
            value={person}
            onChange={setPerson}
          />
        </div>
        <div className="w-60">
          <Select
            label={intl.formatMessage(messages.role)}
            value={roleKindId}
            onChange={setRole}
            options={roles
              .filter(({ retiredOn }) => retiredOn === null)
              .map(({ kindId, label }) => ({ id: kindId, label }))}
          />
        </div>
      </div>
      {person && roleKindId && (
        <div className="pt-3">
          <Answer person={person} roleKindId={roleKindId} />
        </div>
      )}
    </Panel>
  )
}

function Answer({ person, roleKindId }: { person: PickedPerson; roleKindId: string }) {
  const intl = useIntl()
  const { personId, name } = person
  const { data } = useQuery(training.readiness, { personId, roleKindId })
  if (!data) return null
  return (
    <Notice
      tone={data.isReady ? 'success' : 'warning'}
      live="polite"
      title={intl.formatMessage(data.isReady ? messages.isReady : messages.notReady, { name })}
    >
      <p>{data.sentence}</p>
      <p className="pt-1">
        <Link href={`/training/learners/person/${personId}`}>{intl.formatMessage(messages.toRecord, { name })}</Link>
      </p>
    </Notice>
  )
}
