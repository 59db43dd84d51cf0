import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { FormSection } from '../../../../ground/ui/design/form/FormSection'
import type { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { lineKinds } from '../../lines'
import { vehicleKinds } from '../../rules-mileage'
import { kindWords, vehicleWords } from '../words'
import { messages as ruleMessages } from './rule-messages'
import { messages } from './scheme-form-messages'
import type { SchemeTyped } from './scheme-typed'

export type SchemeField = ReturnType<typeof useRecordForm<SchemeTyped>>['Field']

/** Fields that belong together, side by side where there is room and under one another from row to row. */
function Row({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-3 small:grid-cols-[repeat(3,minmax(0,20rem))]">{children}</div>
}

/** What may happen when a rule is not met. */
export function useSeverities() {
  const intl = useIntl()
  const severities = [
    { id: 'warn', label: intl.formatMessage(ruleMessages.warn) },
    { id: 'block', label: intl.formatMessage(ruleMessages.block) },
  ]
  return { severities, answers: [{ id: 'no', label: intl.formatMessage(messages.no) }, ...severities] }
}

interface SchemeFieldsProps {
  Field: SchemeField
  meals: ReactNode
}

/** The rules of a scheme, one after the other, each with what happens when it is not met. */
export function SchemeFields({ Field, meals }: SchemeFieldsProps) {
  const intl = useIntl()
  const { severities, answers } = useSeverities()
  const of = (rule: string) =>
    intl.formatMessage(messages.ofRule, { what: intl.formatMessage(messages.otherwise), rule })
  const limits = [
    { amount: 'minimumPence', severity: 'minimumSeverity', label: intl.formatMessage(messages.minimum) },
    { amount: 'claimBeforePence', severity: 'claimBeforeSeverity', label: intl.formatMessage(messages.claimBefore) },
    { amount: 'preApprovalPence', severity: 'preApprovalSeverity', label: intl.formatMessage(messages.preApproval) },
  ] as const
  return (
    <>
      <FormSection title={intl.formatMessage(messages.about)}>
        <Field name="name">
          {(field) => <field.TextField label={intl.formatMessage(messages.name)} width="medium" isRequired autoFocus />}
        </Field>
        <Field name="validFrom">
          {(field) => (
            <field.DateField
              label={intl.formatMessage(messages.from)}
              description={intl.formatMessage(messages.fromHint)}
              isRequired
            />
          )}
        </Field>
      </FormSection>
      <FormSection title={intl.formatMessage(messages.when)} description={intl.formatMessage(messages.whenWhy)}>
        <Row>
          <Field name="windowCount">
            {(field) => <field.NumberField label={intl.formatMessage(messages.within)} min={1} max={400} />}
          </Field>
          <Field name="windowUnit">
            {(field) => (
              <field.Select
                label={intl.formatMessage(messages.unit)}
                width="short"
                options={[
                  { id: 'days', label: intl.formatMessage(messages.days) },
                  { id: 'months', label: intl.formatMessage(messages.months) },
                ]}
              />
            )}
          </Field>
          <Field name="windowSeverity">
            {(field) => (
              <field.Select label={of(intl.formatMessage(messages.within))} width="short" options={severities} />
            )}
          </Field>
        </Row>
        {limits.map(({ amount, severity, label }) => (
          <Row key={amount}>
            <Field name={amount}>{(field) => <field.NumberField kind="pence" label={label} />}</Field>
            <Field name={severity}>
              {(field) => <field.Select label={of(label)} width="short" options={severities} />}
            </Field>
          </Row>
        ))}
        <Field name="separateLocations">
          {(field) => <field.Select label={intl.formatMessage(messages.locations)} width="short" options={answers} />}
        </Field>
      </FormSection>
      <FormSection title={intl.formatMessage(messages.receipts)}>
        <Field name="receiptKinds">
          {(field) => (
            <field.TagField
              label={intl.formatMessage(messages.receiptKinds)}
              options={lineKinds.map((kind) => ({ id: kind, label: intl.formatMessage(kindWords[kind]) }))}
            />
          )}
        </Field>
        <Field name="receiptSeverity">
          {(field) => (
            <field.Select label={of(intl.formatMessage(messages.receipts))} width="short" options={severities} />
          )}
        </Field>
      </FormSection>
      <FormSection title={intl.formatMessage(messages.meals)} description={intl.formatMessage(messages.mealsWhy)}>
        {meals}
      </FormSection>
      <FormSection title={intl.formatMessage(messages.miles)} description={intl.formatMessage(messages.milesWhy)}>
        {vehicleKinds.map((vehicle) => {
          const label = (what: string) =>
            intl.formatMessage(messages.ofRule, { what: intl.formatMessage(vehicleWords[vehicle]), rule: what })
          return (
            <Row key={vehicle}>
              <Field name={`mileage.${vehicle}.firstPence`}>
                {(field) => (
                  <field.NumberField
                    label={label(intl.formatMessage(vehicle === 'car' ? messages.first : messages.eachMile))}
                  />
                )}
              </Field>
              {vehicle === 'car' && (
                <Field name="mileage.car.abovePence">
                  {(field) => <field.NumberField label={label(intl.formatMessage(messages.above))} />}
                </Field>
              )}
              <Field name={`mileage.${vehicle}.passengerPence`}>
                {(field) => <field.NumberField label={label(intl.formatMessage(messages.passenger))} />}
              </Field>
            </Row>
          )
        })}
        <Field name="driverPapers">
          {(field) => <field.Select label={intl.formatMessage(messages.papers)} width="short" options={answers} />}
        </Field>
      </FormSection>
      <FormSection title={intl.formatMessage(messages.exceptions)}>
        <Field name="roundSumException">
          {(field) => (
            <field.TextField
              label={intl.formatMessage(messages.roundSum)}
              description={intl.formatMessage(messages.roundSumHint)}
              maxLength={400}
            />
          )}
        </Field>
        <Field name="paidPostException">
          {(field) => (
            <field.TextField
              label={intl.formatMessage(messages.paidPost)}
              description={intl.formatMessage(messages.paidPostHint)}
              maxLength={400}
            />
          )}
        </Field>
        <Field name="approvals">
          {(field) => (
            <field.RadioGroup
              label={intl.formatMessage(messages.approvals)}
              layout="row"
              options={[
                { id: '1', label: intl.formatMessage(messages.one) },
                { id: '2', label: intl.formatMessage(messages.two) },
              ]}
            />
          )}
        </Field>
      </FormSection>
    </>
  )
}
