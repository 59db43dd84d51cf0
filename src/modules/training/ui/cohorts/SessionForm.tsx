import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { type CohortLine, SessionDraft, type SessionLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { useVenueOptions } from '../office-options'
import { messages } from './session-messages'

const shape = z.object({
  ...SessionDraft.shape,
  heldOn: z.string('Give the day of the session.').pipe(isoDate),
})
type Typed = Omit<z.input<typeof SessionDraft>, 'heldOn'> & { heldOn: string | null }

const blank: Typed = { title: '', heldOn: null, startsAt: '', endsAt: '', venueId: null, place: '', notes: '' }

function typedOf({ title, heldOn, startsAt, endsAt, venueId, place, notes }: SessionLine): Typed {
  return { title, heldOn, startsAt, endsAt, venueId, place, notes }
}

interface SessionFormProps {
  cohort: Pick<CohortLine, 'cohortId'>
  /** Null for a new one. */
  session: SessionLine | null
  onEnd: () => void
}

/** When and where a session is held, and what it is about. */
export function SessionForm({ cohort: { cohortId }, session, onEnd }: SessionFormProps) {
  const intl = useIntl()
  const venues = useVenueOptions(session?.venueId ?? null)
  if (!venues) return null
  const names = {
    title: intl.formatMessage(messages.title),
    heldOn: intl.formatMessage(messages.heldOn),
    startsAt: intl.formatMessage(messages.startsAt),
    endsAt: intl.formatMessage(messages.endsAt),
    venueId: intl.formatMessage(messages.venue),
    place: intl.formatMessage(messages.place),
    notes: intl.formatMessage(messages.notes),
  }
  return (
    <KeptForm<Typed>
      isHeaded
      draftKey={`training/plan/${cohortId}/${session?.sessionId ?? 'new'}`}
      label={
        session ? intl.formatMessage(messages.editTitle, { title: session.title }) : intl.formatMessage(messages.add)
      }
      saveLabel={intl.formatMessage(messages.save)}
      schema={shape}
      values={session ? typedOf(session) : blank}
      record={
        session && {
          values: typedOf(session),
          version: session.version,
          names,
          words: (_key, value) => venues.find(({ id }) => id === value)?.label ?? null,
        }
      }
      save={async (typed, version) => {
        await call(training.saveSession, {
          cohortId,
          sessionId: session?.sessionId ?? null,
          version: session ? version : null,
          draft: shape.parse(typed),
        })
        showToast({ text: intl.formatMessage(messages.saved) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="title">
            {(field) => (
              <field.TextField
                label={names.title}
                description={intl.formatMessage(messages.titleHint)}
                maxLength={120}
                isRequired
                autoFocus
              />
            )}
          </Field>
          <div className="flex flex-wrap gap-3">
            <Field name="heldOn">{(field) => <field.DateField label={names.heldOn} isRequired />}</Field>
            {(['startsAt', 'endsAt'] as const).map((name) => (
              <div key={name} className="w-32">
                <Field name={name}>
                  {(field) => (
                    <field.TextField
                      label={names[name]}
                      description={intl.formatMessage(messages.timeHint)}
                      width="short"
                    />
                  )}
                </Field>
              </div>
            ))}
          </div>
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))] gap-3">
            <Field name="venueId">
              {(field) => (
                <field.Select
                  label={names.venueId}
                  options={venues}
                  canBeEmpty
                  emptyLabel={intl.formatMessage(messages.noVenue)}
                />
              )}
            </Field>
            <Field name="place">{(field) => <field.TextField label={names.place} maxLength={120} />}</Field>
          </div>
          <Field name="notes">{(field) => <field.TextArea label={names.notes} lines={2} />}</Field>
        </>
      )}
    </KeptForm>
  )
}
