import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate, onScreen } from '../../../../ground/shared/dates'
import { call, refusalOf, useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { AddButton } from '../../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { type PersonId, type PersonRecord, people } from '../../contract'
import { today } from '../../../../ground/ui/today'
import { useFocusBack } from '../use-focus-back'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { daysAfter, monthAhead } from '../../../../ground/shared/home'
import { useOffice } from '../../../../ground/ui/office'
import { reviewOn } from '../../consent-review'
import { messages } from './messages'

type Given = PersonRecord['consents'][number]

interface ConsentsPanelProps {
  personId: PersonId
  consents: readonly Given[]
  canEdit: boolean
}

/** What this person agreed to, for what and since when; and what they took back. */
export function ConsentsPanel({ personId, consents, canEdit }: ConsentsPanelProps) {
  const intl = useIntl()
  const { consentMonths } = useOffice()
  const [open, setOpen] = useState<'add' | { withdrawing: string } | { confirming: string } | null>(null)
  const isOpen = (key: 'withdrawing' | 'confirming', { consentId }: Given) =>
    open !== null && open !== 'add' && key in open && Object.values(open)[0] === consentId
  const isDue = (consent: Given) =>
    consentMonths > 0 && reviewOn(consent, consentMonths) <= daysAfter(today(), monthAhead)
  const close = () => setOpen(null)
  useComingBack(canEdit ? `people/${personId}/roles/consent` : null, () => setOpen('add'))
  const addButton = useFocusBack(open !== null)
  const ordered = [...consents].sort(
    (a, b) => Number(a.withdrawnOn !== null) - Number(b.withdrawnOn !== null) || b.givenOn.localeCompare(a.givenOn),
  )
  return (
    <Panel
      title={intl.formatMessage(messages.consents)}
      actions={
        canEdit && open !== 'add' ? (
          <AddButton ref={addButton} label={intl.formatMessage(messages.addConsent)} onPress={() => setOpen('add')} />
        ) : null
      }
    >
      {open === 'add' && <GiveConsent personId={personId} onEnd={close} />}
      <Lines label={intl.formatMessage(messages.consents)} none={intl.formatMessage(messages.noConsents)}>
        {ordered.map((consent) => (
          <Line
            key={consent.consentId}
            main={consent.purpose}
            marks={
              consent.withdrawnOn === null ? (
                <>
                  <Badge tone="success" label={intl.formatMessage(messages.inForce)} />
                  {isDue(consent) && <Badge tone="warning" label={intl.formatMessage(messages.toReview)} />}
                </>
              ) : (
                <Badge label={intl.formatMessage(messages.withdrawnOnDay, { date: onScreen(consent.withdrawnOn) })} />
              )
            }
            quiet={[
              onScreen(consent.givenOn),
              consent.how,
              consent.confirmedOn &&
                intl.formatMessage(messages.confirmedOnDay, { date: onScreen(consent.confirmedOn) }),
            ]
              .filter(Boolean)
              .join(', ')}
            actions={
              canEdit &&
              consent.withdrawnOn === null &&
              !isOpen('withdrawing', consent) &&
              !isOpen('confirming', consent) && (
                <>
                  <Button
                    look="quiet"
                    size="small"
                    label={intl.formatMessage(messages.confirm)}
                    spokenLabel={intl.formatMessage(messages.confirmOf, { purpose: consent.purpose })}
                    onPress={() => setOpen({ confirming: consent.consentId })}
                  />
                  <Button
                    look="quiet"
                    size="small"
                    label={intl.formatMessage(messages.withdraw)}
                    spokenLabel={intl.formatMessage(messages.withdrawOf, { purpose: consent.purpose })}
                    onPress={() => setOpen({ withdrawing: consent.consentId })}
                  />
                </>
              )
            }
            below={
              isOpen('withdrawing', consent) ? (
                <WithdrawConsent personId={personId} consent={consent} onEnd={close} />
              ) : (
                isOpen('confirming', consent) && <ConfirmConsent personId={personId} consent={consent} onEnd={close} />
              )
            }
          />
        ))}
      </Lines>
    </Panel>
  )
}

type Giving = { purpose: string | null; givenOn: string | null; how: string }
const NewConsent = z.object({
  purpose: z.string({ error: 'Choose what the consent is for.' }),
  givenOn: isoDate,
  how: z.string(),
})

function GiveConsent({ personId, onEnd }: { personId: PersonId; onEnd: () => void }) {
  const intl = useIntl()
  const { data: choices } = useQuery(people.choices, {})
  return (
    <KeptForm<Giving>
      draftKey={`people/${personId}/roles/consent`}
      label={intl.formatMessage(messages.addConsent)}
      schema={NewConsent}
      values={{ purpose: null, givenOn: today(), how: '' }}
      save={async (values) => {
        await call(people.addConsent, { personId, ...NewConsent.parse(values) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="purpose">
            {(field) => (
              <field.ComboBox
                label={intl.formatMessage(messages.purpose)}
                width="full"
                options={(choices?.consentPurposes ?? []).map((purpose) => ({ id: purpose, label: purpose }))}
                isRequired
                autoFocus
              />
            )}
          </Field>
          <Field name="givenOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.givenOn)} maxOn={today()} isRequired />}
          </Field>
          <Field name="how">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.how)}
                description={intl.formatMessage(messages.howHint)}
              />
            )}
          </Field>
        </>
      )}
    </KeptForm>
  )
}

const Withdrawal = z.object({ withdrawnOn: isoDate })

function WithdrawConsent({ personId, consent, onEnd }: { personId: PersonId; consent: Given; onEnd: () => void }) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<{ withdrawnOn: string }>({
    schema: Withdrawal,
    values: { withdrawnOn: today() },
    save: ({ withdrawnOn }) =>
      refusalOf(async () => {
        await call(people.withdrawConsent, { personId, consentId: consent.consentId, withdrawnOn })
        onEnd()
      }),
  })
  const label = intl.formatMessage(messages.withdrawOf, { purpose: consent.purpose })
  return (
    <InlineForm shell={shell} label={label} saveLabel={intl.formatMessage(messages.withdraw)} onCancel={onEnd}>
      <Field name="withdrawnOn">
        {(field) => (
          <field.DateField label={intl.formatMessage(messages.withdrawnOn)} maxOn={today()} isRequired autoFocus />
        )}
      </Field>
    </InlineForm>
  )
}

const Confirmation = z.object({ confirmedOn: isoDate })

function ConfirmConsent({ personId, consent, onEnd }: { personId: PersonId; consent: Given; onEnd: () => void }) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<{ confirmedOn: string }>({
    schema: Confirmation,
    values: { confirmedOn: today() },
    save: ({ confirmedOn }) =>
      refusalOf(async () => {
        await call(people.confirmConsent, { personId, consentId: consent.consentId, confirmedOn })
        onEnd()
      }),
  })
  const label = intl.formatMessage(messages.confirmOf, { purpose: consent.purpose })
  return (
    <InlineForm shell={shell} label={label} saveLabel={intl.formatMessage(messages.confirm)} onCancel={onEnd}>
      <Field name="confirmedOn">
        {(field) => (
          <field.DateField label={intl.formatMessage(messages.confirmedOn)} maxOn={today()} isRequired autoFocus />
        )}
      </Field>
    </InlineForm>
  )
}
