import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { Draft } from '../../../../ground/ui/client/draft'
import { useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { isFocusNowhere } from '../../../../ground/ui/design/focus'
import { FormSection } from '../../../../ground/ui/design/form/FormSection'
import { RecordForm } from '../../../../ground/ui/design/form/RecordForm'
import type { Person, PersonId } from '../../contract'
import { personFields } from '../../fields'
import { ConflictNotice } from './ConflictNotice'
import { DraftNotice } from './DraftNotice'
import { LikenessNotice } from './LikenessNotice'
import type { KeptTyping, PersonTyping } from './merge'
import { messages } from './messages'
import { PersonFields } from './PersonFields'
import { usePersonForm } from './use-person-form'

interface PersonFormProps {
  title: string
  intro?: string
  person: Person | null
  blank: PersonTyping
  draft: Draft<KeptTyping>
  /** `another`: the user goes on with the next form of the pile. */
  onSaved: (personId: PersonId, typed: PersonTyping, next: 'record' | 'another') => void
  /** The user leaves; what was typed stays as a draft. */
  onLeave: () => void
  onDiscard: () => void
}

/** A person's whole form in paper order, by Tab alone. Esc leaves and keeps the draft, Ctrl+S saves. */
export function PersonForm({ title, intro, person, blank, draft, onSaved, onLeave, onDiscard }: PersonFormProps) {
  const intl = useIntl()
  const next = useRef<'record' | 'another'>('record')
  const { Field, shell, values, conflict, isRestored } = usePersonForm({
    person,
    blank,
    draft,
    onSaved: (personId, typed) => onSaved(personId, typed, next.current),
  })
  const isNew = person === null
  const saveAnother = useRef(() => undefined as void)
  saveAnother.current = () => {
    // A date settles what was typed when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    next.current = 'another'
    void shell.submit().finally(() => {
      next.current = 'record'
    })
  }
  useCommands(
    useMemo(
      () =>
        isNew
          ? [
              {
                id: 'people.save-another',
                label: intl.formatMessage(messages.saveAnother),
                group: 'People',
                shortcut: 'Ctrl+Shift+S',
                access: 'people.write',
                run: () => saveAnother.current(),
              } as const,
            ]
          : [],
      [intl, isNew],
    ),
  )
  const leave = useRef(onLeave)
  leave.current = onLeave
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      // With the focus nowhere in particular, Esc still leaves.
      if (event.key === 'Escape' && !event.defaultPrevented && isFocusNowhere()) leave.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isListOpen(event.target)) return
    event.preventDefault()
    onLeave()
  }
  const alike = (
    <LikenessNotice
      firstNames={values.firstNames}
      lastName={values.lastName}
      dateOfBirth={values.dateOfBirth}
      exceptPersonId={person?.personId ?? null}
      during={isNew ? 'new' : 'record'}
    />
  )
  return (
    <div role="presentation" className="@container p-5" onKeyDown={onKeyDown}>
      <div className="flex max-w-form flex-col gap-4">
        <Heading level={1}>{title}</Heading>
        {intro && <p className="max-w-prose text-body text-text-quiet">{intro}</p>}
        {isRestored && draft.savedAt && <DraftNotice keptAt={draft.savedAt} onDiscard={onDiscard} />}
        {conflict && <ConflictNotice conflict={conflict} />}
        <RecordForm
          shell={shell}
          label={title}
          saveLabel={intl.formatMessage(isNew ? messages.save : messages.saveChanges)}
          onCancel={onLeave}
          cancelLabel={intl.formatMessage(messages.leave)}
          actions={
            isNew && (
              <Button
                look="quiet"
                label={intl.formatMessage(messages.saveAnother)}
                shortcut="Ctrl+Shift+S"
                onPress={() => saveAnother.current()}
              />
            )
          }
        >
          {personFields.map((group, place) => (
            <Group key={group.heading} title={group.heading} aside={place === 0 ? alike : null}>
              <PersonFields Field={Field} group={group} areaId={values.areaId} startsHere={place === 0} />
            </Group>
          ))}
        </RecordForm>
      </div>
    </div>
  )
}

/** A group of fields; what there is to say about them stands beside it where there is room, else under it. */
function Group({ title, aside, children }: { title: string; aside: ReactNode; children: ReactNode }) {
  return (
    <div className="relative">
      <FormSection title={title}>{children}</FormSection>
      {aside && (
        <div className="mt-3 empty:hidden @min-[66rem]:absolute @min-[66rem]:top-8 @min-[66rem]:left-[calc(100%+1.5rem)] @min-[66rem]:mt-0 @min-[66rem]:w-80">
          {aside}
        </div>
      )}
    </div>
  )
}

/** Esc closes an open list of options first. */
function isListOpen(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true'
}
