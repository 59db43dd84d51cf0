import { ArrowLeft, Plus, Save } from 'lucide-react'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Problem } from '../../../../../ground/shared/problem'
import { call, problemOf } from '../../../../../ground/ui/client/call'
import { type Draft, useDraft } from '../../../../../ground/ui/client/draft'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../../ground/ui/design/actions/IconButton'
import { Badge } from '../../../../../ground/ui/design/content/Badge'
import { EmptyState } from '../../../../../ground/ui/design/content/EmptyState'
import { Notice } from '../../../../../ground/ui/design/content/Notice'
import { Heading, Panel } from '../../../../../ground/ui/design/content/Panel'
import { showToast } from '../../../../../ground/ui/design/overlays/Toast'
import { useLeaveKey } from '../../../../../ground/ui/leave-key'
import { training } from '../../../contract'
import type { Qualification, Specification } from '../../../specification-shapes'
import { HeadFields } from './HeadFields'
import { followingIssue } from './IssueReading'
import { IssueAside } from './IssueAside'
import { MakeLiveDialog } from './MakeLiveDialog'
import { messages } from './messages'
import { blankIssue, type TypedIssue, typedOf } from './typed-issue'
import { UnitBlock } from './UnitBlock'
import { useIssueForm } from './use-issue-form'
import { useOutline } from './use-outline'

interface IssueEditorProps {
  qualification: Qualification
  /** Null for a new one. */
  specification: Specification | null
  go: (path: string, replace?: boolean) => void
}

/** A draft issue as one editable outline. What is typed is kept at once; Ctrl+S saves it whole, Esc leaves without loss. */
export function IssueEditor(props: IssueEditorProps) {
  const { qualification, specification } = props
  const [turn, setTurn] = useState(0)
  const draft = useDraft<TypedIssue>(
    `training/issue/${qualification.qualificationId}/${specification?.issueId ?? 'new'}`,
  )
  if (draft.state === 'loading') return null
  return <Sheet key={turn} {...props} draft={draft} turn={turn} onAfresh={() => setTurn(turn + 1)} />
}

interface SheetProps extends IssueEditorProps {
  draft: Draft<TypedIssue>
  turn: number
  onAfresh: () => void
}

const none = {}

/** The line that had the keyboard when a new issue was saved: it has it again on the page that the issue got by it. */
let lineHeld: number | null = null

function Sheet({ qualification, specification, go, draft, turn, onAfresh }: SheetProps) {
  const intl = useIntl()
  const page = useRef<HTMLElement>(null)
  const home = `/training/qualifications/${qualification.qualificationId}`
  const [opened] = useState(() => (specification ? typedOf(specification) : blankIssue(followingIssue(qualification))))
  const kept = turn === 0 ? draft.restored : null
  const [hasKept, setKept] = useState(kept !== null)
  const form = useIssueForm({
    qualificationId: qualification.qualificationId,
    issueId: specification?.issueId ?? null,
    opened,
    draft,
    kept,
  })
  const { typed, read, faults, problem } = form
  const { root, open, actions, onKeyDown, onPaste, addUnit, lineNow, standIn } = useOutline(typed.units, form.write)
  const [liveVersion, setLiveVersion] = useState<number | null>(null)

  const toFault = () => {
    const [first] = Object.keys(faults)
    const place = first && page.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(first)}"]`)
    if (!place) return
    place.scrollIntoView({ block: 'center' })
    place.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }
  const save = async (over?: number) => {
    const saved = await form.save(over)
    if (!saved) {
      requestAnimationFrame(toFault)
      return null
    }
    setKept(false)
    if (!specification) {
      lineHeld = lineNow()
      go(`${home}/${saved.issueId}`, true)
    }
    return saved
  }
  const saveAndSay = async (over?: number) => {
    if (await save(over)) showToast({ text: intl.formatMessage(messages.saved, { issue: typed.issue }) })
  }
  const goOn = useEffectEvent(() => {
    if (specification && lineHeld !== null) standIn(lineHeld)
    lineHeld = null
  })
  useEffect(() => goOn(), [])
  const leave = () => void draft.saveNow().finally(() => go(home))
  useLeaveKey(page, leave)
  const discard = () => void draft.discard().then(onAfresh)
  const askLive = async () => {
    setLiveVersion(form.isChanged ? ((await save())?.version ?? null) : typed.version)
  }
  const makeLive = async (): Promise<Problem | null> => {
    if (!specification || liveVersion === null) return null
    try {
      await call(training.makeLive, { issueId: specification.issueId, version: liveVersion })
      showToast({ text: intl.formatMessage(messages.madeLive, { issue: typed.issue }) })
      return null
    } catch (error) {
      return problemOf(error)
    }
  }

  const onPageKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : document.body
    if (target.closest('[role=dialog], [role=alertdialog]') && !page.current?.contains(target)) return
    if (event.ctrlKey && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 's') {
      event.preventDefault()
      void saveAndSay()
    }
  })
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => onPageKey(event)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  const levels = useMemo(
    () => [
      { id: '', label: intl.formatMessage(messages.anyLevel) },
      { id: '0', label: intl.formatMessage(messages.entryLevel) },
      ...['1', '2', '3', '4', '5', '6', '7', '8'].map((id) => ({ id, label: id })),
    ],
    [intl],
  )
  const { groups } = typed
  const places = useMemo(
    () => [
      { id: 'mandatory', label: intl.formatMessage(messages.mandatory) },
      { id: 'optional', label: intl.formatMessage(messages.optional) },
      ...groups.map(({ key, name }, at) => ({
        id: key,
        label: intl.formatMessage(messages.ofGroup, {
          name: name || intl.formatMessage(messages.unnamedGroup, { number: at + 1 }),
        }),
      })),
    ],
    [intl, groups],
  )
  const count = Object.keys(faults).length
  const title = specification
    ? intl.formatMessage(messages.title, { title: qualification.title, issue: typed.issue })
    : intl.formatMessage(messages.newTitle, { title: qualification.title })
  const isStale = problem?.code === 'training.changed-meanwhile'
  return (
    <article ref={page} aria-label={title} className="flex h-full min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <IconButton icon={ArrowLeft} label={intl.formatMessage(messages.back)} shortcut="Esc" onPress={leave} />
        <span className="flex min-w-40 flex-1 flex-wrap items-center gap-2">
          <Heading level={1}>{title}</Heading>
          <Badge label={intl.formatMessage(messages.draft)} />
          {form.isChanged && <Badge tone="warning" label={intl.formatMessage(messages.unsaved)} />}
        </span>
        {specification && (
          <Button label={intl.formatMessage(messages.makeLive)} onPress={() => void askLive()} isBusy={form.isSaving} />
        )}
        <Button
          look="primary"
          icon={Save}
          label={intl.formatMessage(messages.save)}
          shortcut="Ctrl+S"
          isBusy={form.isSaving}
          onPress={() => void saveAndSay()}
        />
      </div>
      <div className="relative min-h-0 grow overflow-auto px-4 pt-2 pb-10">
        <div className="grid items-start gap-x-6 gap-y-4 list-detail:grid-cols-[minmax(0,1fr)_16rem]">
          <div className="flex min-w-0 flex-col gap-3">
            {hasKept && (
              <Notice
                tone="info"
                live="polite"
                title={intl.formatMessage(messages.back2)}
                actions={<Button size="small" label={intl.formatMessage(messages.throwAway)} onPress={discard} />}
              />
            )}
            {problem && (
              <Notice
                tone="danger"
                live="assertive"
                title={problem.message}
                actions={
                  isStale &&
                  specification && (
                    <>
                      <Button
                        size="small"
                        label={intl.formatMessage(messages.takeMine)}
                        onPress={() => void saveAndSay(specification.version)}
                      />
                      <Button size="small" label={intl.formatMessage(messages.takeTheirs)} onPress={discard} />
                    </>
                  )
                }
              />
            )}
            {count > 0 && !problem && (
              <Notice
                tone="danger"
                live="assertive"
                title={intl.formatMessage(messages.faults, { count })}
                actions={<Button size="small" label={intl.formatMessage(messages.toFault)} onPress={toFault} />}
              />
            )}
            <HeadFields typed={typed} faults={faults} levels={levels} write={form.write} />
            <Panel title={intl.formatMessage(messages.outline)}>
              {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the boxes inside */}
              <div ref={root} onKeyDown={onKeyDown} onPaste={onPaste} className="flex flex-col">
                {typed.units.length === 0 && (
                  <EmptyState title={intl.formatMessage(messages.emptyOutline)}>
                    {intl.formatMessage(messages.emptyOutlineWhy)}
                  </EmptyState>
                )}
                {typed.units.map((unit, at) => (
                  <UnitBlock
                    key={unit.key}
                    unit={unit}
                    at={at}
                    faults={
                      count > 0 && Object.keys(faults).some((path) => path.startsWith(`units.${at}.`)) ? faults : none
                    }
                    levels={levels}
                    places={places}
                    open={open}
                    actions={actions}
                  />
                ))}
                <div className="border-t-2 border-line-strong pt-2">
                  <Button icon={Plus} label={intl.formatMessage(messages.addUnit)} onPress={addUnit} />
                </div>
              </div>
            </Panel>
          </div>
          <div className="list-detail:sticky list-detail:top-0">
            <IssueAside typed={typed} draft={read.ok ? read.draft : null} qualification={qualification} />
          </div>
        </div>
      </div>
      {specification && (
        <MakeLiveDialog
          isOpen={liveVersion !== null}
          issue={typed.issue}
          qualification={qualification}
          onConfirm={makeLive}
          onClose={() => setLiveVersion(null)}
        />
      )}
    </article>
  )
}
