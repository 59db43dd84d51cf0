import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate, onScreen } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { today } from '../../../../ground/ui/today'
import { expenses } from '../../contract'
import { inMiles } from '../../money'
import type { Claimant } from '../../register-shapes'
import { taxYearLabel, taxYearOf, taxYearsBack } from '../../rules-mileage'
import { messages } from './messages'

type Known = z.output<typeof Claimant>

/** [R1] Miles that were driven for others, by tax year. */
export function MilesPanel({ claimant, canEdit }: { claimant: Known; canEdit: boolean }) {
  const intl = useIntl()
  const [isOpen, setOpen] = useState(false)
  const thisYear = taxYearOf(today())
  useComingBack(canEdit ? `expenses/claimant/${claimant.personId}/miles/` : null, () => setOpen(true))
  const isAsked = claimant.outsideMiles.some(({ taxYear }) => taxYear === thisYear)
  const year = taxYearLabel(thisYear)
  return (
    <Panel
      title={intl.formatMessage(messages.miles)}
      marks={!isAsked && <Badge tone="warning" label={intl.formatMessage(messages.notAsked, { year })} />}
      actions={
        canEdit &&
        !isOpen && (
          <Button
            look="quiet"
            size="small"
            label={intl.formatMessage(messages.setMiles, { year })}
            onPress={() => setOpen(true)}
          />
        )
      }
    >
      {isOpen && <MilesForm claimant={claimant} thisYear={thisYear} onEnd={() => setOpen(false)} />}
      <Lines label={intl.formatMessage(messages.miles)} none={intl.formatMessage(messages.milesWhy)}>
        {claimant.outsideMiles.map(({ taxYear, milesTenths, askedOn, askedBy }) => (
          <Line
            key={taxYear}
            main={intl.formatMessage(messages.milesIn, { year: taxYearLabel(taxYear), miles: inMiles(milesTenths) })}
            quiet={intl.formatMessage(messages.askedBy, { on: onScreen(askedOn), who: askedBy })}
          />
        ))}
      </Lines>
    </Panel>
  )
}

interface MilesFormProps {
  claimant: Known
  thisYear: string
  onEnd: () => void
}

interface Typed {
  taxYear: string
  miles: number | null
  askedOn: string | null
}

function MilesForm({ claimant, thisYear, onEnd }: MilesFormProps) {
  const intl = useIntl()
  const sentence = intl.formatMessage(messages.giveMiles)
  const [schema] = useState(() =>
    z.object({
      taxYear: isoDate,
      miles: z.number({ error: sentence }).min(0, sentence).max(200_000, sentence),
      askedOn: isoDate,
    }),
  )
  return (
    <KeptForm<Typed>
      draftKey={`expenses/claimant/${claimant.personId}/miles/new`}
      label={intl.formatMessage(messages.miles)}
      schema={schema}
      values={{ taxYear: thisYear, miles: null, askedOn: today() }}
      save={async (typed) => {
        const { taxYear, miles, askedOn } = schema.parse(typed)
        await call(expenses.setOutsideMiles, {
          personId: claimant.personId,
          taxYear,
          milesTenths: Math.round(miles * 10),
          askedOn,
        })
      }}
      onEnd={onEnd}
    >
      {({ Field, values }) => (
        <>
          {/* Claims for the last journeys of a tax year come in after it has ended. */}
          <Field name="taxYear">
            {(field) => (
              <field.Select
                label={intl.formatMessage(messages.taxYear)}
                width="short"
                options={[thisYear, taxYearsBack(thisYear, 1)].map((id) => ({ id, label: taxYearLabel(id) }))}
              />
            )}
          </Field>
          <Field name="miles">
            {(field) => (
              <field.NumberField
                kind="decimal"
                label={intl.formatMessage(messages.milesField, { year: taxYearLabel(values.taxYear) })}
                description={intl.formatMessage(messages.milesHint)}
                isRequired
                autoFocus
              />
            )}
          </Field>
          <Field name="askedOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.askedOn)} maxOn={today()} isRequired />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
