import { useNavigate, useParams } from '@tanstack/react-router'
import { type Ref, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { call, problemOf, useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Heading, Panel } from '../../../../ground/ui/design/content/Panel'
import { useFocusOnward } from '../../../../ground/ui/design/focus'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { useMay } from '../../../../ground/ui/session'
import { dayOf } from '../../../../ground/ui/today'
import { people, PersonId } from '../../contract'
import { erasureGrounds, ProposalDraft } from '../../erasing-operations'
import { erasingDrafts } from '../draft-places'
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
  useComingBack(may('people.erase') ? erasingDrafts.hold + personId : null, () => setHolding(true))
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
  const back = () => go(`/people/${personId}`)
  return (
    <article className="relative h-full overflow-auto p-5">
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
        {isFree && !proposal && !isHolding && (
          <ProposalForm personId={personId} onDone={() => go('/people/erasing')} onEnd={back} />
        )}
        {isHolding && <HoldForm personId={personId} onEnd={() => setHolding(false)} />}
        <div className="flex flex-wrap gap-2">
          <Button label={intl.formatMessage(messages.back)} onPress={back} />
          <Button label={intl.formatMessage(messages.toList)} onPress={() => go('/people/erasing')} />
          {may('people.erase') && holds.length === 0 && !isHolding && (
            <HoldButton button={holdButton} onPress={() => setHolding(true)} />
          )}
        </div>
      </div>
    </article>
  )
}

/** Gone once the record is held: the keyboard goes on beside it then. */
function HoldButton({ button, onPress }: { button: Ref<HTMLButtonElement>; onPress: () => void }) {
  const intl = useIntl()
  const place = useRef<HTMLSpanElement>(null)
  useFocusOnward(place)
  return (
    <span ref={place} className="contents">
      <Button ref={button} label={intl.formatMessage(messages.hold)} onPress={onPress} />
    </span>
  )
}

interface ProposalFormProps {
  personId: PersonId
  onDone: () => void
  onEnd: () => void
}

function ProposalForm({ personId, onDone, onEnd }: ProposalFormProps) {
  const intl = useIntl()
  const label = intl.formatMessage(messages.proposeNow)
  return (
    <KeptForm<{ grounds: (typeof erasureGrounds)[number]; reason: string }>
      draftKey={erasingDrafts.propose + personId}
      label={label}
      saveLabel={label}
      schema={ProposalDraft}
      values={{ grounds: 'kept-long-enough', reason: '' }}
      save={async (typed) => {
        await call(people.proposeErasure, { personId, ...ProposalDraft.parse(typed) })
        showToast({ text: intl.formatMessage(messages.proposed) })
        return onDone
      }}
      onEnd={onEnd}
      isHeaded
    >
      {({ Field }) => (
        <>
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
        </>
      )}
    </KeptForm>
  )
}
