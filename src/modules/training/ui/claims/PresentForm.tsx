import { useIntl } from 'react-intl'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { onScreen } from '../../../../ground/shared/dates'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { type Claim, EventId } from '../../award-shapes'
import { training } from '../../contract'
import { EntriesForm } from './EntriesForm'
import { messages } from './messages'
import { NothingHere } from './NothingHere'
import { ReadOnlyStep } from './ReadOnlyStep'
import { filledOf } from './typed-entries'

interface PresentFormProps {
  claims: readonly Claim[]
  /** The event that this is written down for; null: whichever is chosen in the form. */
  eventId: string | null
  go: (path: string) => void
}

/** Who was given which certificate, at an event or by hand, and who took it (S11). */
export function PresentForm({ claims, eventId, go }: PresentFormProps) {
  const intl = useIntl()
  const may = useMay()
  const { data: events } = useQuery(training.events, {})
  if (claims.length === 0) return <NothingHere stage="received" />
  if (!may('training.claim')) return <ReadOnlyStep stage="received" claims={claims} />
  if (!events) return null
  const held = events.filter(({ heldOn }) => heldOn <= today())
  const own = held.find((one) => one.eventId === eventId)
  // An event of today is most likely what is being written down.
  const usual = own ?? held.find(({ heldOn }) => heldOn === today())
  return (
    <EntriesForm
      draftKey={own ? `training/claims/present/${own.eventId}` : 'training/claims/present'}
      label={intl.formatMessage(messages.presentTitle)}
      saveLabel={intl.formatMessage(messages.give)}
      dayLabel={intl.formatMessage(messages.presentDay)}
      hint={intl.formatMessage(messages.presentHint)}
      opensWith={{ on: usual?.heldOn ?? today(), eventId: usual?.eventId ?? null }}
      rows={claims.map(({ learnerId, name, qualification, certificateNumber }) => ({
        id: learnerId,
        name,
        detail: [qualification, certificateNumber].filter(Boolean).join('\n'),
      }))}
      heads={[
        intl.formatMessage(messages.name),
        intl.formatMessage(messages.qualification),
        intl.formatMessage(messages.collectedBy),
      ]}
      nameOf={({ name }) => intl.formatMessage(messages.takerOf, { name })}
      sentences={{ none: intl.formatMessage(messages.needTaker) }}
      maxLength={120}
      renderMore={({ Field, form }) => (
        <>
          <Field name="eventId">
            {(field) => (
              <field.Select
                label={intl.formatMessage(messages.event)}
                canBeEmpty
                emptyLabel={intl.formatMessage(messages.byHand)}
                options={held.map((one) => ({
                  id: one.eventId,
                  label: one.name,
                  description: onScreen(one.heldOn),
                }))}
              />
            )}
          </Field>
          <span className="flex items-end">
            <Button
              label={intl.formatMessage(messages.allThemselves)}
              onPress={() =>
                form.setFieldValue('entries', (old) => ({
                  ...Object.fromEntries(
                    claims.map(({ learnerId }) => [learnerId, intl.formatMessage(messages.themselves)]),
                  ),
                  // What was written by hand stays.
                  ...Object.fromEntries(Object.entries(old).filter(([, text]) => text.trim() !== '')),
                }))
              }
            />
          </span>
        </>
      )}
      save={async ({ on, eventId: at, entries }) => {
        const takers = new Map(
          filledOf(
            entries,
            claims.map(({ learnerId }) => learnerId),
          ),
        )
        const collected = claims.flatMap(({ learnerId }) => {
          const by = takers.get(learnerId)
          return by === undefined ? [] : [{ learnerId, by }]
        })
        await call(training.present, { on, eventId: at === null ? null : EventId.parse(at), collected })
        showToast({ text: intl.formatMessage(messages.presentedNow, { count: collected.length }) })
      }}
      onSaved={() => go('/training/claims/presented')}
      onLeave={() => go(own ? `/training/claims/events/${own.eventId}` : '/training/claims/incomplete')}
    />
  )
}
