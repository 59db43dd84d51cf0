import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import type { OutputOf } from '../../../../ground/shared/contract'
import { FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import type { people } from '../../contract'
import { messages } from './messages'

export type Preview = OutputOf<typeof people.erasurePreview>

/** What would go with a record, sort by sort. */
export function WhatGoes({ goes }: { goes: Preview['goes'] }) {
  const intl = useIntl()
  if (goes.length === 0) return <p className="text-body">{intl.formatMessage(messages.onlyRecord)}</p>
  return (
    <FactTable
      label={intl.formatMessage(messages.goesTable)}
      width="form"
      columns={[
        {
          id: 'what',
          label: intl.formatMessage(messages.what),
          cell: ({ one, many, count }) => capitalised(count === 1 ? one : many),
          namesRow: true,
        },
        { id: 'count', label: intl.formatMessage(messages.howMany), cell: ({ count }) => count, isFigure: true },
      ]}
      rows={goes}
      keyOf={({ many }) => many}
    />
  )
}

/** What stands against erasing a record: holds first, then what must be kept. Draws nothing where nothing does. */
export function StandsAgainst({ holds, kept }: Pick<Preview, 'holds' | 'kept'>) {
  const intl = useIntl()
  return (
    <>
      {holds.map(({ holdId, reason, since, setBy }) => (
        <Notice key={holdId} tone="warning" title={intl.formatMessage(messages.heldTitle)}>
          {intl.formatMessage(messages.heldBy, { date: onScreen(since), by: setBy, reason })}
        </Notice>
      ))}
      {kept.length > 0 && (
        <Notice tone="warning" title={intl.formatMessage(messages.keptTitle)}>
          <ul className="flex flex-col gap-1">
            {kept.map(({ what, until, why }) => (
              <li key={`${what} ${until ?? ''}`}>
                {until === null
                  ? intl.formatMessage(messages.keptForNow, { what, why })
                  : intl.formatMessage(messages.keptUntil, { what, date: onScreen(until), why })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1)
}
