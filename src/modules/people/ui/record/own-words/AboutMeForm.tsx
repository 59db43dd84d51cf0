import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../../ground/shared/dates'
import { call, problemOf } from '../../../../../ground/ui/client/call'
import { type Draft, useDraft } from '../../../../../ground/ui/client/draft'
import { Notice } from '../../../../../ground/ui/design/content/Notice'
import { RecordForm } from '../../../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../../ground/ui/today'
import { people, type PersonId } from '../../../contract'
import type { AboutMe, Prompt } from '../../../own-words-shapes'
import { AboutMeVersion } from './AboutMeVersion'
import { messages } from './messages'

export const aboutMeDraftKey = (personId: string) => `about-me/${personId}`

/** Unfinished words, by heading, and the version that they were begun on. */
interface Kept {
  readonly basedOn: AboutMe['versionId'] | null
  readonly writtenOn: string
  readonly texts: Readonly<Record<string, string>>
}
type Typed = { writtenOn: string; answers: string[] }

const Words = z.object({
  writtenOn: isoDate,
  answers: z.array(z.string().max(2000, 'Use at most 2000 characters. The page would not hold more.')),
})

interface AboutMeFormProps {
  personId: PersonId
  latest: AboutMe | null
  prompts: readonly Prompt[]
  onEnd: () => void
}

/** The whole page in one form, kept as a draft while it is typed. */
export function AboutMeForm(props: AboutMeFormProps) {
  const draft = useDraft<Kept>(aboutMeDraftKey(props.personId))
  return draft.state === 'loading' ? null : <OpenForm {...props} draft={draft} />
}

function OpenForm({ personId, latest, prompts, draft, onEnd }: AboutMeFormProps & { draft: Draft<Kept> }) {
  const intl = useIntl()
  const [asked] = useState(prompts)
  const [start] = useState(() => valuesOf(draft.restored, latest, asked))
  const basedOn = useRef(start.basedOn)
  const isDone = useRef(false)
  const [newer, setNewer] = useState<AboutMe | null>(null)
  const { Field, shell } = useRecordForm<Typed>({
    schema: Words,
    values: start.typed,
    save: async ({ writtenOn, answers }) => {
      await draft.saveNow()
      try {
        const given = asked.map(({ promptId }, place) => ({ promptId, text: answers[place] ?? '' }))
        await call(people.saveAboutMe, { personId, basedOn: basedOn.current, draft: { writtenOn, answers: given } })
        isDone.current = true
        await draft.discard()
        showToast({ text: intl.formatMessage(messages.savedAboutMe) })
        onEnd()
        return null
      } catch (error) {
        const problem = problemOf(error)
        if (problem?.code === 'people.about-me-newer') {
          const [stored = null] = (await call(people.ownWords, { personId })).aboutMe
          basedOn.current = stored?.versionId ?? null
          setNewer(stored)
        }
        return problem
      }
    },
    onValues: ({ writtenOn, answers }, isChanged) => {
      if (isDone.current) return
      const texts = Object.fromEntries(asked.map(({ promptId }, place) => [promptId, answers[place] ?? '']))
      if (isChanged || draft.restored) draft.keep({ basedOn: basedOn.current, writtenOn, texts })
      else void draft.discard()
    },
  })
  return (
    <div
      role="presentation"
      className="my-1 rounded-control border border-line bg-surface-sunken p-3"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        void draft.saveNow().then(onEnd)
      }}
    >
      {newer && (
        <div className="mb-3">
          <Notice tone="warning" live="polite" title={intl.formatMessage(messages.newer)}>
            <AboutMeVersion version={newer} />
          </Notice>
        </div>
      )}
      <RecordForm
        shell={shell}
        label={intl.formatMessage(messages.writeAboutMe)}
        saveLabel={intl.formatMessage(messages.saveAboutMe)}
        onCancel={() => void draft.saveNow().finally(onEnd)}
      >
        <div className="flex flex-col gap-3">
          <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.inTheirWords)}</p>
          {asked.map(({ promptId, heading, hint }, place) => (
            <Field key={promptId} name={`answers[${place}]`}>
              {(field) => (
                <field.TextArea
                  label={heading}
                  description={hint}
                  width="full"
                  autoFocus={place === 0}
                  maxLength={2000}
                />
              )}
            </Field>
          ))}
          <Field name="writtenOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.writtenOn)} maxOn={today()} isRequired />}
          </Field>
        </div>
      </RecordForm>
    </div>
  )
}

/** What the form opens with: the draft that was kept, or the latest words under today's day. */
function valuesOf(kept: Kept | null, latest: AboutMe | null, prompts: readonly Prompt[]) {
  const stored = new Map(latest?.answers.map(({ promptId, text }) => [promptId, text]))
  const text = (promptId: string) => (kept ? kept.texts[promptId] : stored.get(promptId)) ?? ''
  return {
    basedOn: kept ? kept.basedOn : (latest?.versionId ?? null),
    typed: { writtenOn: kept?.writtenOn ?? today(), answers: prompts.map(({ promptId }) => text(promptId)) },
  }
}
