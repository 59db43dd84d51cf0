import { X } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import type { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { PersonPicker } from '../PersonPicker'
import { messages } from './messages'
import type { TypedIssue } from './typed-forms'

interface AwardPeopleProps {
  Field: ReturnType<typeof useRecordForm<TypedIssue>>['Field']
  people: TypedIssue['people']
  onAdd: (person: { personId: string; name: string }) => void
  onRemove: (place: number) => void
}

/** Who gets the award and what for: an award needs no course (S88). */
export function AwardPeople({ Field, people, onAdd, onRemove }: AwardPeopleProps) {
  const intl = useIntl()
  // Whoever was found is on the list; the box begins afresh for the next name, and has the keyboard after a removal.
  const [turn, setTurn] = useState({ at: 0, isBack: false })
  const next = (isBack: boolean) => setTurn({ at: turn.at + 1, isBack })
  return (
    <fieldset className="relative flex max-w-form flex-col gap-3">
      <legend className="pb-1 text-body font-emphasis">{intl.formatMessage(messages.awardPeople)}</legend>
      <PersonPicker
        key={turn.at}
        label={intl.formatMessage(messages.addPerson)}
        hint={intl.formatMessage(messages.findPerson)}
        value={null}
        autoFocus={turn.isBack}
        onChange={(person) => {
          if (!person || people.some(({ personId }) => personId === person.personId)) return
          next(false)
          onAdd(person)
        }}
      />
      {people.length === 0 && <p className="text-body text-text-quiet">{intl.formatMessage(messages.nobodyAdded)}</p>}
      {people.map(({ personId, name, citation }, place) => (
        <div key={personId} className="flex flex-wrap items-start gap-3 border-b border-line pb-2">
          <div className="min-w-64 flex-1">
            <Field name={`people[${place}].citation`}>
              {(field) => (
                <field.TextField
                  label={intl.formatMessage(messages.citationFor, { name })}
                  maxLength={160}
                  isRequired
                  autoFocus={citation === '' && place === people.length - 1}
                />
              )}
            </Field>
          </div>
          <span className="pt-6">
            <IconButton
              icon={X}
              label={intl.formatMessage(messages.removeOf, { name })}
              onPress={() => {
                next(true)
                onRemove(place)
              }}
            />
          </span>
        </div>
      ))}
    </fieldset>
  )
}
