import { useRef } from 'react'
import { useIntl } from 'react-intl'
import type { z } from 'zod'
import { call } from '../../../../ground/ui/client/call'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../ground/ui/today'
import { EventDraft, type PresentationEvent } from '../../award-shapes'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { useVenueOptions } from '../office-options'
import { messages } from './messages'

type Typed = Omit<z.input<typeof EventDraft>, 'heldOn'> & { heldOn: string | null }

const blank: Typed = { name: '', heldOn: null, venueId: null, place: '', presenters: '', notes: '' }

function typedOf({ name, heldOn, venueId, place, presenters, notes }: PresentationEvent): Typed {
  return { name, heldOn, venueId, place, presenters, notes }
}

interface EventFormProps {
  /** Null for a new one. */
  event: PresentationEvent | null
  /** The event that was saved; null if the form was left. */
  onEnd: (eventId: string | null) => void
}

export function EventForm({ event, onEnd }: EventFormProps) {
  const intl = useIntl()
  const venues = useVenueOptions(event?.venueId ?? null)
  const saved = useRef<string | null>(null)
  if (!venues) return null
  const label = event
    ? intl.formatMessage(messages.editOf, { name: event.name })
    : intl.formatMessage(messages.newEvent)
  return (
    <KeptForm<Typed>
      look="page"
      draftKey={`training/event/${event?.eventId ?? 'new'}`}
      label={label}
      saveLabel={intl.formatMessage(messages.saveEvent)}
      schema={EventDraft}
      values={event ? typedOf(event) : { ...blank, heldOn: today() }}
      record={
        event && {
          values: typedOf(event),
          version: event.version,
          names: {
            name: intl.formatMessage(messages.eventName),
            heldOn: intl.formatMessage(messages.heldOn),
            venueId: intl.formatMessage(messages.venue),
            place: intl.formatMessage(messages.place),
            presenters: intl.formatMessage(messages.presenters),
            notes: intl.formatMessage(messages.notes),
          },
          words: (key, value) => (key === 'venueId' ? (venues.find(({ id }) => id === value)?.label ?? null) : null),
        }
      }
      save={async (typed, version) => {
        const { eventId } = await call(training.saveEvent, {
          eventId: event?.eventId ?? null,
          version: event ? version : null,
          draft: EventDraft.parse(typed),
        })
        saved.current = eventId
        showToast({ text: intl.formatMessage(messages.eventSaved) })
      }}
      onEnd={() => onEnd(saved.current)}
    >
      {({ Field }) => (
        <>
          <Field name="name">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.eventName)}
                width="medium"
                maxLength={120}
                isRequired
                autoFocus
              />
            )}
          </Field>
          <Field name="heldOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.heldOn)} isRequired />}
          </Field>
          <Field name="venueId">
            {(field) => <field.ComboBox label={intl.formatMessage(messages.venue)} options={venues} />}
          </Field>
          <Field name="place">
            {(field) => <field.TextField label={intl.formatMessage(messages.place)} width="medium" maxLength={120} />}
          </Field>
          <Field name="presenters">
            {(field) => (
              <field.TextArea
                label={intl.formatMessage(messages.presenters)}
                description={intl.formatMessage(messages.presentersHint)}
                maxLength={1000}
              />
            )}
          </Field>
          <Field name="notes">
            {(field) => <field.TextArea label={intl.formatMessage(messages.notes)} maxLength={4000} />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
