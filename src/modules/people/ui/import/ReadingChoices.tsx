import { useIntl } from 'react-intl'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { Checkbox } from '../../../../ground/ui/design/fields/choice/Checkbox'
import { RadioGroup } from '../../../../ground/ui/design/fields/choice/RadioGroup'
import type { ImportChoices, ImportSheet } from '../../import-shapes'
import { messages } from './messages'

interface ReadingChoicesProps {
  fileName: string
  sheet: ImportSheet
  choices: ImportChoices
  onChoices: (choices: ImportChoices) => void
}

/** How dates, names and damaged text are read. Only what makes a difference to this list is asked. */
export function ReadingChoices({ fileName, sheet, choices, onChoices }: ReadingChoicesProps) {
  const intl = useIntl()
  const hasDates = choices.meanings.some((meaning) => meaning !== null && /(On|OfBirth)$/.test(meaning))
  const hasWholeNames = choices.meanings.includes('fullName')
  const isWorkbook = /\.xlsx$/i.test(fileName)
  if (!hasDates && !hasWholeNames && !isWorkbook && !sheet.proposed.tidyCapitals && !sheet.proposed.repairText)
    return null
  return (
    <div className="flex flex-col gap-3">
      <Heading level={3}>{intl.formatMessage(messages.howRead)}</Heading>
      {hasDates && (
        <RadioGroup
          label={intl.formatMessage(messages.dateOrder)}
          layout="row"
          value={choices.dateOrder}
          onChange={(dateOrder) => onChoices({ ...choices, dateOrder: dateOrder as ImportChoices['dateOrder'] })}
          options={[
            { id: 'day-first', label: intl.formatMessage(messages.dayFirst) },
            { id: 'month-first', label: intl.formatMessage(messages.monthFirst) },
          ]}
        />
      )}
      {hasWholeNames && (
        <RadioGroup
          label={intl.formatMessage(messages.nameOrder)}
          layout="row"
          value={choices.nameOrder}
          onChange={(nameOrder) => onChoices({ ...choices, nameOrder: nameOrder as ImportChoices['nameOrder'] })}
          options={[
            { id: 'first-last', label: intl.formatMessage(messages.firstLast) },
            { id: 'last-first', label: intl.formatMessage(messages.lastFirst) },
          ]}
        />
      )}
      <div className="flex flex-col gap-1">
        {sheet.proposed.tidyCapitals && (
          <Checkbox
            label={intl.formatMessage(messages.tidyCapitals)}
            isSelected={choices.tidyCapitals}
            onChange={(tidyCapitals) => onChoices({ ...choices, tidyCapitals })}
          />
        )}
        {sheet.proposed.repairText && (
          <Checkbox
            label={intl.formatMessage(messages.repairText)}
            isSelected={choices.repairText}
            onChange={(repairText) => onChoices({ ...choices, repairText })}
          />
        )}
        {isWorkbook && (
          <Checkbox
            label={intl.formatMessage(messages.hiddenRows)}
            isSelected={choices.hiddenRows === 'import'}
            onChange={(isWanted) => onChoices({ ...choices, hiddenRows: isWanted ? 'import' : 'leave-out' })}
          />
        )}
      </div>
    </div>
  )
}
