import { Archive, ArchiveRestore, ArrowLeft, Pencil } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Disclosure } from '../../../../ground/ui/design/content/Disclosure'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { Heading, Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import { expenses } from '../../contract'
import { versionOn } from '../../scheme-rules'
import { messages } from './messages'
import { RuleList } from './RuleList'
import { useRuleWords } from './rule-words'
import { SchemeForm } from './SchemeForm'

interface SchemePageProps {
  schemeId: string
  isEditing: boolean
  go: (path: string, replace?: boolean) => void
}

/** One scheme: its rules in words, those in force first, and those of other days. */
export function SchemePage({ schemeId, isEditing, go }: SchemePageProps) {
  const intl = useIntl()
  const may = useMay()
  const inWords = useRuleWords()
  const { data: schemes } = useQuery(expenses.schemes, {})
  const { run, problem, forget } = useWork()
  const here = `/expenses/rates/${schemeId}`
  const back = () => go('/expenses/rates')
  const latest = useRef({ back, edit: () => go(`${here}/edit`) })
  latest.current = { back, edit: () => go(`${here}/edit`) }
  useCommands(
    useMemo(
      (): Command[] =>
        isEditing
          ? []
          : [
              {
                id: 'expenses.rates.back',
                label: intl.formatMessage(messages.back),
                group: 'Go',
                shortcut: 'Escape',
                access: 'expenses.read',
                run: () => latest.current.back(),
              },
              {
                id: 'expenses.rates.edit',
                label: intl.formatMessage(messages.change),
                group: 'File',
                shortcut: 'E',
                access: 'expenses.rates',
                run: () => latest.current.edit(),
              },
            ],
      [intl, isEditing],
    ),
  )
  if (!schemes) return null
  const scheme = schemes.find((one) => one.schemeId === schemeId)
  if (!scheme) {
    return (
      <EmptyState
        title={intl.formatMessage(messages.gone)}
        action={<Button label={intl.formatMessage(messages.back)} onPress={back} />}
      />
    )
  }
  if (isEditing && scheme.archivedAt === null) {
    const end = () => go(here, true)
    return <SchemeForm scheme={scheme} onSaved={end} onLeave={end} />
  }
  const isArchived = scheme.archivedAt !== null
  const now = versionOn(scheme.versions, today())
  const others = scheme.versions.filter((version) => version !== now)
  const move = async (toArchive: boolean) => {
    if (!(await run(expenses.archiveScheme, { schemeId: scheme.schemeId, isArchived: toArchive }))) return
    showToast({
      about: `expenses.scheme ${schemeId}`,
      text: intl.formatMessage(toArchive ? messages.schemeArchived : messages.schemeRestored, { name: scheme.name }),
      onUndo: () => void call(expenses.archiveScheme, { schemeId: scheme.schemeId, isArchived: !toArchive }),
    })
  }
  const label = (validFrom: string) => intl.formatMessage(messages.rulesFrom, { date: onScreen(validFrom) })
  return (
    <article aria-label={scheme.name} className="flex h-full min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <IconButton icon={ArrowLeft} label={intl.formatMessage(messages.back)} shortcut="Esc" onPress={back} />
        <span className="flex min-w-40 flex-1 flex-wrap items-center gap-2">
          <Heading level={2}>{scheme.name}</Heading>
          {isArchived && <Badge tone="warning" label={intl.formatMessage(messages.archived)} />}
        </span>
        {may('expenses.rates') && !isArchived && (
          <>
            <Button
              icon={Pencil}
              label={intl.formatMessage(messages.change)}
              shortcut="E"
              onPress={() => go(`${here}/edit`)}
            />
            <IconButton icon={Archive} label={intl.formatMessage(messages.archive)} onPress={() => void move(true)} />
          </>
        )}
        {may('expenses.rates') && isArchived && (
          <Button
            look="primary"
            icon={ArchiveRestore}
            label={intl.formatMessage(messages.restore)}
            onPress={() => void move(false)}
          />
        )}
      </div>
      <ProblemNotice problem={problem} onPutAway={forget} />
      <div className="relative min-h-0 grow overflow-auto px-4 pt-2 pb-8">
        {now && (
          <Panel title={label(now.validFrom)}>
            <RuleList label={label(now.validFrom)} sentences={inWords(now.rules)} />
          </Panel>
        )}
        {others.length > 0 && (
          <div className="pt-5">
            <Panel title={intl.formatMessage(messages.otherVersions)}>
              {others.map(({ validFrom, rules }) => (
                <Disclosure key={validFrom} title={label(validFrom)}>
                  <RuleList label={label(validFrom)} sentences={inWords(rules)} />
                </Disclosure>
              ))}
            </Panel>
          </div>
        )}
      </div>
    </article>
  )
}
