import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { Badge } from '../../../ground/ui/design/content/Badge'
import type { GridColumn } from '../../../ground/ui/design/grid/grid-column'
import { useKeptColumns } from '../../../ground/ui/kept-columns'
import type { TrailRow } from '../contract'
import { messages } from './messages'
import { useActionWords } from './use-action-words'

export function useColumnState() {
  return useKeptColumns('audit.columns')
}

/** Date and time of an entry, as the office's clock showed it. */
export function useWhen(): (at: string) => string {
  const intl = useIntl()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(intl.locale, {
      day: '2-digit',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZone: 'Europe/London',
    })
    return (at) => format.format(new Date(at))
  }, [intl])
}

export function useColumns(): readonly GridColumn<TrailRow>[] {
  const intl = useIntl()
  const words = useActionWords()
  const when = useWhen()
  return useMemo(() => {
    const clock = intl.formatMessage(messages.clock)
    return [
      {
        id: 'when',
        header: intl.formatMessage(messages.when),
        width: 192,
        kind: 'text',
        canHide: false,
        value: (row) => when(row[1]),
      },
      { id: 'who', header: intl.formatMessage(messages.who), width: 160, kind: 'text', value: (row) => row[2] },
      {
        id: 'what',
        header: intl.formatMessage(messages.what),
        width: 264,
        kind: 'text',
        grows: true,
        value: (row) => words(row[3]),
        render: (row) =>
          row[6] ? (
            <span className="flex items-center gap-2">
              <span className="truncate">{words(row[3])}</span>
              <Badge tone="warning" label={clock} />
            </span>
          ) : (
            words(row[3])
          ),
      },
      { id: 'about', header: intl.formatMessage(messages.about), width: 200, kind: 'text', value: (row) => row[4] },
      { id: 'figures', header: intl.formatMessage(messages.figures), width: 200, kind: 'text', value: (row) => row[7] },
      { id: 'number', header: intl.formatMessage(messages.number), width: 80, kind: 'number', value: (row) => row[0] },
    ]
  }, [intl, words, when])
}
