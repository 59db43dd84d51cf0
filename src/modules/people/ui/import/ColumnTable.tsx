import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ImportChoices, ImportMeaning, ImportSheet } from '../../import-shapes'
import { ColumnReason } from './ColumnReason'
import { examplesOf, headingsOf, withMeaning } from './columns'
import { MeaningSelect } from './MeaningSelect'
import { messages } from './messages'

interface ColumnTableProps {
  sheet: ImportSheet
  meanings: readonly ImportMeaning[]
  choices: ImportChoices
  onChoices: (choices: ImportChoices) => void
}

/** Every column of the list, what is in it, where it goes, and why that was proposed. */
export function ColumnTable({ sheet, meanings, choices, onChoices }: ColumnTableProps) {
  const intl = useIntl()
  /** Which column took another's field just now, by the place of the one that lost it. */
  const [taken, setTaken] = useState<{ readonly from: number; readonly by: number; readonly field: string } | null>(
    null,
  )
  const headings = headingsOf(sheet, choices.headingRow)
  const give = (place: number, meaning: string | null) => {
    const next = withMeaning(choices, place, meaning, meanings)
    const field = meanings.find((one) => one.meaning === meaning)?.label ?? ''
    setTaken(next.takenFrom === null ? null : { from: next.takenFrom, by: place, field })
    onChoices(next.choices)
  }
  const head = 'px-2 py-1.5 font-emphasis'
  return (
    <>
      <p className="max-w-prose text-body">{intl.formatMessage(messages.columnsText)}</p>
      <div className="relative">
        <table className="w-full text-table max-medium:block">
          <thead className="max-medium:sr-only">
            <tr className="border-b border-line-strong text-left">
              <th scope="col" className={`${head} w-1/5`}>
                {intl.formatMessage(messages.column)}
              </th>
              <th scope="col" className={head}>
                {intl.formatMessage(messages.examples)}
              </th>
              <th scope="col" className={`${head} w-72`}>
                {intl.formatMessage(messages.goesTo)}
              </th>
              <th scope="col" className={`${head} w-1/4`}>
                {intl.formatMessage(messages.why)}
              </th>
            </tr>
          </thead>
          <tbody className="max-medium:block">
            {headings.map((heading, place) => {
              const examples = examplesOf(sheet, choices.headingRow, place)
              const meaning = choices.meanings[place] ?? null
              return (
                <tr
                  key={place}
                  className="border-b border-line align-middle max-medium:flex max-medium:flex-col max-medium:gap-1 max-medium:py-2"
                >
                  <th scope="row" className="px-2 py-1 text-left font-emphasis break-words">
                    {heading}
                  </th>
                  <td className="max-w-0 px-2 py-1 text-text-quiet max-medium:max-w-none">
                    <span className="block truncate" title={examples.join(' · ')}>
                      {examples.length > 0 ? examples.join(' · ') : intl.formatMessage(messages.noExamples)}
                    </span>
                  </td>
                  <td className="px-2 py-1">
                    <MeaningSelect
                      label={intl.formatMessage(messages.meaningOf, { column: heading })}
                      meanings={meanings}
                      value={meaning}
                      holderOf={(one) => {
                        const holder = choices.meanings.findIndex((held, other) => other !== place && held === one)
                        return holder === -1 ? null : (headings[holder] ?? null)
                      }}
                      onChange={(next) => give(place, next)}
                    />
                  </td>
                  <td className="px-2 py-1">
                    {taken?.from === place && meaning === null ? (
                      <span role="status" className="flex items-start gap-1 text-warning">
                        <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
                        {intl.formatMessage(messages.taken, { column: headings[taken.by] ?? '', field: taken.field })}
                      </span>
                    ) : (
                      <ColumnReason
                        column={sheet.columns[place]}
                        meaning={meaning}
                        isProposed={meaning === (sheet.proposed.meanings[place] ?? null)}
                        hasValues={examples.length > 0}
                      />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
