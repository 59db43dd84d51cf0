import { useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { people } from '../../contract'
import { Period } from '../../erasing-operations'
import { erasingDrafts } from '../draft-places'
import { useFocusBack } from '../use-focus-back'
import { messages } from './messages'

const sorts = ['expense-claims', 'assessment-records'] as const

/** How long records are kept before they may be erased, as dated data. */
export function PeriodsPanel() {
  const intl = useIntl()
  const may = useMay()
  const { data: periods = [] } = useQuery(people.retentionPeriods, {})
  const [isOpen, setOpen] = useState(false)
  const button = useFocusBack(isOpen)
  useComingBack(may('people.erase') ? erasingDrafts.period : null, () => setOpen(true))
  const change = (
    <Button
      ref={button}
      look="quiet"
      size="small"
      label={intl.formatMessage(messages.changePeriod)}
      onPress={() => setOpen(true)}
    />
  )
  const standing = (validFrom: string, isNow: boolean) =>
    intl.formatMessage(isNow ? messages.now : validFrom > today() ? messages.later : messages.before)
  return (
    <Panel title={intl.formatMessage(messages.periods)} actions={may('people.erase') && !isOpen ? change : null}>
      <div className="flex flex-col gap-2">
        <p className="max-w-prose text-small text-text-quiet">{intl.formatMessage(messages.periodsHint)}</p>
        {isOpen && <PeriodForm onEnd={() => setOpen(false)} />}
        <FactTable
          label={intl.formatMessage(messages.periodsTable)}
          columns={[
            {
              id: 'what',
              label: intl.formatMessage(messages.sort),
              cell: ({ what }) => intl.formatMessage(messages[what]),
              namesRow: true,
            },
            { id: 'years', label: intl.formatMessage(messages.years), cell: ({ years }) => years, isFigure: true },
            {
              id: 'from',
              label: intl.formatMessage(messages.from),
              cell: ({ validFrom, isNow }) => `${onScreen(validFrom)} (${standing(validFrom, isNow)})`,
              isFigure: true,
            },
            { id: 'source', label: intl.formatMessage(messages.source), cell: ({ source }) => source, isQuiet: true },
          ]}
          rows={periods}
          keyOf={({ what, validFrom }) => `${what} ${validFrom}`}
        />
      </div>
    </Panel>
  )
}

interface Typed {
  what: (typeof sorts)[number]
  validFrom: string | null
  years: number | null
  source: string
}

function PeriodForm({ onEnd }: { onEnd: () => void }) {
  const intl = useIntl()
  return (
    <KeptForm<Typed>
      draftKey={`${erasingDrafts.period}new`}
      label={intl.formatMessage(messages.changePeriod)}
      schema={Period}
      values={{ what: 'expense-claims', validFrom: today(), years: null, source: '' }}
      save={async (typed) => {
        await call(people.saveRetentionPeriod, Period.parse(typed))
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="what">
            {(field) => (
              <field.RadioGroup
                label={intl.formatMessage(messages.sort)}
                options={sorts.map((id) => ({ id, label: intl.formatMessage(messages[id]) }))}
              />
            )}
          </Field>
          <Field name="years">
            {(field) => <field.NumberField label={intl.formatMessage(messages.years)} isRequired autoFocus />}
          </Field>
          <Field name="validFrom">
            {(field) => <field.DateField label={intl.formatMessage(messages.from)} minOn={today()} isRequired />}
          </Field>
          <Field name="source">
            {(field) => <field.TextField label={intl.formatMessage(messages.source)} width="full" isRequired />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
