import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { z } from 'zod'
import { onScreen } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { AddButton } from '../../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { KeptForm } from '../../../../ground/ui/kept-form'
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
  useComingBack(canEdit ? `expenses/claimant/${claimant.personId}/vehicle/` : null, (rest) =>
    setOpen(rest === 'new' ? 'add' : (rest as Vehicle['vehicleId'])),
  )
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
  const values = {
    kind: vehicle?.kind ?? 'car',
    name: vehicle?.name ?? '',
    registration: vehicle?.registration ?? '',
    retiredOn: vehicle?.retiredOn ?? null,
  }
  return (
    <KeptForm<z.input<typeof VehicleDraft>>
      draftKey={`expenses/claimant/${personId}/vehicle/${vehicle?.vehicleId ?? 'new'}`}
      label={label}
      schema={VehicleDraft}
      values={values}
      record={
        vehicle && {
          values,
          names: {
            kind: intl.formatMessage(messages.kind),
            name: intl.formatMessage(messages.vehicleName),
            registration: intl.formatMessage(messages.registration),
            retiredOn: intl.formatMessage(messages.retiredOn),
          },
          words: (key) => (key === 'kind' ? intl.formatMessage(vehicleWords[vehicle.kind]) : null),
        }
      }
      save={async (draft) => {
        await call(expenses.saveVehicle, { personId, vehicleId: vehicle?.vehicleId ?? null, draft })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
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
            <Field name="retiredOn">
              {(field) => <field.DateField label={intl.formatMessage(messages.retiredOn)} />}
            </Field>
          )}
        </>
      )}
    </KeptForm>
  )
}
