import { useState } from 'react'
import { useIntl } from 'react-intl'
import { desk } from '../../../../../ground/shared/desk'
import { useQuery } from '../../../../../ground/ui/client/call'
import { useComingBack } from '../../../../../ground/ui/client/coming-back'
import { discardDraft } from '../../../../../ground/ui/client/draft'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { MenuButton } from '../../../../../ground/ui/design/actions/MenuButton'
import { Disclosure } from '../../../../../ground/ui/design/content/Disclosure'
import { Notice } from '../../../../../ground/ui/design/content/Notice'
import { Panel } from '../../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../../ground/ui/design/content/ProblemNotice'
import { useMay } from '../../../../../ground/ui/session'
import { useWork } from '../../../../../ground/ui/work'
import { people, type PersonId } from '../../../contract'
import type { AboutMe, Prompt } from '../../../own-words-shapes'
import { useFocusBack } from '../../use-focus-back'
import { shownWhen } from '../when'
import { aboutMeDraftKey, AboutMeForm } from './AboutMeForm'
import { AboutMeVersion } from './AboutMeVersion'
import { messages } from './messages'
import { PromptsForm } from './PromptsForm'

interface AboutMePanelProps {
  personId: PersonId
  /** The latest first. */
  versions: readonly AboutMe[]
  prompts: readonly Prompt[]
  /** What the page may be shared for, and whether consent for it is in force. */
  purposes: readonly { readonly purpose: string; readonly isInForce: boolean }[]
  canEdit: boolean
}

/** About Me: the latest version in full, the earlier ones out of the way (S92). */
export function AboutMePanel({ personId, versions, prompts, purposes, canEdit }: AboutMePanelProps) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const [open, setOpen] = useState<'words' | 'headings' | null>(null)
  const writeButton = useFocusBack(open !== null)
  const [latest, ...earlier] = versions
  useComingBack(may('people.prompts') ? `people/${personId}/own-words/headings` : null, () => setOpen('headings'))
  const print = (id: string) => {
    if (id === 'blank') void run(people.printBlankAboutMe, {})
    else void run(people.printAboutMe, { personId, purpose: id === 'keep' ? null : id })
  }
  return (
    <Panel
      title={intl.formatMessage(messages.aboutMe)}
      actions={
        open === null && (
          <>
            {may('people.print') && (
              <MenuButton
                look="quiet"
                label={intl.formatMessage(messages.print)}
                sections={printSections(intl, latest !== undefined, purposes)}
                onAction={print}
              />
            )}
            {may('people.prompts') && (
              <Button
                look="quiet"
                size="small"
                label={intl.formatMessage(messages.headings)}
                onPress={() => setOpen('headings')}
              />
            )}
            {canEdit && (
              <Button
                ref={writeButton}
                look="quiet"
                size="small"
                label={intl.formatMessage(messages.write)}
                spokenLabel={intl.formatMessage(messages.writeAboutMe)}
                onPress={() => setOpen('words')}
              />
            )}
          </>
        )
      }
    >
      <ProblemNotice problem={problem} onPutAway={forget} />
      {canEdit && open !== 'words' && <KeptWords personId={personId} onGoOn={() => setOpen('words')} />}
      {open === 'headings' && <PromptsForm personId={personId} prompts={prompts} onEnd={() => setOpen(null)} />}
      {open === 'words' ? (
        <AboutMeForm personId={personId} latest={latest ?? null} prompts={prompts} onEnd={() => setOpen(null)} />
      ) : latest ? (
        <AboutMeVersion version={latest} />
      ) : (
        <p className="max-w-prose py-1 text-body text-text-quiet">{intl.formatMessage(messages.noAboutMe)}</p>
      )}
      {open === null && earlier.length > 0 && (
        <Disclosure title={intl.formatMessage(messages.earlier)} summary={String(earlier.length)}>
          <div className="flex flex-col gap-4">
            {earlier.map((version) => (
              <AboutMeVersion key={version.versionId} version={version} />
            ))}
          </div>
        </Disclosure>
      )}
    </Panel>
  )
}

function printSections(intl: ReturnType<typeof useIntl>, isWritten: boolean, purposes: AboutMePanelProps['purposes']) {
  const blank = { id: 'blank', items: [{ id: 'blank', label: intl.formatMessage(messages.printBlank) }] }
  if (!isWritten) return [blank]
  return [
    { id: 'keep', items: [{ id: 'keep', label: intl.formatMessage(messages.printToKeep) }] },
    {
      id: 'share',
      title: intl.formatMessage(messages.shareUnder),
      items: purposes.map(({ purpose, isInForce }) => ({
        id: purpose,
        label: purpose,
        isDisabled: !isInForce,
        ...(!isInForce && { description: intl.formatMessage(messages.noConsent) }),
      })),
    },
    blank,
  ]
}

function KeptWords({ personId, onGoOn }: { personId: PersonId; onGoOn: () => void }) {
  const intl = useIntl()
  const { data: drafts = [] } = useQuery(desk.drafts, {})
  const key = aboutMeDraftKey(personId)
  const kept = drafts.find((draft) => draft.key === key)
  if (!kept) return null
  return (
    <Notice
      tone="info"
      title={intl.formatMessage(messages.draftKept, { when: shownWhen(kept.updatedAt) })}
      actions={
        <>
          <Button size="small" label={intl.formatMessage(messages.goOn)} onPress={onGoOn} />
          <Button
            size="small"
            look="quiet"
            label={intl.formatMessage(messages.discard)}
            onPress={() => void discardDraft(key)}
          />
        </>
      }
    />
  )
}
