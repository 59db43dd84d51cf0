import { ArrowDown, ArrowUp } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../ground/shared/dates'
import type { Problem } from '../../../ground/shared/problem'
import { refusalOf } from '../../../ground/ui/client/call'
import { AddButton } from '../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../ground/ui/design/actions/IconButton'
import { Badge } from '../../../ground/ui/design/content/Badge'
import { Line, Lines } from '../../../ground/ui/design/content/Lines'
import { ProblemNotice } from '../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { today } from '../../../ground/ui/today'
import type { ShortAnswer, ShortList } from '../../../ground/ui/short-list'
import { ChoiceForm } from './ChoiceForm'
import { messages } from './list-messages'

interface ChoiceListProps {
  list: ShortList
  answers: readonly ShortAnswer[]
  canWrite: boolean
  /** The answer (or `new`) whose form is open at first. */
  asked: string | null
}

/** The answers of one list in their order, and what can be done with each. */
export function ChoiceList({ list, answers, canWrite, asked }: ChoiceListProps) {
  const intl = useIntl()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [open, setOpen] = useState(asked)
  const [said, setSaid] = useState('')
  const asksMore = list.questions.length > 0
  const { box, keepFocusOn } = useFocusAfterMove(answers)

  /** Whether it was done; a refusal stays in sight until it is put away or the next try. */
  const done = async (work: () => Promise<unknown>) => {
    const refused = await refusalOf(async () => void (await work()))
    setProblem(refused)
    return refused === null
  }
  const retire = async (answer: ShortAnswer) => {
    const { label, retiredOn } = answer
    const put = (on: string | null) => () => list.save({ ...answer, retiredOn: on })
    if (!(await done(put(retiredOn ? null : today())))) return
    showToast({
      text: intl.formatMessage(retiredOn ? messages.offered : messages.retired, { label }),
      onUndo: () => void done(put(retiredOn)),
    })
  }
  const move = async (from: number, by: -1 | 1) => {
    const ids = answers.map(({ answerId }) => answerId)
    const [moved] = ids.splice(from, 1)
    if (moved === undefined) return
    ids.splice(from + by, 0, moved)
    keepFocusOn(moved, by)
    if (!(await done(() => list.order(ids)))) return
    const label = answers[from]?.label ?? ''
    setSaid(intl.formatMessage(messages.movedTo, { label, place: from + by + 1, count: ids.length }))
  }
  return (
    <div ref={box} className="flex flex-col gap-2">
      <ProblemNotice problem={problem} onPutAway={() => setProblem(null)} />
      <Lines label={intl.formatMessage(list.title)} none={intl.formatMessage(messages.none)}>
        {answers.map((answer, place) => (
          <Line
            key={answer.answerId}
            main={answer.label}
            marks={
              <>
                {list.questions.map(({ key, marks }) => {
                  const mark = marks[String(answer.more[key])]
                  return mark && <Badge key={key} label={intl.formatMessage(mark)} />
                })}
                {answer.retiredOn && (
                  <Badge label={intl.formatMessage(messages.retiredOn, { date: onScreen(answer.retiredOn) })} />
                )}
              </>
            }
            actions={
              canWrite && (
                <>
                  <Button
                    look="quiet"
                    size="small"
                    label={intl.formatMessage(asksMore ? messages.change : messages.rename)}
                    spokenLabel={intl.formatMessage(asksMore ? messages.changeOf : messages.renameOf, {
                      label: answer.label,
                    })}
                    onPress={() => setOpen(answer.answerId)}
                  />
                  <Button
                    look="quiet"
                    size="small"
                    label={intl.formatMessage(answer.retiredOn ? messages.bringBack : messages.retire)}
                    spokenLabel={intl.formatMessage(answer.retiredOn ? messages.bringBackOf : messages.retireOf, {
                      label: answer.label,
                    })}
                    onPress={() => void retire(answer)}
                  />
                  <span data-moves={answer.answerId} className="flex">
                    <IconButton
                      size="small"
                      icon={ArrowUp}
                      label={intl.formatMessage(messages.upOf, { label: answer.label })}
                      isDisabled={place === 0}
                      onPress={() => void move(place, -1)}
                    />
                    <IconButton
                      size="small"
                      icon={ArrowDown}
                      label={intl.formatMessage(messages.downOf, { label: answer.label })}
                      isDisabled={place === answers.length - 1}
                      onPress={() => void move(place, 1)}
                    />
                  </span>
                </>
              )
            }
            below={open === answer.answerId && <ChoiceForm list={list} answer={answer} onEnd={() => setOpen(null)} />}
          />
        ))}
      </Lines>
      <p role="status" className="sr-only">
        {said}
      </p>
      {canWrite &&
        (open === 'new' ? (
          <ChoiceForm list={list} answer={null} onEnd={() => setOpen(null)} />
        ) : (
          <div>
            <AddButton label={intl.formatMessage(messages.add)} onPress={() => setOpen('new')} />
          </div>
        ))}
    </div>
  )
}

/** A line that changes places takes its node along and may lose the focus: it goes back to the button that moved it. */
function useFocusAfterMove(answers: readonly ShortAnswer[]) {
  const box = useRef<HTMLDivElement>(null)
  const moved = useRef<{ answerId: string; by: -1 | 1 } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the order on the page is another one
  useLayoutEffect(() => {
    if (!moved.current) return
    const { answerId, by } = moved.current
    moved.current = null
    const [up, down] = box.current?.querySelectorAll<HTMLButtonElement>(`[data-moves="${answerId}"] button`) ?? []
    const [wanted, other] = by < 0 ? [up, down] : [down, up]
    const target = wanted?.disabled ? other : wanted
    target?.focus()
  }, [answers])
  const keepFocusOn = (answerId: string, by: -1 | 1) => {
    moved.current = { answerId, by }
  }
  return { box, keepFocusOn }
}
