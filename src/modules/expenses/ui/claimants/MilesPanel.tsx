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
import { taxYearLabel, taxYearOf } from '../../rules-mileage'
import { messages } from './messages'

type Known = z.output<typeof Claimant>

/** [R1] Miles that were driven for others, by tax year. */
export function MilesPanel({ claimant, canEdit }: { claimant: Known; canEdit: boolean }) {
  const intl = useIntl()
  const [openYear, setOpenYear] = useState<string | null>(null)
  const thisYear = taxYearOf(today())
  useComingBack(canEdit ? `expenses/claimant/${claimant.personId}/miles/` : null, setOpenYear)
  const isAsked = claimant.outsideMiles.some(({ taxYear }) => taxYear === thisYear)
  const year = taxYearLabel(thisYear)
  return (
    <Panel
      title={intl.formatMessage(messages.miles)}
      marks={!isAsked && <Badge tone="warning" label={intl.formatMessage(messages.notAsked, { year })} />}
      actions={
        canEdit &&
        openYear === null && (
          <Button
            look="quiet"
            size="small"
            label={intl.formatMessage(messages.setMiles, { year })}
            onPress={() => setOpenYear(thisYear)}
          />
        )
      }
    >
      {openYear !== null && <MilesForm claimant={claimant} taxYear={openYear} onEnd={() => setOpenYear(null)} />}
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
  taxYear: string
  onEnd: () => void
}

function MilesForm({ claimant, taxYear, onEnd }: MilesFormProps) {
  const intl = useIntl()
  const year = taxYearLabel(taxYear)
  const sentence = intl.formatMessage(messages.giveMiles)
  const [schema] = useState(() =>
    z.object({ miles: z.number({ error: sentence }).min(0, sentence).max(200_000), askedOn: isoDate }),
  )
  return (
    <KeptForm<{ miles: number | null; askedOn: string | null }>
      draftKey={`expenses/claimant/${claimant.personId}/miles/${taxYear}`}
      label={intl.formatMessage(messages.setMiles, { year })}
      schema={schema}
      values={{ miles: null, askedOn: today() }}
      save={async (typed) => {
        const { miles, askedOn } = schema.parse(typed)
        await call(expenses.setOutsideMiles, {
          personId: claimant.personId,
          taxYear,
          milesTenths: Math.round(miles * 10),
          askedOn,
        })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="miles">
            {(field) => (
              <field.NumberField
                kind="decimal"
                label={intl.formatMessage(messages.milesField, { year })}
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
