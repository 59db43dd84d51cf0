import { useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../ground/shared/dates'
import { call } from '../../../ground/ui/client/call'
import { useComingBack } from '../../../ground/ui/client/coming-back'
import { AddButton } from '../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Panel } from '../../../ground/ui/design/content/Panel'
import { KeptForm } from '../../../ground/ui/kept-form'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { organisation } from '../contract'
import type { Project } from '../record-shapes'
import { Line, Lines } from '../../../ground/ui/design/content/Lines'
import { messages } from './messages'
import { ProblemNotice } from '../../../ground/ui/design/content/ProblemNotice'
import { today } from '../../../ground/ui/today'
import { useWork } from '../../../ground/ui/work'

type Lesson = Project['lessons'][number]

interface LessonsPanelProps {
  projectId: Project['recordId']
  lessons: readonly Lesson[]
  canWrite: boolean
}

/** What a pilot is for (S3): what was learnt, when, and by whom it was written down. */
export function LessonsPanel({ projectId, lessons, canWrite }: LessonsPanelProps) {
  const intl = useIntl()
  const [isAdding, setAdding] = useState(false)
  useComingBack(canWrite ? `organisation/projects/${projectId}/lesson` : null, () => setAdding(true))
  const { run, problem, forget } = useWork()
  const remove = async ({ lessonId, learntOn, text }: Lesson) => {
    if (!(await run(organisation.removeLesson, { projectId, lessonId }))) return
    showToast({
      text: intl.formatMessage(messages.remove),
      onUndo: () => void call(organisation.addLesson, { projectId, learntOn, text }),
    })
  }
  return (
    <Panel
      title={intl.formatMessage(messages.lessons)}
      actions={
        canWrite && !isAdding ? (
          <AddButton label={intl.formatMessage(messages.addLesson)} onPress={() => setAdding(true)} />
        ) : null
      }
    >
      <ProblemNotice problem={problem} onPutAway={forget} />
      {isAdding && <LessonForm projectId={projectId} onEnd={() => setAdding(false)} />}
      <Lines label={intl.formatMessage(messages.lessons)} none={intl.formatMessage(messages.noLessons)}>
        {lessons.map((lesson) => (
          <Line
            key={lesson.lessonId}
            main={lesson.text}
            quiet={intl.formatMessage(messages.writtenBy, { date: onScreen(lesson.learntOn), name: lesson.writtenBy })}
            actions={
              canWrite ? (
                <Button
                  look="quiet"
                  size="small"
                  label={intl.formatMessage(messages.remove)}
                  spokenLabel={intl.formatMessage(messages.roomOf, {
                    verb: intl.formatMessage(messages.remove),
                    name: lesson.text.slice(0, 40),
                  })}
                  onPress={() => void remove(lesson)}
                />
              ) : null
            }
          />
        ))}
      </Lines>
    </Panel>
  )
}

const shape = organisation.addLesson.input.pick({ learntOn: true, text: true })

function LessonForm({ projectId, onEnd }: { projectId: Project['recordId']; onEnd: () => void }) {
  const intl = useIntl()
  const label = intl.formatMessage(messages.addLesson)
  return (
    <KeptForm<{ learntOn: string; text: string }>
      draftKey={`organisation/projects/${projectId}/lesson`}
      label={label}
      saveLabel={label}
      schema={shape}
      values={{ learntOn: today(), text: '' }}
      save={async (values) => {
        await call(organisation.addLesson, { projectId, ...values })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="text">
            {(field) => <field.TextArea label={intl.formatMessage(messages.lesson)} lines={3} isRequired autoFocus />}
          </Field>
          <Field name="learntOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.learntOn)} maxOn={today()} isRequired />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
