import { useState } from 'react'
import { useIntl } from 'react-intl'
import { call } from '../../../ground/ui/client/call'
import { useComingBack } from '../../../ground/ui/client/coming-back'
import { AddButton } from '../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Panel } from '../../../ground/ui/design/content/Panel'
import { KeptForm } from '../../../ground/ui/kept-form'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { organisation } from '../contract'
import type { Venue } from '../record-shapes'
import { Line, Lines } from '../../../ground/ui/design/content/Lines'
import { messages } from './messages'
import { ProblemNotice } from '../../../ground/ui/design/content/ProblemNotice'
import { useWork } from '../../../ground/ui/work'

type Room = Venue['rooms'][number]

interface RoomsPanelProps {
  venueId: Venue['recordId']
  rooms: readonly Room[]
  canWrite: boolean
}

/** The rooms of a venue, each with how many it holds. */
export function RoomsPanel({ venueId, rooms, canWrite }: RoomsPanelProps) {
  const intl = useIntl()
  const [open, setOpen] = useState<'add' | Room['roomId'] | null>(null)
  const { run, problem, forget } = useWork()
  const remove = async (room: Room) => {
    if (!(await run(organisation.removeRoom, { venueId, roomId: room.roomId }))) return
    const { name, capacity, accessNotes } = room
    showToast({
      text: intl.formatMessage(messages.roomOf, { verb: intl.formatMessage(messages.remove), name }),
      onUndo: () => void call(organisation.saveRoom, { venueId, roomId: null, name, capacity, accessNotes }),
    })
  }
  const close = () => setOpen(null)
  useComingBack(canWrite ? `organisation/venues/${venueId}/room/` : null, (rest) =>
    setOpen(rest === 'new' ? 'add' : (rest as Room['roomId'])),
  )
  return (
    <Panel
      title={intl.formatMessage(messages.rooms)}
      actions={
        canWrite && open !== 'add' ? (
          <AddButton label={intl.formatMessage(messages.addRoom)} onPress={() => setOpen('add')} />
        ) : null
      }
    >
      <ProblemNotice problem={problem} onPutAway={forget} />
      {open === 'add' && <RoomForm venueId={venueId} room={null} onEnd={close} />}
      <Lines label={intl.formatMessage(messages.rooms)} none={intl.formatMessage(messages.noRooms)}>
        {rooms.map((room) => (
          <Line
            key={room.roomId}
            main={room.name}
            quiet={[intl.formatMessage(messages.holdsPeople, { count: room.capacity }), room.accessNotes]
              .filter(Boolean)
              .join(' · ')}
            actions={
              canWrite && open !== room.roomId ? (
                <>
                  <Button
                    look="quiet"
                    size="small"
                    label={intl.formatMessage(messages.change)}
                    spokenLabel={intl.formatMessage(messages.roomOf, {
                      verb: intl.formatMessage(messages.change),
                      name: room.name,
                    })}
                    onPress={() => setOpen(room.roomId)}
                  />
                  <Button
                    look="quiet"
                    size="small"
                    label={intl.formatMessage(messages.remove)}
                    spokenLabel={intl.formatMessage(messages.roomOf, {
                      verb: intl.formatMessage(messages.remove),
                      name: room.name,
                    })}
                    onPress={() => void remove(room)}
                  />
                </>
              ) : null
            }
            below={open === room.roomId && <RoomForm venueId={venueId} room={room} onEnd={close} />}
          />
        ))}
      </Lines>
    </Panel>
  )
}

const shape = organisation.saveRoom.input.pick({ name: true, capacity: true, accessNotes: true })

function RoomForm({ venueId, room, onEnd }: { venueId: Venue['recordId']; room: Room | null; onEnd: () => void }) {
  const intl = useIntl()
  const label = intl.formatMessage(room ? messages.change : messages.addRoom)
  const values = { name: room?.name ?? '', capacity: room?.capacity ?? null, accessNotes: room?.accessNotes ?? '' }
  return (
    <KeptForm<{ name: string; capacity: number | null; accessNotes: string }>
      draftKey={`organisation/venues/${venueId}/room/${room?.roomId ?? 'new'}`}
      label={label}
      saveLabel={intl.formatMessage(messages.save)}
      schema={shape}
      values={values}
      record={
        room && {
          values,
          names: {
            name: intl.formatMessage(messages.roomName),
            capacity: intl.formatMessage(messages.holds),
            accessNotes: intl.formatMessage(messages.roomAccess),
          },
        }
      }
      save={async (values) => {
        await call(organisation.saveRoom, { venueId, roomId: room?.roomId ?? null, ...shape.parse(values) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="name">
            {(field) => <field.TextField label={intl.formatMessage(messages.roomName)} isRequired autoFocus />}
          </Field>
          <Field name="capacity">
            {(field) => <field.NumberField label={intl.formatMessage(messages.holds)} min={1} isRequired />}
          </Field>
          <Field name="accessNotes">
            {(field) => <field.TextField label={intl.formatMessage(messages.roomAccess)} />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
