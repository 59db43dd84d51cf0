import { X } from 'lucide-react'
import { type IntlShape, useIntl } from 'react-intl'
import { useQuery } from '../../../ground/ui/client/call'
import { Button } from '../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../ground/ui/design/actions/IconButton'
import { DescriptionList } from '../../../ground/ui/design/content/DescriptionList'
import { Panel } from '../../../ground/ui/design/content/Panel'
import { audit, type TrailEntry } from '../contract'
import { messages, type PlainMessage } from './messages'
import { useWhen } from './trail-columns'
import { useActionWords } from './use-action-words'

interface EntryPanelProps {
  readonly seq: number
  readonly onClose: () => void
  readonly onOnly: (entityId: string) => void
}

/** One entry with all that it holds, beside the list. */
export function EntryPanel({ seq, onClose, onOnly }: EntryPanelProps) {
  const intl = useIntl()
  const words = useActionWords()
  const when = useWhen()
  const { data: entry } = useQuery(audit.entry, { seq })
  if (!entry) return null
  const say = (message: PlainMessage) => intl.formatMessage(message)
  const line = (id: string, label: string, value: string | null) => ({ id, label, value })
  return (
    <aside aria-label={say(messages.details)} className="h-full overflow-auto p-4">
      <Panel
        title={intl.formatMessage(messages.entry, { seq })}
        actions={<IconButton icon={X} label={say(messages.close)} onPress={onClose} />}
      >
        <DescriptionList
          items={[
            line('what', say(messages.what), words(entry.action)),
            line('when', say(messages.when), when(entry.at)),
            line('who', say(messages.who), entry.who),
            line('roles', say(messages.roles), entry.roles.map((role) => role.replaceAll('-', ' ')).join(', ')),
            line('about', say(messages.about), entry.about),
            ...(entry.clockSuspect ? [line('clock', say(messages.clock), say(messages.yes))] : []),
            ...entry.details.map(([label, value]) => line(`detail ${label}`, label, value)),
            ...(entry.digestBefore || entry.digestAfter
              ? [line('record', say(messages.changedRecord), changeInWords(intl, entry))]
              : []),
            line('signed', say(messages.signed), say(entry.isSigned ? messages.yes : messages.no)),
            line('opening', say(messages.opening), intl.formatNumber(entry.boot)),
            line('computer', say(messages.computer), entry.deviceId),
            line('version', say(messages.version), entry.appVersion),
            ...(entry.entityId ? [line('id', say(messages.recordId), entry.entityId)] : []),
            ...(entry.digestBefore ? [line('before', say(messages.before), grouped(entry.digestBefore))] : []),
            ...(entry.digestAfter ? [line('after', say(messages.after), grouped(entry.digestAfter))] : []),
            line('hash', say(messages.hash), grouped(entry.hash)),
          ]}
        />
        {entry.entityId && (
          <div className="mt-2">
            <Button label={say(messages.onlyThis)} onPress={() => onOnly(entry.entityId)} />
          </div>
        )}
      </Panel>
    </aside>
  )
}

function changeInWords(intl: IntlShape, { digestBefore, digestAfter }: TrailEntry): string {
  if (digestBefore === digestAfter) return intl.formatMessage(messages.recordSeen)
  if (digestBefore === null) return intl.formatMessage(messages.recordMade)
  return intl.formatMessage(digestAfter === null ? messages.recordGone : messages.recordChanged)
}

/** The beginning, which is enough to compare by eye. */
function grouped(hex: string): string {
  return (hex.slice(0, 20).match(/.{4}/g) ?? []).join(' ')
}
