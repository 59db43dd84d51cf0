import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { z } from 'zod'
import { onScreen } from '../../../../ground/shared/dates'
import { call, refusalOf } from '../../../../ground/ui/client/call'
import { AddButton } from '../../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { expenses } from '../../contract'
import { type Claimant, VehicleDraft } from '../../register-shapes'
import { vehicleKinds } from '../../rules-mileage'
import { vehicleWords } from '../words'
import { messages } from './messages'

type Known = z.output<typeof Claimant>
type Vehicle = Known['vehicles'][number]

/** What they drive. A vehicle that is not driven any more stays for the claims of its time. */
export function VehiclesPanel({ claimant, canEdit }: { claimant: Known; canEdit: boolean }) {
  const intl = useIntl()
  const [open, setOpen] = useState<'add' | Vehicle['vehicleId'] | null>(null)
  const close = () => setOpen(null)
  return (
    <Panel
      title={intl.formatMessage(messages.vehicles)}
      actions={
        canEdit &&
        open !== 'add' && <AddButton label={intl.formatMessage(messages.addVehicle)} onPress={() => setOpen('add')} />
      }
    >
      {open === 'add' && (
        <VehicleForm
          personId={claimant.personId}
          vehicle={null}
          label={intl.formatMessage(messages.addVehicle)}
          onEnd={close}
        />
      )}
      <Lines label={intl.formatMessage(messages.vehicles)} none={intl.formatMessage(messages.noVehicles)}>
        {claimant.vehicles.map((vehicle) => (
          <Line
            key={vehicle.vehicleId}
            main={vehicle.name}
            marks={
              vehicle.retiredOn && (
                <Badge label={intl.formatMessage(messages.retired, { on: onScreen(vehicle.retiredOn) })} />
              )
            }
            quiet={[intl.formatMessage(vehicleWords[vehicle.kind]), vehicle.registration].filter(Boolean).join(', ')}
            actions={
              canEdit &&
              open !== vehicle.vehicleId && (
                <Button
                  look="quiet"
                  size="small"
                  label={intl.formatMessage(messages.edit)}
                  spokenLabel={intl.formatMessage(messages.editOf, { what: vehicle.name })}
                  onPress={() => setOpen(vehicle.vehicleId)}
                />
              )
            }
            below={
              open === vehicle.vehicleId && (
                <VehicleForm
                  personId={claimant.personId}
                  vehicle={vehicle}
                  label={intl.formatMessage(messages.editOf, { what: vehicle.name })}
                  onEnd={close}
                />
              )
            }
          />
        ))}
      </Lines>
    </Panel>
  )
}

interface VehicleFormProps {
  personId: Known['personId']
  vehicle: Vehicle | null
  label: string
  onEnd: () => void
}

function VehicleForm({ personId, vehicle, label, onEnd }: VehicleFormProps) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<z.input<typeof VehicleDraft>>({
    schema: VehicleDraft,
    values: {
      kind: vehicle?.kind ?? 'car',
      name: vehicle?.name ?? '',
      registration: vehicle?.registration ?? '',
      retiredOn: vehicle?.retiredOn ?? null,
    },
    save: (draft) =>
      refusalOf(async () => {
        await call(expenses.saveVehicle, { personId, vehicleId: vehicle?.vehicleId ?? null, draft })
        onEnd()
      }),
  })
  return (
    <InlineForm shell={shell} label={label} onCancel={onEnd}>
      <Field name="name">
        {(field) => (
          <field.TextField
            label={intl.formatMessage(messages.vehicleName)}
            description={intl.formatMessage(messages.vehicleNameHint)}
            width="medium"
            isRequired
            autoFocus
          />
        )}
      </Field>
      <Field name="kind">
        {(field) => (
          <field.Select
            label={intl.formatMessage(messages.kind)}
            options={vehicleKinds.map((kind) => ({ id: kind, label: intl.formatMessage(vehicleWords[kind]) }))}
          />
        )}
      </Field>
      <Field name="registration">
        {(field) => <field.TextField label={intl.formatMessage(messages.registration)} width="short" />}
      </Field>
      {vehicle && (
        <Field name="retiredOn">{(field) => <field.DateField label={intl.formatMessage(messages.retiredOn)} />}</Field>
      )}
    </InlineForm>
  )
}
