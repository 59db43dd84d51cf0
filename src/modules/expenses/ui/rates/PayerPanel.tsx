import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { KeptForm } from '../../../../ground/ui/kept-form'
import type { OutputOf } from '../../../../ground/shared/contract'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { DescriptionList } from '../../../../ground/ui/design/content/DescriptionList'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { expenses } from '../../contract'
import { inPounds } from '../../money'
import { spelledSortCode } from '../../rules-account'
import { messages } from './messages'

type Office = OutputOf<typeof expenses.office>

/** From which account the office pays, and how much cash it keeps. */
export function PayerPanel() {
  const intl = useIntl()
  const { data: office } = useQuery(expenses.office, {})
  const [isEditing, setEditing] = useState(false)
  useComingBack('expenses/payer/', () => setEditing(true))
  if (!office) return null
  return (
    <Panel
      title={intl.formatMessage(messages.payer)}
      actions={
        !isEditing && (
          <Button
            icon={Pencil}
            label={intl.formatMessage(messages.edit)}
            spokenLabel={`${intl.formatMessage(messages.edit)}: ${intl.formatMessage(messages.payer)}`}
            onPress={() => setEditing(true)}
          />
        )
      }
    >
      {isEditing ? (
        <PayerForm office={office} onEnd={() => setEditing(false)} />
      ) : (
        <DescriptionList
          items={[
            { id: 'name', label: intl.formatMessage(messages.payerName), value: office.payerName },
            { id: 'sort', label: intl.formatMessage(messages.sortCode), value: spelledSortCode(office.sortCode) },
            { id: 'account', label: intl.formatMessage(messages.accountNumber), value: office.accountNumber },
            { id: 'sun', label: intl.formatMessage(messages.serviceUser), value: office.serviceUserNumber },
            {
              id: 'limit',
              label: intl.formatMessage(messages.cashLimit),
              value:
                office.cashLimitPence === null ? intl.formatMessage(messages.noLimit) : inPounds(office.cashLimitPence),
            },
          ]}
        />
      )}
    </Panel>
  )
}

const shape = expenses.saveOffice.input

function PayerForm({ office, onEnd }: { office: Office; onEnd: () => void }) {
  const intl = useIntl()
  const values = { ...office, sortCode: spelledSortCode(office.sortCode) }
  return (
    <KeptForm<Office>
      draftKey="expenses/payer/office"
      label={intl.formatMessage(messages.payer)}
      schema={shape}
      values={values}
      record={{
        values,
        names: {
          payerName: intl.formatMessage(messages.payerName),
          sortCode: intl.formatMessage(messages.sortCode),
          accountNumber: intl.formatMessage(messages.accountNumber),
          serviceUserNumber: intl.formatMessage(messages.serviceUser),
          cashLimitPence: intl.formatMessage(messages.cashLimit),
        },
        words: (key, value) => (key === 'cashLimitPence' && typeof value === 'number' ? inPounds(value) : null),
      }}
      save={async (typed) => {
        await call(expenses.saveOffice, shape.parse(typed))
        showToast({ text: intl.formatMessage(messages.payerSaved) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="payerName">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.payerName)}
                description={intl.formatMessage(messages.payerNameHint)}
                width="medium"
                autoFocus
              />
            )}
          </Field>
          <Field name="sortCode">
            {(field) => <field.TextField label={intl.formatMessage(messages.sortCode)} width="short" isCode />}
          </Field>
          <Field name="accountNumber">
            {(field) => <field.TextField label={intl.formatMessage(messages.accountNumber)} width="short" isCode />}
          </Field>
          <Field name="serviceUserNumber">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.serviceUser)}
                description={intl.formatMessage(messages.serviceUserHint)}
                width="short"
                isCode
              />
            )}
          </Field>
          <Field name="cashLimitPence">
            {(field) => (
              <field.NumberField
                kind="pence"
                label={intl.formatMessage(messages.cashLimit)}
                description={intl.formatMessage(messages.cashLimitHint)}
              />
            )}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
