import { useRouter } from '@tanstack/react-router'
import { useRef } from 'react'
import { useIntl } from 'react-intl'
import { desk } from '../ground/shared/desk'
import { call, useQuery } from '../ground/ui/client/call'
import { askForForm } from '../ground/ui/client/coming-back'
import { discardDraft, keepDraft } from '../ground/ui/client/draft'
import { Button } from '../ground/ui/design/actions/Button'
import { Panel } from '../ground/ui/design/content/Panel'
import { useFocusOnward } from '../ground/ui/design/focus'
import { showToast } from '../ground/ui/design/overlays/Toast'
import { useSession } from '../ground/ui/session'
import { useMyCommands } from './frame/use-command-keys'
import { DutyPanel } from './home/DutyPanel'
import { messages } from './messages'
import { screens } from './screens'
import { useWhen } from './when'

/** Where a day begins: what was left unfinished, and what there is to do. */
export function HomeScreen() {
  const intl = useIntl()
  const router = useRouter()
  const when = useWhen()
  const { name } = useSession()
  const commands = useMyCommands()
  const { data: drafts = [] } = useQuery(desk.drafts, {})
  const unfinished = drafts.flatMap(({ key, updatedAt }) => {
    const place = screens.map((module) => module.draftPlace?.(key)).find((found) => found != null)
    return place ? [{ key, updatedAt, path: place.path, label: intl.formatMessage(place.label) }] : []
  })
  /** The place of some typing may be gone, or it is not wanted any more; a wrong click is taken back. */
  const drop = async (key: string, label: string) => {
    const kept = await call(desk.draft, { key })
    await discardDraft(key)
    showToast({
      text: intl.formatMessage(messages.draftDropped, { label }),
      tone: 'info',
      about: `draft ${key}`,
      ...(kept && { onUndo: () => void keepDraft(key, kept.body) }),
    })
  }
  const starts = commands.filter(({ isStart }) => isStart)
  return (
    <div className="flex flex-col gap-6 p-5">
      <Panel title={intl.formatMessage(messages.welcome, { name: name.split(' ')[0] ?? name })} level={1}>
        <div className="flex flex-wrap gap-2">
          {starts.map(({ id, label, shortcut, run }) => (
            <Button key={id} label={label} shortcut={shortcut ?? undefined} onPress={run} />
          ))}
        </div>
      </Panel>
      {screens.map(({ name: module, HomePanel }) => HomePanel && <HomePanel key={module} />)}
      <DutyPanel />
      <Panel title={intl.formatMessage(messages.drafts)}>
        {unfinished.length === 0 ? (
          <p className="text-text-quiet">{intl.formatMessage(messages.noDrafts)}</p>
        ) : (
          <ul className="flex max-w-form flex-col">
            {unfinished.map(({ key, label, path, updatedAt }) => (
              <DraftLine
                key={key}
                label={label}
                kept={intl.formatMessage(messages.draftKept, { when: when(updatedAt) })}
                onDrop={() => void drop(key, label)}
                onGoOn={() => {
                  askForForm(key)
                  router.history.push(path)
                }}
              />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}

interface DraftLineProps {
  label: string
  /** Since when it waits. */
  kept: string
  onDrop: () => void
  onGoOn: () => void
}

function DraftLine({ label, kept, onDrop, onGoOn }: DraftLineProps) {
  const intl = useIntl()
  const line = useRef<HTMLLIElement>(null)
  useFocusOnward(line)
  return (
    <li ref={line} className="flex items-center gap-4 border-b border-line py-1">
      <span className="grow truncate">{label}</span>
      <span className="text-small text-text-quiet">{kept}</span>
      <Button
        look="quiet"
        label={intl.formatMessage(messages.dropDraft)}
        spokenLabel={intl.formatMessage(messages.dropDraftOf, { label })}
        onPress={onDrop}
      />
      <Button
        look="quiet"
        label={intl.formatMessage(messages.goOn)}
        spokenLabel={intl.formatMessage(messages.goOnWith, { label })}
        onPress={onGoOn}
      />
    </li>
  )
}
