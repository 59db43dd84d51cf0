import { Archive, CircleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { columnsAsMade, type GridColumn, type GridColumnState } from '../../../../ground/ui/design/grid/grid-column'
import type { Qualification } from '../../specification-shapes'
import { messages } from './messages'
import { isPast, learnersOf, levelWords, liveIssueWords } from './qualification-state'

/** A day that blocks something; one that is over says so by a sign and a word. */
function endCell(intl: IntlShape, day: string | null) {
  if (day === null) return ''
  if (!isPast(day)) return onScreen(day)
  return (
    <span className="flex min-w-0 items-center gap-1 text-warning">
      <CircleAlert aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="truncate">{intl.formatMessage(messages.past, { day: onScreen(day) })}</span>
    </span>
  )
}

/** The review is a reminder and blocks nothing: it waits in the Columns menu. */
export const columnsAtFirst: GridColumnState = { ...columnsAsMade, hidden: ['review'] }

export function useQualificationColumns(): readonly GridColumn<Qualification>[] {
  const intl = useIntl()
  return useMemo(
    (): GridColumn<Qualification>[] => [
      {
        id: 'title',
        header: intl.formatMessage(messages.name),
        width: 300,
        kind: 'text',
        grows: true,
        canHide: false,
        value: ({ title }) => title,
        render: ({ title, archivedAt }) => (
          <span className="flex min-w-0 items-center gap-1">
            {archivedAt !== null && (
              <Archive aria-label={intl.formatMessage(messages.archived)} className="size-3.5 shrink-0" />
            )}
            <span className="truncate">{title}</span>
          </span>
        ),
      },
      {
        id: 'level',
        header: intl.formatMessage(messages.level),
        width: 56,
        kind: 'text',
        value: ({ level }) => levelWords(intl, level),
      },
      {
        id: 'live',
        header: intl.formatMessage(messages.liveIssue),
        width: 88,
        kind: 'text',
        value: (row) => liveIssueWords(intl, row),
      },
      {
        id: 'learners',
        header: intl.formatMessage(messages.learners),
        width: 72,
        kind: 'number',
        value: learnersOf,
      },
      {
        id: 'body',
        header: intl.formatMessage(messages.body),
        width: 120,
        kind: 'text',
        value: ({ kind, awardingBody }) => (kind === 'module' ? intl.formatMessage(messages.ownModule) : awardingBody),
      },
      {
        id: 'number',
        header: intl.formatMessage(messages.number),
        width: 96,
        kind: 'text',
        value: ({ number }) => number,
      },
      {
        id: 'review',
        header: intl.formatMessage(messages.reviewOn),
        width: 96,
        kind: 'date',
        value: ({ reviewOn }) => reviewOn,
      },
      {
        id: 'operational',
        header: intl.formatMessage(messages.operationalEnd),
        width: 152,
        kind: 'date',
        value: ({ operationalEndOn }) => operationalEndOn,
        render: ({ operationalEndOn }) => endCell(intl, operationalEndOn),
      },
      {
        id: 'certification',
        header: intl.formatMessage(messages.certificationEnd),
        width: 152,
        kind: 'date',
        value: ({ certificationEndOn }) => certificationEndOn,
        render: ({ certificationEndOn }) => endCell(intl, certificationEndOn),
      },
    ],
    [intl],
  )
}
