import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate, onScreen } from '../../../../../ground/shared/dates'
import { call, problemOf } from '../../../../../ground/ui/client/call'
import { useComingBack } from '../../../../../ground/ui/client/coming-back'
import { AddButton } from '../../../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../../ground/ui/design/content/Badge'
import { Line, Lines } from '../../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../../ground/ui/design/content/ProblemNotice'
import { InlineForm } from '../../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../../ground/ui/design/form/use-record-form'
import { KeptForm } from '../../../../../ground/ui/kept-form'
import { today } from '../../../../../ground/ui/today'
import { useWork } from '../../../../../ground/ui/work'
import { people, type PersonId } from '../../../contract'
import { type Aspiration, AspirationDraft } from '../../../own-words-shapes'
import { useFocusBack } from '../../use-focus-back'
import { beginning } from './beginning'
import { messages } from './messages'

interface AspirationsPanelProps {
  personId: PersonId
  aspirations: readonly Aspiration[]
  canEdit: boolean
}

/** What they want to do or to become, and what became of it (S10). */
export function AspirationsPanel({ personId, aspirations, canEdit }: AspirationsPanelProps) {
  const intl = useIntl()
  const { run, problem, forget } = useWork()
  const [open, setOpen] = useState<'add' | Aspiration['aspirationId'] | null>(null)
  const addButton = useFocusBack(open === 'add')
  const close = () => setOpen(null)
  useComingBack(canEdit ? `people/${personId}/own-words/aspiration` : null, () => setOpen('add'))
  const actionsFor = (one: Aspiration) => {
    const words = beginning(one.text)
    if (!canEdit || open === one.aspirationId) return null
    return one.status === 'open' ? (
      <Button
        look="quiet"
        size="small"
        label={intl.formatMessage(messages.settle)}
        spokenLabel={intl.formatMessage(messages.settleOf, { words })}
        onPress={() => setOpen(one.aspirationId)}
      />
    ) : (
      <Button
        look="quiet"
        size="small"
        label={intl.formatMessage(messages.reopen)}
        spokenLabel={intl.formatMessage(messages.reopenOf, { words })}
        onPress={() =>
          void run(people.settleAspiration, {
            personId,
            aspirationId: one.aspirationId,
            status: 'open',
            settledOn: null,
          })
        }
      />
    )
  }
  return (
    <Panel
      title={intl.formatMessage(messages.aspirations)}
      actions={
        canEdit && open !== 'add' ? (
          <AddButton
            ref={addButton}
            label={intl.formatMessage(messages.addAspiration)}
            onPress={() => setOpen('add')}
          />
        ) : null
      }
    >
      <ProblemNotice problem={problem} onPutAway={forget} />
      {open === 'add' && <AddAspiration personId={personId} onEnd={close} />}
      <Lines label={intl.formatMessage(messages.aspirations)} none={intl.formatMessage(messages.noAspirations)}>
        {aspirations.map((one) => (
          <Line
            key={one.aspirationId}
            main={<span className="block max-w-prose break-words whitespace-pre-line">{one.text}</span>}
            marks={
              <Badge
                tone={one.status === 'reached' ? 'success' : 'quiet'}
                label={
                  one.settledOn === null
                    ? intl.formatMessage(messages.open)
                    : intl.formatMessage(messages.onDay, {
                        status: intl.formatMessage(messages[one.status]),
                        date: onScreen(one.settledOn),
                      })
                }
              />
            }
            quiet={intl.formatMessage(messages.saidOnDay, { date: onScreen(one.statedOn) })}
            actions={actionsFor(one)}
            below={open === one.aspirationId && <Settle personId={personId} aspiration={one} onEnd={close} />}
          />
        ))}
      </Lines>
    </Panel>
  )
}

function AddAspiration({ personId, onEnd }: { personId: PersonId; onEnd: () => void }) {
  const intl = useIntl()
  return (
    <KeptForm<{ text: string; statedOn: string }>
      draftKey={`people/${personId}/own-words/aspiration`}
      label={intl.formatMessage(messages.addAspiration)}
      schema={AspirationDraft}
      values={{ text: '', statedOn: today() }}
      save={async (draft) => {
        await call(people.addAspiration, { personId, draft })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="text">
            {(field) => (
              <field.TextArea
                label={intl.formatMessage(messages.aspiration)}
                width="full"
                lines={2}
                isRequired
                autoFocus
              />
            )}
          </Field>
          <Field name="statedOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.statedOn)} maxOn={today()} isRequired />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}

const Settling = z.object({ status: z.enum(['reached', 'changed']), settledOn: isoDate })

function Settle({ personId, aspiration, onEnd }: { personId: PersonId; aspiration: Aspiration; onEnd: () => void }) {
  const intl = useIntl()
  const { aspirationId } = aspiration
  const { Field, shell } = useRecordForm<{ status: string; settledOn: string }>({
    schema: Settling,
    values: { status: 'reached', settledOn: today() },
    save: async (values) => {
      try {
        await call(people.settleAspiration, { personId, aspirationId, ...Settling.parse(values) })
        onEnd()
        return null
      } catch (error) {
        return problemOf(error)
      }
    },
  })
  return (
    <InlineForm
      shell={shell}
      label={intl.formatMessage(messages.settleOf, { words: beginning(aspiration.text) })}
      onCancel={onEnd}
    >
      <Field name="status">
        {(field) => (
          <field.RadioGroup
            label={intl.formatMessage(messages.settle)}
            layout="row"
            options={(['reached', 'changed'] as const).map((id) => ({ id, label: intl.formatMessage(messages[id]) }))}
            autoFocus
          />
        )}
      </Field>
      <Field name="settledOn">
        {(field) => <field.DateField label={intl.formatMessage(messages.settledOn)} maxOn={today()} isRequired />}
      </Field>
    </InlineForm>
  )
}
