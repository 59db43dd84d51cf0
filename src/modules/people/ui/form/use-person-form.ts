import { useRef, useState } from 'react'
import type { Problem } from '../../../../ground/shared/problem'
import { call, problemOf, refusalOf } from '../../../../ground/ui/client/call'
import type { Draft } from '../../../../ground/ui/client/draft'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { type Person, PersonDraft, type PersonId, people } from '../../contract'
import { isSame, type KeptTyping, merged, type PersonTyping, typingOf } from './merge'

/** What someone else saved while this form was open. */
export interface Conflict {
  readonly stored: PersonTyping
  readonly taken: readonly (keyof PersonTyping)[]
  readonly both: readonly (keyof PersonTyping)[]
}

interface PersonFormOptions {
  /** The record that is changed; null for a new person. */
  readonly person: Person | null
  /** What a new person's form opens with. */
  readonly blank: PersonTyping
  readonly draft: Draft<KeptTyping>
  readonly onSaved: (personId: PersonId, typed: PersonTyping) => void
}

/**
 * The form over a person, whole or one group of its fields. Every change is kept as a draft; where someone else saved
 * meanwhile, their changes are taken into the fields that were left alone here, and the next save goes through.
 */
export function usePersonForm({ person, blank, draft, onSaved }: PersonFormOptions) {
  const kept = draft.restored
  const [start] = useState(() => ({
    values: kept?.typed ?? (person ? typingOf(person) : blank),
    opened: kept?.opened ?? (person ? { version: person.version, values: typingOf(person) } : null),
  }))
  const opened = useRef(start.opened)
  const isDone = useRef(false)
  const [conflict, setConflict] = useState<Conflict | null>(null)

  const takeIn = async (personId: PersonId, typed: PersonTyping): Promise<Conflict> => {
    const { person: latest } = await call(people.get, { personId })
    const stored = typingOf(latest)
    const result = merged(opened.current?.values ?? typed, typed, stored)
    opened.current = { version: latest.version, values: stored }
    for (const key of result.taken) form.form.setFieldValue(key, result.values[key])
    return { stored, taken: result.taken, both: result.both }
  }

  const finish = async () => {
    isDone.current = true
    await draft.discard()
  }

  const save = async (typed: PersonTyping): Promise<Problem | null> => {
    await draft.saveNow()
    return refusalOf(async () => {
      if (person && opened.current) {
        const { personId } = person
        const change = () => call(people.change, { personId, version: opened.current?.version ?? 1, draft: typed })
        try {
          await change()
        } catch (error) {
          if (problemOf(error)?.code !== 'people.changed-meanwhile') throw error
          const found = await takeIn(personId, typed)
          if (found.taken.length > 0 || found.both.length > 0) {
            setConflict(found)
            throw error
          }
          // Something else on the record changed, a note or a role: nothing that stands in this form.
          await change()
        }
        await finish()
        onSaved(personId, typed)
      } else {
        const { personId } = await call(people.create, typed)
        await finish()
        onSaved(personId, typed)
      }
    })
  }

  const form = useRecordForm<PersonTyping>({
    schema: PersonDraft,
    values: start.values,
    save,
    onValues: (typed) => {
      if (isDone.current) return
      // Typed and taken back: there is nothing to keep.
      if (isSame(typed, opened.current?.values ?? blank)) void draft.discard()
      else draft.keep({ typed, opened: opened.current })
    },
  })
  return { ...form, conflict, isRestored: kept !== null }
}
