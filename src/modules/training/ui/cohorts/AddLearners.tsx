import { X } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { YesNoField } from '../../../../ground/ui/design/fields/choice/YesNoField'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../ground/ui/today'
import { PersonId } from '../../../people/contract'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { type PickedPerson, PersonPicker } from '../PersonPicker'
import type { CohortWhole } from './cohort-parts'
import { messages } from './learner-form-messages'

interface Picked {
  personId: string
  name: string
  heldBefore: boolean | null
}
interface Typed {
  joinedOn: string | null
  people: Picked[]
}

const shape = z.object({
  joinedOn: z.string('Give the day on which they join.').pipe(isoDate),
  people: z
    .array(z.object({ personId: PersonId, name: z.string(), heldBefore: z.boolean().nullable() }))
    .min(1, 'Choose at least one name.'),
})

/** Takes people into a cohort, several in a row: a name, Enter, the next name; Enter in the empty box adds them. */
export function AddLearners({ whole, onEnd }: { whole: CohortWhole; onEnd: () => void }) {
  const intl = useIntl()
  /** Why the last one was not taken, and how many were not: the box begins anew after each. */
  const [refused, setRefused] = useState<{ why: string | null; count: number }>({ why: null, count: 0 })
  const { cohort, learners } = whole
  const { cohortId, startsOn } = cohort
  const now = today()
  // Whoever was withdrawn may begin anew.
  const members = new Set<string>(
    learners.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ personId }) => personId),
  )
  return (
    <KeptForm<Typed>
      isHeaded
      draftKey={`training/add/${cohortId}`}
      label={intl.formatMessage(messages.add)}
      saveLabel={({ people }) => intl.formatMessage(messages.save, { count: people.length })}
      schema={shape}
      values={{ joinedOn: startsOn !== null && startsOn > now ? startsOn : now, people: [] }}
      save={async (typed) => {
        const { joinedOn, people } = shape.parse(typed)
        await call(training.addLearners, {
          cohortId,
          joinedOn,
          people: people.map(({ personId, heldBefore }) => ({ personId, heldBefore })),
        })
        showToast({ text: intl.formatMessage(messages.added, { count: people.length }) })
      }}
      onEnd={onEnd}
    >
      {({ Field, form, values, shell }) => {
        const { people } = values
        const pick = (person: PickedPerson | null) => {
          if (!person) return
          const { personId, name } = person
          const isMember = members.has(personId)
          if (isMember || people.some((one) => one.personId === personId)) {
            const why = intl.formatMessage(isMember ? messages.already : messages.chosenAlready, { name })
            return setRefused(({ count }) => ({ why, count: count + 1 }))
          }
          setRefused(({ count }) => ({ why: null, count }))
          form.setFieldValue('people', [...people, { ...person, heldBefore: null }])
        }
        const missing = shell.faults.find(({ name }) => name === 'people')?.message ?? null
        return (
          <>
            <Field name="joinedOn">
              {(field) => <field.DateField label={intl.formatMessage(messages.joinedOn)} isRequired />}
            </Field>
            {people.length > 0 && (
              <ol aria-label={intl.formatMessage(messages.chosen)} className="flex flex-col">
                {people.map(({ personId, name }, place) => (
                  <li
                    key={personId}
                    className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-line py-1 text-body"
                  >
                    <span className="min-w-40 flex-1 pt-1 font-emphasis break-words">{name}</span>
                    <Field name={`people[${place}].heldBefore`}>
                      {(field) => (
                        <YesNoField
                          label={intl.formatMessage(messages.heldBefore)}
                          value={field.state.value}
                          onChange={(answer) => field.handleChange(answer)}
                        />
                      )}
                    </Field>
                    <IconButton
                      icon={X}
                      label={intl.formatMessage(messages.leaveOut, { name })}
                      onPress={() =>
                        form.setFieldValue(
                          'people',
                          people.filter((one) => one.personId !== personId),
                        )
                      }
                    />
                  </li>
                ))}
              </ol>
            )}
            <div data-field="people" className="max-w-72">
              <PersonPicker
                // Empty again for the next name.
                key={`${people.length} ${refused.count}`}
                label={intl.formatMessage(messages.who)}
                hint={intl.formatMessage(messages.whoHint)}
                value={null}
                onChange={pick}
                error={refused.why ?? missing}
                autoFocus
              />
            </div>
            <p className="max-w-prose text-small text-text-quiet">
              {intl.formatMessage(messages.next)} {intl.formatMessage(messages.heldHint)}
            </p>
          </>
        )
      }}
    </KeptForm>
  )
}
