import { useIntl } from 'react-intl'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Select } from '../../../../ground/ui/design/fields/choice/Select'
import type { ImportChoices, ImportOpened, ImportSheet } from '../../import-shapes'
import { FirstRows } from './FirstRows'
import { messages } from './messages'

interface FoundInFileProps {
  opened: ImportOpened
  sheet: ImportSheet
  choices: ImportChoices
  onChoices: (choices: ImportChoices) => void
  /** Another sheet has columns and rows of its own: what was decided on rows no longer holds. */
  onSheet: (choices: ImportChoices) => void
}

/** What was found in the file, and what is doubtful about it: sheet, headings, the first rows. */
export function FoundInFile({ opened, sheet, choices, onChoices, onSheet }: FoundInFileProps) {
  const intl = useIntl()
  const sheetOptions = opened.sheets.map(({ name, rows, hidden }, place) => ({
    id: String(place),
    label: intl.formatMessage(hidden ? messages.hiddenSheet : messages.sheetOption, { name, rows }),
  }))
  const rowOptions = [
    ...sheet.sample
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .map(({ number, cells }) => ({
        id: String(number),
        label: intl.formatMessage(messages.headingOption, { row: number, words: inShort(cells) }),
      })),
    { id: '0', label: intl.formatMessage(messages.noHeadings) },
  ]
  return (
    <>
      <p className="text-body">
        <strong className="font-emphasis">{opened.fileName}</strong>
        {' – '}
        {intl.formatMessage(messages.found, { rows: sheet.rows, sheet: sheet.name })}{' '}
        {intl.formatMessage(messages.foundHeadings, { row: choices.headingRow })}
      </p>
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        {opened.sheets.length > 1 && (
          <Select
            label={intl.formatMessage(messages.sheet)}
            options={sheetOptions}
            value={String(choices.sheet)}
            onChange={(id) => {
              const next = opened.sheets[Number(id)]
              if (next && Number(id) !== choices.sheet) onSheet(next.proposed)
            }}
          />
        )}
        <span className="w-full max-w-field">
          <Select
            label={intl.formatMessage(messages.headingRow)}
            width="full"
            options={rowOptions}
            value={String(choices.headingRow)}
            onChange={(id) => onChoices({ ...choices, headingRow: Number(id) })}
          />
        </span>
      </div>
      {sheet.questions.length > 0 && (
        <Notice tone="info" title={intl.formatMessage(messages.toLookAt)}>
          <ul className="list-disc pl-4">
            {sheet.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Notice>
      )}
      <FirstRows sheet={sheet} headingRow={choices.headingRow} />
    </>
  )
}

function inShort(cells: readonly string[]): string {
  return cells
    .filter((cell) => cell.trim() !== '')
    .slice(0, 4)
    .join(', ')
    .slice(0, 80)
}
