import { useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { AddButton } from '../../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { type PersonId, type PersonRecord, people } from '../../contract'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { today } from '../../../../ground/ui/today'
import { useFocusBack } from '../use-focus-back'
import { useWork } from '../../../../ground/ui/work'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { messages } from './messages'

interface QualificationsPanelProps {
  personId: PersonId
  qualifications: PersonRecord['qualifications']
  /** S45: whether any was held on joining; null, not asked yet. */
  heldBefore: boolean | null
  canEdit: boolean
}

/** Qualifications from before, so that a first one ever can be known and counted (S45). */
export function QualificationsPanel({ personId, qualifications, heldBefore, canEdit }: QualificationsPanelProps) {
  const intl = useIntl()
  const [isAdding, setAdding] = useState(false)
  const addButton = useFocusBack(isAdding)
  useComingBack(canEdit ? `people/${personId}/roles/qualification` : null, () => setAdding(true))
  const { run, problem, forget } = useWork()
  const remove = async ({ qualificationId, title, level, awardedOn }: (typeof qualifications)[number]) => {
    if (!(await run(people.removeQualification, { personId, qualificationId }))) return
    showToast({
      text: intl.formatMessage(messages.removeOf, { what: title }),
      onUndo: () => void call(people.addQualification, { personId, title, level, awardedOn }),
    })
  }
  const none = heldBefore === false ? messages.neverHadOne : messages.noQualifications
  return (
    <Panel
      title={intl.formatMessage(messages.qualifications)}
      actions={
        canEdit && !isAdding ? (
          <AddButton
            ref={addButton}
            label={intl.formatMessage(messages.addQualification)}
            onPress={() => setAdding(true)}
          />
        ) : null
      }
    >
      <ProblemNotice problem={problem} onPutAway={forget} />
      {isAdding && <AddQualification personId={personId} onEnd={() => setAdding(false)} />}
      <Lines label={intl.formatMessage(messages.qualifications)} none={intl.formatMessage(none)}>
        {qualifications.map((one) => (
          <Line
            key={one.qualificationId}
            main={one.title}
            marks={one.level && <Badge label={one.level} />}
            quiet={one.awardedOn ? onScreen(one.awardedOn) : intl.formatMessage(messages.dayNotKnown)}
            actions={
              canEdit && (
                <Button
                  look="quiet"
                  size="small"
                  label={intl.formatMessage(messages.remove)}
                  spokenLabel={intl.formatMessage(messages.removeOf, { what: one.title })}
                  onPress={() => void remove(one)}
                />
              )
            }
          />
        ))}
      </Lines>
    </Panel>
  )
}

const NewQualification = people.addQualification.input.omit({ personId: true })

function AddQualification({ personId, onEnd }: { personId: PersonId; onEnd: () => void }) {
  const intl = useIntl()
  return (
    <KeptForm<{ title: string; level: string; awardedOn: string | null }>
      draftKey={`people/${personId}/roles/qualification`}
      label={intl.formatMessage(messages.addQualification)}
      schema={NewQualification}
      values={{ title: '', level: '', awardedOn: null }}
      save={async (values) => {
        await call(people.addQualification, { personId, ...values })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="title">
            {(field) => <field.TextField label={intl.formatMessage(messages.title)} isRequired autoFocus />}
          </Field>
          <Field name="level">
            {(field) => <field.TextField label={intl.formatMessage(messages.level)} width="short" />}
          </Field>
          <Field name="awardedOn">
            {(field) => (
              <field.DateField
                label={intl.formatMessage(messages.awardedOn)}
                description={intl.formatMessage(messages.awardedHint)}
                maxOn={today()}
              />
            )}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
