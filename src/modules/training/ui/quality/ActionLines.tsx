import { useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { call, refusalOf } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { training } from '../../contract'
import type { Sample } from '../../quality-operations'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { messages } from './sampling-messages'

type Action = Sample['actions'][number]

interface ActionLinesProps {
  label: string
  none: string
  samples: readonly Sample[]
  shows: (action: Action) => boolean
  qualificationId: string
}

/** What assessors were asked to do: they answer, and a quality assurer other than they signs it off (Q8). */
export function ActionLines({ label, none, samples, shows, qualificationId }: ActionLinesProps) {
  const intl = useIntl()
  const may = useMay()
  const [open, setOpen] = useState<{ readonly actionId: string; readonly what: 'answer' | 'sign' } | null>(null)
  const draftHome = `training/sample-action/${qualificationId}/`
  useComingBack(may('training.assess') ? draftHome : null, (actionId) => setOpen({ actionId, what: 'answer' }))
  const end = () => setOpen(null)
  const rows = samples
    .flatMap((sample) => sample.actions.filter(shows).map((action) => ({ sample, action })))
    .sort((a, b) => (a.action.dueOn < b.action.dueOn ? -1 : 1))
  return (
    <Lines label={label} none={none}>
      {rows.map(({ sample, action }) => {
        const { actionId, text, dueOn, doneOn, doneNote, doneBy, signedOffOn, signedOffBy, isMine } = action
        const { name, unit, assessor } = sample
        const isOpen = open?.actionId === actionId
        return (
          <Line
            key={actionId}
            main={text}
            marks={
              signedOffOn === null && (
                <>
                  <Badge
                    label={intl.formatMessage(doneOn === null ? messages.waitsForAssessor : messages.waitsForAssurer)}
                  />
                  {doneOn === null && dueOn < today() && (
                    <Badge tone="warning" label={intl.formatMessage(messages.overdue)} />
                  )}
                </>
              )
            }
            quiet={
              <>
                {intl.formatMessage(messages.ofSample, { name, unit, assessor })},{' '}
                {intl.formatMessage(messages.byDay, { day: onScreen(dueOn) })}
                {doneOn !== null && (
                  <span className="block whitespace-pre-line">
                    {intl.formatMessage(messages.answered, { day: onScreen(doneOn), by: doneBy, note: doneNote })}
                  </span>
                )}
                {signedOffOn !== null && (
                  <span className="block">
                    {intl.formatMessage(messages.signedOff, { day: onScreen(signedOffOn), by: signedOffBy })}
                  </span>
                )}
              </>
            }
            actions={
              !isOpen && signedOffOn === null
                ? doneOn === null
                  ? may('training.assess') && (
                      <Button
                        size="small"
                        label={intl.formatMessage(messages.answer)}
                        spokenLabel={intl.formatMessage(messages.answerOf, { text })}
                        onPress={() => setOpen({ actionId, what: 'answer' })}
                      />
                    )
                  : isMine
                    ? may('training.quality') && (
                        <span className="text-text-quiet">{intl.formatMessage(messages.notYou)}</span>
                      )
                    : may('training.quality') && (
                        <Button
                          size="small"
                          label={intl.formatMessage(messages.signOff)}
                          spokenLabel={intl.formatMessage(messages.signOffOf, { text })}
                          onPress={() => setOpen({ actionId, what: 'sign' })}
                        />
                      )
                : undefined
            }
            below={
              isOpen &&
              (open.what === 'answer' ? (
                <AnswerForm action={action} draftKey={`${draftHome}${actionId}`} onEnd={end} />
              ) : (
                <SignOffForm action={action} onEnd={end} />
              ))
            }
          />
        )
      })}
    </Lines>
  )
}

interface AnswerFormProps {
  action: Action
  draftKey: string
  onEnd: () => void
}

const answerShape = training.answerAction.input.omit({ actionId: true })

function AnswerForm({ action, draftKey, onEnd }: AnswerFormProps) {
  const intl = useIntl()
  const { actionId, text } = action
  return (
    <KeptForm<{ doneOn: string | null; note: string }>
      isHeaded
      draftKey={draftKey}
      label={intl.formatMessage(messages.answerOf, { text })}
      schema={answerShape}
      values={{ doneOn: today(), note: '' }}
      save={async (typed) => {
        await call(training.answerAction, { actionId, ...answerShape.parse(typed) })
        showToast({ text: intl.formatMessage(messages.isAnswered) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="note">
            {(field) => (
              <field.TextArea label={intl.formatMessage(messages.answerNote)} lines={2} isRequired autoFocus />
            )}
          </Field>
          <Field name="doneOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.answerDay)} isRequired />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}

const signShape = training.signOffAction.input.omit({ actionId: true })

function SignOffForm({ action, onEnd }: { action: Action; onEnd: () => void }) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<{ signedOffOn: string | null }>({
    schema: signShape,
    values: { signedOffOn: today() },
    save: (typed) =>
      refusalOf(async () => {
        await call(training.signOffAction, { actionId: action.actionId, ...signShape.parse(typed) })
        showToast({ text: intl.formatMessage(messages.isSignedOff) })
        onEnd()
      }),
  })
  const label = intl.formatMessage(messages.signOff)
  return (
    <InlineForm shell={shell} label={label} saveLabel={label} onCancel={onEnd}>
      <Field name="signedOffOn">
        {(field) => <field.DateField label={intl.formatMessage(messages.signDay)} isRequired autoFocus />}
      </Field>
    </InlineForm>
  )
}
