import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { onScreen } from '../../../../ground/shared/dates'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { expenses } from '../../contract'
import { inMiles } from '../../money'
import { RateDraft } from '../../register-shapes'
import { isCountedOverTheYear, rateOn, vehicleKinds } from '../../rules-mileage'
import { messages as frame } from '../messages'
import { vehicleWords } from '../words'
import { messages } from './messages'

/** The dated table of what a mile may cost (R2). Nothing in it is ever changed; a new rate begins on a day. */
export function MileagePanel({ go }: { go: (path: string) => void }) {
  const intl = useIntl()
  const may = useMay()
  const { data: rates } = useQuery(expenses.rates, {})
  const [isAdding, setAdding] = useState(false)
  const [reachesBackTo, setReachesBackTo] = useState<string | null>(null)
  useComingBack(may('expenses.rates') ? 'expenses/mileage/' : null, () => setAdding(true))
  if (!rates) return null
  const inPence = (pence: number) => intl.formatMessage(messages.penceAMile, { pence })
  return (
    <Panel
      title={intl.formatMessage(messages.mileage)}
      actions={
        may('expenses.rates') &&
        !isAdding && <Button icon={Plus} label={intl.formatMessage(messages.newRate)} onPress={() => setAdding(true)} />
      }
    >
      <p className="max-w-prose pb-2 text-body text-text-quiet">{intl.formatMessage(messages.mileageWhy)}</p>
      {isAdding && (
        <RateForm
          bandMiles={rateOn(rates, 'car', today())?.bandMiles ?? null}
          onEnd={() => setAdding(false)}
          onSaved={(validFrom) => {
            setAdding(false)
            setReachesBackTo(validFrom < today() ? validFrom : null)
          }}
        />
      )}
      {reachesBackTo !== null && (
        <Notice
          tone="info"
          live="polite"
          title={intl.formatMessage(messages.rateBack)}
          actions={
            may('expenses.pay') && (
              <Button
                size="small"
                label={intl.formatMessage(messages.toTopUps)}
                onPress={() => go('/expenses/runs/top-ups')}
              />
            )
          }
        >
          {intl.formatMessage(messages.rateBackText, { date: onScreen(reachesBackTo) })}
        </Notice>
      )}
      {rates.length === 0 ? (
        <p className="text-body">{intl.formatMessage(messages.noRates)}</p>
      ) : (
        <FactTable
          label={intl.formatMessage(frame.table, { title: intl.formatMessage(messages.mileage) })}
          rows={rates}
          keyOf={({ rateId }) => rateId}
          columns={[
            {
              id: 'vehicle',
              label: intl.formatMessage(messages.vehicle),
              namesRow: true,
              cell: ({ vehicle }) => intl.formatMessage(vehicleWords[vehicle]),
            },
            {
              id: 'from',
              label: intl.formatMessage(messages.from),
              isFigure: true,
              cell: (rate) => onScreen(rate.validFrom),
            },
            {
              id: 'until',
              label: intl.formatMessage(messages.until),
              isFigure: true,
              cell: ({ validTo }) => (validTo === null ? intl.formatMessage(messages.stillIn) : onScreen(validTo)),
            },
            {
              id: 'first',
              label: intl.formatMessage(messages.first),
              isMoney: true,
              cell: (rate) => inPence(rate.firstPence),
            },
            {
              id: 'band',
              label: intl.formatMessage(messages.band),
              isMoney: true,
              cell: ({ bandMiles }) =>
                bandMiles === null ? intl.formatMessage(messages.everyMile) : inMiles(bandMiles * 10),
            },
            {
              id: 'above',
              label: intl.formatMessage(messages.above),
              isMoney: true,
              cell: (rate) => (rate.bandMiles === null ? '' : inPence(rate.abovePence)),
            },
            {
              id: 'passenger',
              label: intl.formatMessage(messages.passenger),
              isMoney: true,
              cell: (rate) => inPence(rate.passengerPence),
            },
            { id: 'source', label: intl.formatMessage(messages.source), isQuiet: true, cell: ({ source }) => source },
          ]}
        />
      )}
    </Panel>
  )
}

const shape = RateDraft.omit({ validTo: true }).extend({ abovePence: RateDraft.shape.abovePence.nullable() })
interface Typed {
  vehicle: string | null
  validFrom: string | null
  firstPence: number | null
  bandMiles: number | null
  abovePence: number | null
  passengerPence: number | null
  source: string
}

interface RateFormProps {
  /** The band of cars and vans as it stands today. */
  bandMiles: number | null
  onEnd: () => void
  onSaved: (validFrom: string) => void
}

function RateForm({ bandMiles, onEnd, onSaved }: RateFormProps) {
  const intl = useIntl()
  const label = intl.formatMessage(messages.saveRate)
  const [schema] = useState(() =>
    z
      .custom<Typed>()
      // What was typed of a band is not looked at while its fields are out of sight.
      .transform((typed): unknown =>
        isCountedOverTheYear(typed.vehicle) ? typed : { ...typed, bandMiles: null, abovePence: null },
      )
      .pipe(
        shape.superRefine((rate, context) => {
          if ((rate.bandMiles === null) === (rate.abovePence === null)) return
          const [path, missing] =
            rate.abovePence === null ? ['abovePence', messages.aboveMissing] : ['bandMiles', messages.bandMissing]
          context.addIssue({ code: 'custom', path: [path], message: intl.formatMessage(missing) })
        }),
      ),
  )
  return (
    <KeptForm<Typed>
      draftKey="expenses/mileage/new"
      label={label}
      saveLabel={label}
      schema={schema}
      values={{
        vehicle: 'car',
        validFrom: null,
        firstPence: null,
        bandMiles,
        abovePence: null,
        passengerPence: null,
        source: '',
      }}
      save={async (typed) => {
        const rate = schema.parse(typed)
        await call(expenses.saveRate, { ...rate, abovePence: rate.abovePence ?? rate.firstPence, validTo: null })
        showToast({ text: intl.formatMessage(messages.rateSaved) })
        return () => onSaved(rate.validFrom)
      }}
      onEnd={onEnd}
    >
      {({ Field, values }) => (
        <>
          <div className="flex flex-wrap items-start gap-3">
            <Field name="vehicle">
              {(field) => (
                <field.Select
                  label={intl.formatMessage(messages.vehicle)}
                  options={vehicleKinds.map((kind) => ({ id: kind, label: intl.formatMessage(vehicleWords[kind]) }))}
                  isRequired
                  autoFocus
                />
              )}
            </Field>
            <Field name="validFrom">
              {(field) => (
                <field.DateField
                  label={intl.formatMessage(messages.rateFrom)}
                  description={intl.formatMessage(messages.rateFromHint)}
                  isRequired
                />
              )}
            </Field>
          </div>
          <div className="flex flex-wrap items-start gap-3">
            <Field name="firstPence">
              {(field) => <field.NumberField label={intl.formatMessage(messages.pence)} isRequired />}
            </Field>
            {isCountedOverTheYear(values.vehicle) && (
              <>
                <Field name="bandMiles">
                  {(field) => (
                    <field.NumberField
                      label={intl.formatMessage(messages.bandMiles)}
                      description={intl.formatMessage(messages.bandHint)}
                    />
                  )}
                </Field>
                <Field name="abovePence">
                  {(field) => <field.NumberField label={intl.formatMessage(messages.penceAbove)} />}
                </Field>
              </>
            )}
            <Field name="passengerPence">
              {(field) => <field.NumberField label={intl.formatMessage(messages.pencePassenger)} isRequired />}
            </Field>
          </div>
          <Field name="source">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.source)}
                description={intl.formatMessage(messages.sourceHint)}
                isRequired
              />
            )}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
