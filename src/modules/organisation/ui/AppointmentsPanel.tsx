import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate, onScreen } from '../../../ground/shared/dates'
import { call, refusalOf, useQuery } from '../../../ground/ui/client/call'
import { useComingBack } from '../../../ground/ui/client/coming-back'
import { AddButton } from '../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Link } from '../../../ground/ui/design/actions/Link'
import { Panel } from '../../../ground/ui/design/content/Panel'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { KeptForm } from '../../../ground/ui/kept-form'
import { useMay } from '../../../ground/ui/session'
import { organisation } from '../contract'
import { type Appointment, RecordId } from '../record-shapes'
import { InlineForm } from '../../../ground/ui/design/form/InlineForm'
import { Line, Lines } from '../../../ground/ui/design/content/Lines'
import { areaDrafts } from './draft-places'
import { useLookups } from './lookups'
import { messages } from './messages'
import { ProblemNotice } from '../../../ground/ui/design/content/ProblemNotice'
import { today } from '../../../ground/ui/today'
import { useWork } from '../../../ground/ui/work'

/** Whose appointments: those of an area, or those of a contact. */
type Of = { readonly areaId: string } | { readonly contactId: string }

function appointmentHome(of: Of): string {
  return 'areaId' in of ? `${areaDrafts(of.areaId)}appointment/` : `organisation/contacts/${of.contactId}/appointment/`
}

/** Regional managers (S34) and staff champions (S52), now and before. */
export function AppointmentsPanel({ of }: { of: Of }) {
  const intl = useIntl()
  const may = useMay()
  const canWrite = may('organisation.write')
  const lookups = useLookups()
  const { data: all = [] } = useQuery(organisation.appointments, {})
  const [open, setOpen] = useState<'add' | Appointment['appointmentId'] | null>(null)
  useComingBack(canWrite ? appointmentHome(of) : null, () => setOpen('add'))
  const { run, problem, forget } = useWork()
  if (lookups === null) return null
  const shown = all.filter((one) => ('areaId' in of ? one.areaId === of.areaId : one.contactId === of.contactId))
  const labelOf = (kindId: string) =>
    lookups.choices.find(({ listId, choiceId }) => listId === 'appointment' && choiceId === kindId)?.label ?? kindId
  const whoOrWhere = ({ areaId, contactId }: Appointment) =>
    'areaId' in of ? (
      <Link href={`/organisation/contacts/${contactId}`}>
        {lookups.contacts.find(({ id }) => id === contactId)?.label ?? ''}
      </Link>
    ) : (
      <Link href={`/organisation/areas/${encodeURIComponent(areaId)}`}>
        {lookups.areas.find(({ id }) => id === areaId)?.label ?? ''}
      </Link>
    )
  const close = () => setOpen(null)
  return (
    <Panel
      title={intl.formatMessage(messages.offices)}
      actions={
        canWrite && open !== 'add' ? (
          <AddButton label={intl.formatMessage(messages.addOffice)} onPress={() => setOpen('add')} />
        ) : null
      }
    >
      <ProblemNotice problem={problem} onPutAway={forget} />
      {open === 'add' && <AppointForm of={of} onEnd={close} />}
      <Lines label={intl.formatMessage(messages.offices)} none={intl.formatMessage(messages.noOffices)}>
        {shown.map((one) => {
          const { appointmentId, startedOn, endedOn } = one
          return (
            <Line
              key={appointmentId}
              main={
                <>
                  {labelOf(one.kindId)}: {whoOrWhere(one)}
                </>
              }
              quiet={
                endedOn === null
                  ? intl.formatMessage(messages.from, { from: onScreen(startedOn) })
                  : intl.formatMessage(messages.span, { from: onScreen(startedOn), to: onScreen(endedOn) })
              }
              actions={
                canWrite && open !== appointmentId ? (
                  <Button
                    look="quiet"
                    size="small"
                    label={intl.formatMessage(endedOn === null ? messages.end : messages.reopen)}
                    spokenLabel={intl.formatMessage(messages.roomOf, {
                      verb: intl.formatMessage(endedOn === null ? messages.end : messages.reopen),
                      name: labelOf(one.kindId),
                    })}
                    onPress={() =>
                      endedOn === null
                        ? setOpen(appointmentId)
                        : void run(organisation.endAppointment, { appointmentId, endedOn: null })
                    }
                  />
                ) : null
              }
              below={open === appointmentId && <EndForm appointmentId={appointmentId} onEnd={close} />}
            />
          )
        })}
      </Lines>
    </Panel>
  )
}

const Appointing = z.object({
  kindId: z.string({ error: 'Choose as what.' }),
  contactId: z.string({ error: 'Choose who.' }).pipe(RecordId),
  areaId: z.string({ error: 'Choose the area.' }),
  startedOn: isoDate,
})
type Typing = { kindId: string | null; contactId: string | null; areaId: string | null; startedOn: string | null }

function AppointForm({ of, onEnd }: { of: Of; onEnd: () => void }) {
  const intl = useIntl()
  const lookups = useLookups()
  if (lookups === null) return null
  const offered = (things: typeof lookups.areas) =>
    things
      .filter(({ isOffered }) => isOffered)
      .map(({ id, label, section }) => ({ id, label, ...(section ? { section } : {}) }))
  const kinds = lookups.choices.filter(({ listId, retiredOn }) => listId === 'appointment' && retiredOn === null)
  const label = intl.formatMessage(messages.addOffice)
  return (
    <KeptForm<Typing>
      draftKey={`${appointmentHome(of)}new`}
      label={label}
      saveLabel={label}
      schema={Appointing}
      values={{
        kindId: null,
        contactId: 'contactId' in of ? of.contactId : null,
        areaId: 'areaId' in of ? of.areaId : null,
        startedOn: today(),
      }}
      save={async (values) => {
        await call(organisation.appoint, Appointing.parse(values))
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="kindId">
            {(field) => (
              <field.Select
                label={intl.formatMessage(messages.office)}
                options={kinds.map(({ choiceId, label: words }) => ({ id: choiceId, label: words }))}
                isRequired
                autoFocus
              />
            )}
          </Field>
          {'areaId' in of ? (
            <Field name="contactId">
              {(field) => (
                <field.ComboBox
                  label={intl.formatMessage(messages.who)}
                  options={offered(lookups.contacts)}
                  isRequired
                />
              )}
            </Field>
          ) : (
            <Field name="areaId">
              {(field) => (
                <field.ComboBox
                  label={intl.formatMessage(messages.where)}
                  options={offered(lookups.areas)}
                  isRequired
                />
              )}
            </Field>
          )}
          <Field name="startedOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.since)} isRequired />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}

const Ending = z.object({ endedOn: isoDate })

function EndForm({ appointmentId, onEnd }: { appointmentId: Appointment['appointmentId']; onEnd: () => void }) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<{ endedOn: string }>({
    schema: Ending,
    values: { endedOn: today() },
    save: ({ endedOn }) =>
      refusalOf(async () => {
        await call(organisation.endAppointment, { appointmentId, endedOn })
        onEnd()
      }),
  })
  const label = intl.formatMessage(messages.end)
  return (
    <InlineForm shell={shell} label={label} saveLabel={label} onCancel={onEnd}>
      <Field name="endedOn">
        {(field) => <field.DateField label={intl.formatMessage(messages.until)} isRequired autoFocus />}
      </Field>
    </InlineForm>
  )
}
