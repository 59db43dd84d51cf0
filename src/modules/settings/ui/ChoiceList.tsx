import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../ground/shared/dates'
import { call } from '../../../ground/ui/client/call'
import { Button } from '../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../ground/ui/design/actions/IconButton'
import { Badge } from '../../../ground/ui/design/content/Badge'
import { Line, Lines } from '../../../ground/ui/design/content/Lines'
import { ProblemNotice } from '../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { today } from '../../../ground/ui/today'
import { useWork } from '../../../ground/ui/work'
import { organisation } from '../../organisation/contract'
import type { Choice, ListId } from './choice'
import { ChoiceForm } from './ChoiceForm'
import { listMessages, messages } from './list-messages'

interface ChoiceListProps {
  listId: ListId
  choices: readonly Choice[]
  canWrite: boolean
}

/** The answers of one list in their order, and what can be done with each. */
export function ChoiceList({ listId, choices, canWrite }: ChoiceListProps) {
  const intl = useIntl()
  const { run, problem, forget } = useWork()
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const { box, keepFocusOn } = useFocusAfterMove(choices)

  const retire = async (choice: Choice) => {
    const { label, retiredOn } = choice
    const put = (on: string | null) => ({ ...choice, retiredOn: on })
    if (!(await run(organisation.saveChoice, put(retiredOn ? null : today())))) return
    showToast({
      text: intl.formatMessage(retiredOn ? messages.offered : messages.retired, { label }),
      onUndo: () => void call(organisation.saveChoice, put(retiredOn)),
    })
  }
  const move = async (from: number, by: -1 | 1) => {
    const ids = choices.map(({ choiceId }) => choiceId)
    const [moved] = ids.splice(from, 1)
    if (moved === undefined) return
    ids.splice(from + by, 0, moved)
    keepFocusOn(moved, by)
    if (!(await run(organisation.orderChoices, { listId, choiceIds: ids }))) return
    const label = choices[from]?.label ?? ''
    setSaid(intl.formatMessage(messages.movedTo, { label, place: from + by + 1, count: ids.length }))
  }
  return (
    <div ref={box} className="flex flex-col gap-2">
      <ProblemNotice problem={problem} onPutAway={forget} />
      <Lines label={intl.formatMessage(listMessages[listId])} none={intl.formatMessage(messages.none)}>
        {choices.map((choice, place) => (
          <Line
            key={choice.choiceId}
            main={choice.label}
            marks={
              <>
                {choice.onlyOne && <Badge label={intl.formatMessage(messages.onlyOne)} />}
                {choice.retiredOn && (
                  <Badge label={intl.formatMessage(messages.retiredOn, { date: onScreen(choice.retiredOn) })} />
                )}
              </>
            }
            actions={
              canWrite && (
                <>
                  <Button
                    look="quiet"
                    size="small"
                    label={intl.formatMessage(messages.rename)}
                    spokenLabel={intl.formatMessage(messages.renameOf, { label: choice.label })}
                    onPress={() => setOpen(choice.choiceId)}
                  />
                  <Button
                    look="quiet"
                    size="small"
                    label={intl.formatMessage(choice.retiredOn ? messages.bringBack : messages.retire)}
                    spokenLabel={intl.formatMessage(choice.retiredOn ? messages.bringBackOf : messages.retireOf, {
                      label: choice.label,
                    })}
                    onPress={() => void retire(choice)}
                  />
                  <span data-moves={choice.choiceId} className="flex">
                    <IconButton
                      size="small"
                      icon={ArrowUp}
                      label={intl.formatMessage(messages.upOf, { label: choice.label })}
                      isDisabled={place === 0}
                      onPress={() => void move(place, -1)}
                    />
                    <IconButton
                      size="small"
                      icon={ArrowDown}
                      label={intl.formatMessage(messages.downOf, { label: choice.label })}
                      isDisabled={place === choices.length - 1}
                      onPress={() => void move(place, 1)}
                    />
                  </span>
                </>
              )
            }
            below={
              open === choice.choiceId && <ChoiceForm listId={listId} choice={choice} onEnd={() => setOpen(null)} />
            }
          />
        ))}
      </Lines>
      <p role="status" className="sr-only">
        {said}
      </p>
      {canWrite &&
        (open === 'new' ? (
          <ChoiceForm listId={listId} choice={null} onEnd={() => setOpen(null)} />
        ) : (
          <div>
            <Button
              look="quiet"
              size="small"
              icon={Plus}
              label={intl.formatMessage(messages.add)}
              onPress={() => setOpen('new')}
            />
          </div>
        ))}
    </div>
  )
}

/** A line that changes places takes its node along and may lose the focus: it goes back to the button that moved it. */
function useFocusAfterMove(choices: readonly Choice[]) {
  const box = useRef<HTMLDivElement>(null)
  const moved = useRef<{ choiceId: string; by: -1 | 1 } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the order on the page is another one
  useLayoutEffect(() => {
    if (!moved.current) return
    const { choiceId, by } = moved.current
    moved.current = null
    const [up, down] = box.current?.querySelectorAll<HTMLButtonElement>(`[data-moves="${choiceId}"] button`) ?? []
    const [wanted, other] = by < 0 ? [up, down] : [down, up]
    const target = wanted?.disabled ? other : wanted
    target?.focus()
  }, [choices])
  const keepFocusOn = (choiceId: string, by: -1 | 1) => {
    moved.current = { choiceId, by }
  }
  return { box, keepFocusOn }
}
