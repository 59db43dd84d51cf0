import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call, refusalOf } from '../../../../ground/ui/client/call'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../ground/ui/today'
import type { useWork } from '../../../../ground/ui/work'
import { expenses } from '../../contract'
import { messages } from './messages'

const addShape = z.object({
  amountPence: z.int('Give the amount.').min(1, 'Give the amount.'),
  on: isoDate,
  reason: z.string().trim().max(200),
})
interface Added {
  amountPence: number | null
  on: string | null
  reason: string
}

/** The opening float, and what is put in later. */
export function AddForm({ onEnd, isFirst }: { onEnd: () => void; isFirst: boolean }) {
  const intl = useIntl()
  const label = intl.formatMessage(isFirst ? messages.open : messages.add)
  return (
    <KeptForm<Added>
      draftKey="expenses/cash/add"
      label={label}
      saveLabel={label}
      schema={addShape}
      values={{ amountPence: null, on: today(), reason: '' }}
      save={async (typed) => {
        await call(expenses.addCash, addShape.parse(typed))
        showToast({ text: intl.formatMessage(messages.added) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="amountPence">
            {(field) => (
              <field.NumberField kind="pence" label={intl.formatMessage(messages.amount)} isRequired autoFocus />
            )}
          </Field>
          <Field name="on">
            {(field) => <field.DateField label={intl.formatMessage(messages.day)} maxOn={today()} isRequired />}
          </Field>
          <Field name="reason">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.reason)}
                description={intl.formatMessage(messages.reasonHint)}
                maxLength={200}
              />
            )}
          </Field>
        </>
      )}
    </KeptForm>
  )
}

const countShape = z.object({
  countedPence: z.int('Give what is in the box.').min(0, 'An amount is not below nothing.'),
  on: isoDate,
  note: z.string().trim().max(300),
})
interface Counted {
  countedPence: number | null
  on: string | null
  note: string
}

/** The first of two counts. What should be there is not shown beside it. */
export function CountForm({ onEnd }: { onEnd: () => void }) {
  const intl = useIntl()
  const label = intl.formatMessage(messages.count)
  return (
    <KeptForm<Counted>
      draftKey="expenses/cash/count"
      label={label}
      saveLabel={label}
      schema={countShape}
      values={{ countedPence: null, on: today(), note: '' }}
      save={async (typed) => {
        const { words } = await call(expenses.countCash, countShape.parse(typed))
        showToast({ text: words })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="countedPence">
            {(field) => (
              <field.NumberField
                kind="pence"
                label={intl.formatMessage(messages.counted)}
                description={intl.formatMessage(messages.countedHint)}
                isRequired
                autoFocus
              />
            )}
          </Field>
          <Field name="on">
            {(field) => <field.DateField label={intl.formatMessage(messages.day)} maxOn={today()} isRequired />}
          </Field>
          <Field name="note">
            {(field) => <field.TextField label={intl.formatMessage(messages.note)} maxLength={300} />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}

const spanShape = z.object({ from: isoDate, to: isoDate })
interface Span {
  from: string | null
  to: string | null
}

interface SheetFormProps {
  /** Prints; why it could not be done, or what could not be drawn, is told below the form. */
  run: ReturnType<typeof useWork>['run']
  onEnd: () => void
}

/** The petty-cash sheet of some days; at first of this month. */
export function SheetForm({ run, onEnd }: SheetFormProps) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<Span>({
    schema: spanShape,
    values: { from: `${today().slice(0, 8)}01`, to: today() },
    save: (typed) =>
      refusalOf(async () => {
        if (await run(expenses.printCashSheet, spanShape.parse(typed))) onEnd()
      }),
  })
  const label = intl.formatMessage(messages.printSheet)
  return (
    <InlineForm shell={shell} label={label} saveLabel={label} onCancel={onEnd}>
      <div className="flex flex-wrap gap-4">
        <Field name="from">
          {(field) => <field.DateField label={intl.formatMessage(messages.from)} isRequired autoFocus />}
        </Field>
        <Field name="to">{(field) => <field.DateField label={intl.formatMessage(messages.to)} isRequired />}</Field>
      </div>
    </InlineForm>
  )
}
