import { Eye, EyeOff, Pencil } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, refusalOf } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { type PersonId, people } from '../../contract'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { useFocusBack } from '../use-focus-back'
import { useWork } from '../../../../ground/ui/work'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { messages } from './messages'

/**
 * Offence details: not in the window at all until asked for, each reading entered in the audit trail, and gone again
 * when the window is left. While they are being written they stay; they are never kept as a draft, since drafts lie
 * outside the risk compartment.
 */
export function OffenceNotesPanel({ personId, canEdit }: { personId: PersonId; canEdit: boolean }) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const [text, setText] = useState<string | null>(null)
  const [isEditing, setEditing] = useState(false)
  const showButton = useFocusBack(isEditing)

  useEffect(() => {
    if (text === null || isEditing) return
    const cover = () => setText(null)
    window.addEventListener('blur', cover)
    return () => window.removeEventListener('blur', cover)
  }, [text, isEditing])

  if (!may('people.readRisk')) return null
  const show = async () => {
    const read = await run(people.readOffenceNotes, { personId })
    if (read) setText(read.text)
  }
  const isShown = text !== null
  return (
    <Panel
      title={intl.formatMessage(messages.offence)}
      actions={
        <>
          {isShown && !isEditing && canEdit && may('people.writeRisk') && (
            <Button
              look="quiet"
              size="small"
              icon={Pencil}
              label={intl.formatMessage(messages.edit)}
              spokenLabel={intl.formatMessage(messages.editGroup, { group: intl.formatMessage(messages.offence) })}
              onPress={() => setEditing(true)}
            />
          )}
          {!isEditing && (
            <Button
              look="quiet"
              size="small"
              ref={showButton}
              icon={isShown ? EyeOff : Eye}
              label={intl.formatMessage(isShown ? messages.hideOffence : messages.showOffence)}
              onPress={() => (isShown ? setText(null) : void show())}
            />
          )}
        </>
      }
    >
      <ProblemNotice problem={problem} onPutAway={forget} />
      {text === null ? (
        <p className="py-1 text-body text-text-quiet italic">{intl.formatMessage(messages.offenceCovered)}</p>
      ) : isEditing ? (
        <OffenceForm
          personId={personId}
          text={text}
          onEnd={(isSaved) => {
            setEditing(false)
            setText(null)
            if (isSaved) showToast({ text: intl.formatMessage(messages.offenceSaved) })
          }}
        />
      ) : (
        <p className="max-w-prose py-1 text-body break-words whitespace-pre-line">
          {text || intl.formatMessage(messages.noOffence)}
        </p>
      )}
    </Panel>
  )
}

const Offence = z.object({ text: people.writeOffenceNotes.input.shape.text })

function OffenceForm({
  personId,
  text,
  onEnd,
}: {
  personId: PersonId
  text: string
  onEnd: (isSaved: boolean) => void
}) {
  const intl = useIntl()
  const label = intl.formatMessage(messages.offence)
  const { Field, shell } = useRecordForm<{ text: string }>({
    schema: Offence,
    values: { text },
    save: (values) =>
      refusalOf(async () => {
        await call(people.writeOffenceNotes, { personId, ...values })
        onEnd(true)
      }),
  })
  return (
    <InlineForm shell={shell} label={label} onCancel={() => onEnd(false)}>
      <Field name="text">
        {(field) => (
          <field.TextArea label={label} description={intl.formatMessage(messages.offenceNoDraft)} lines={6} autoFocus />
        )}
      </Field>
    </InlineForm>
  )
}
