import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { call, problemOf, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Heading, Panel } from '../../../../ground/ui/design/content/Panel'
import { RecordForm } from '../../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { dayOf } from '../../../../ground/ui/today'
import { people, PersonId } from '../../contract'
import { erasureGrounds, ProposalDraft } from '../../erasing-operations'
import { useFocusBack } from '../use-focus-back'
import { StandsAgainst, WhatGoes } from './ErasureFacts'
import { HoldForm } from './HoldForms'
import { groundsMessages, messages } from './messages'

/** What would go with a record, what stands against it, and the proposal to erase it. */
export function ProposeScreen() {
  const params: { personId?: string } = useParams({ strict: false })
  const personId = PersonId.safeParse(params.personId)
  return personId.success ? <Preview key={personId.data} personId={personId.data} /> : null
}

function Preview({ personId }: { personId: PersonId }) {
  const intl = useIntl()
  const navigate = useNavigate()
  const may = useMay()
  const { data: preview, error } = useQuery(people.erasurePreview, { personId })
  const [isHolding, setHolding] = useState(false)
  const holdButton = useFocusBack(isHolding)
  const go = (to: string) => void navigate({ to } as never)
  const fault = problemOf(error)
  if (fault) {
    return (
      <div className="p-5">
        <Notice
          tone="warning"
          live="polite"
          title={intl.formatMessage(messages.gone)}
          actions={<Button label={intl.formatMessage(messages.toList)} onPress={() => go('/people/erasing')} />}
        >
          {fault.message}
        </Notice>
      </div>
    )
  }
  if (!preview) return null
  const { name, goes, kept, holds, proposal } = preview
  const isFree = kept.length === 0 && holds.length === 0
  return (
    <div className="relative h-full overflow-auto p-5">
      <div className="flex max-w-form-wide flex-col gap-5">
        <div className="flex flex-col gap-2">
          <Heading level={1}>{intl.formatMessage(messages.titleOf, { name })}</Heading>
          <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.intro)}</p>
        </div>
        <StandsAgainst holds={holds} kept={kept} />
        {proposal && (
          <Notice tone="info" title={intl.formatMessage(groundsMessages[proposal.grounds])}>
            {intl.formatMessage(messages.waiting, {
              by: proposal.proposedBy,
              date: onScreen(dayOf(proposal.proposedAt)),
              reason: proposal.reason,
            })}
          </Notice>
        )}
        <Panel title={intl.formatMessage(messages.goes)}>
          <div className="flex flex-col gap-2">
            <p className="max-w-prose text-small text-text-quiet">{intl.formatMessage(messages.goesHint)}</p>
            <WhatGoes goes={goes} />
          </div>
        </Panel>
        {isFree && !proposal && !isHolding && <ProposalForm personId={personId} onDone={() => go('/people/erasing')} />}
        {isHolding && <HoldForm personId={personId} onEnd={() => setHolding(false)} />}
        <div className="flex flex-wrap gap-2">
          <Button label={intl.formatMessage(messages.back)} onPress={() => go(`/people/${personId}`)} />
          <Button label={intl.formatMessage(messages.toList)} onPress={() => go('/people/erasing')} />
          {may('people.erase') && holds.length === 0 && !isHolding && (
            <Button ref={holdButton} label={intl.formatMessage(messages.hold)} onPress={() => setHolding(true)} />
          )}
        </div>
      </div>
    </div>
  )
}

function ProposalForm({ personId, onDone }: { personId: PersonId; onDone: () => void }) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<{ grounds: (typeof erasureGrounds)[number]; reason: string }>({
    schema: ProposalDraft,
    values: { grounds: 'kept-long-enough', reason: '' },
    save: async (typed) => {
      try {
        await call(people.proposeErasure, { personId, ...ProposalDraft.parse(typed) })
        showToast({ text: intl.formatMessage(messages.proposed) })
        onDone()
        return null
      } catch (error) {
        return problemOf(error)
      }
    },
  })
  const label = intl.formatMessage(messages.proposeNow)
  return (
    <RecordForm shell={shell} label={label} saveLabel={label}>
      <div className="flex flex-col gap-3">
        <Field name="grounds">
          {(field) => (
            <field.RadioGroup
              label={intl.formatMessage(messages.why)}
              options={erasureGrounds.map((id) => ({ id, label: intl.formatMessage(groundsMessages[id]) }))}
            />
          )}
        </Field>
        <Field name="reason">
          {(field) => (
            <field.TextArea
              label={intl.formatMessage(messages.reason)}
              description={intl.formatMessage(messages.reasonHint)}
              width="full"
              isRequired
            />
          )}
        </Field>
      </div>
    </RecordForm>
  )
}
