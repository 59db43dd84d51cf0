import { useIntl } from 'react-intl'
import type { SchemeRules } from '../../scheme-rules'
import { type CellChoice, ChoiceCell, TextCell } from './cells'
import { messages } from './messages'
import type { LineField, TypedLine } from './typing'

interface Named {
  readonly name: string
  readonly label: string
  readonly spoken: string
  readonly mark: 'warn' | 'block' | null
  readonly notes: string
}

interface MoreCellsProps {
  line: TypedLine
  rules: SchemeRules
  cell: (field: LineField, label: string) => Named
  text: (field: LineField, label: string) => Named & { value: string; onChange: (value: string) => void }
  onMeal: (meal: string) => void
}

/** What stands in the place of the journey: for meals, what the scheme's caps go by; for other purchases, nothing. */
export function MoreCells({ line, rules, cell, text, onMeal }: MoreCellsProps) {
  const intl = useIntl()
  const { meals } = rules
  const asksHours = meals.some(({ minutesAway }) => minutesAway !== null)
  const asksLeft = meals.some(({ leftBefore }) => leftBefore !== null)
  const asksBack = meals.some(({ backAfter }) => backAfter !== null)
  const choices: CellChoice[] = meals.map(({ meal }) => ({ id: meal, label: meal }))
  const room = 'w-20'
  return (
    <div className="flex flex-wrap gap-1 empty:hidden @min-[66rem]:col-span-6 @min-[66rem]:empty:block">
      {line.kind === 'meal' && (
        <>
          {meals.length > 0 && (
            <ChoiceCell
              {...cell('meal', intl.formatMessage(messages.meal))}
              value={line.meal}
              choices={choices}
              none={intl.formatMessage(messages.noMeal)}
              room="w-32"
              onChange={onMeal}
            />
          )}
          {asksHours && (
            <TextCell
              {...text('hoursAway', intl.formatMessage(messages.hoursAway))}
              placeholder={intl.formatMessage(messages.hoursAway)}
              room="w-26"
            />
          )}
          {asksLeft && (
            <TextCell
              {...text('leftAt', intl.formatMessage(messages.leftAt))}
              placeholder={intl.formatMessage(messages.leftAt)}
              room={room}
            />
          )}
          {asksBack && (
            <TextCell
              {...text('backAt', intl.formatMessage(messages.backAt))}
              placeholder={intl.formatMessage(messages.backAt)}
              room={room}
            />
          )}
        </>
      )}
    </div>
  )
}
