import { useIntl } from 'react-intl'
import { ScrollBox } from '../../../../ground/ui/design/content/ScrollBox'
import type { ImportSheet } from '../../import-shapes'
import { messages } from './messages'

const rowsAbove = 3
const rowsBelow = 4

/** The file's first rows as they stand in it, the headings marked: to see at a glance that it was read as it should. */
export function FirstRows({ sheet, headingRow }: { sheet: ImportSheet; headingRow: number }) {
  const intl = useIntl()
  const shown = sheet.sample.filter(
    ({ number }) => number >= headingRow - rowsAbove && number <= headingRow + rowsBelow,
  )
  const places = sheet.columns.map((_, place) => place)
  if (shown.length === 0) return null
  return (
    <ScrollBox hasEdge label={intl.formatMessage(messages.firstRows)}>
      <table className="text-table">
        <tbody>
          {shown.map(({ number, cells }) => {
            const isHeading = number === headingRow
            return (
              <tr key={number} className={`border-b border-line ${isHeading ? 'bg-accent-soft font-emphasis' : ''}`}>
                <th
                  scope="row"
                  className="px-2 py-1 text-right font-normal whitespace-nowrap text-text-quiet tabular-nums"
                >
                  {intl.formatMessage(messages.rowNumber)} {number}
                </th>
                {places.map((place) => (
                  <td key={place} className="max-w-56 truncate border-l border-line px-2 py-1 whitespace-nowrap">
                    {cells[place]}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollBox>
  )
}
