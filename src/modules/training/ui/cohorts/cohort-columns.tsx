import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import type { GridColumn } from '../../../../ground/ui/design/grid/grid-column'
import type { CohortLine } from '../../cohort-shapes'
import { Progress } from '../Progress'
import { messages } from './messages'

export interface CohortRow extends CohortLine {
  /** The name of its area. */
  readonly area: string
}

/** How many it is meant for, or how many are or were in it where that is more. */
export const meantFor = ({ size, members, left }: CohortLine) => Math.max(size ?? 0, members + left)

/** The columns of the list: what is learnt, when, by how many, and how far they are (S2: “6 of 6 achieved”). */
export function useCohortColumns(): readonly GridColumn<CohortRow>[] {
  const intl = useIntl()
  return useMemo(
    (): GridColumn<CohortRow>[] => [
      {
        id: 'name',
        header: intl.formatMessage(messages.name),
        width: 216,
        kind: 'text',
        canHide: false,
        grows: true,
        value: (row) => row.name,
        render: (row) => (
          <span className="flex min-w-0 items-center gap-2">
            <span className="truncate font-emphasis">{row.name}</span>
            {row.isPilot && <Badge tone="info" label={intl.formatMessage(messages.pilot)} />}
            {row.archivedAt !== null && <Badge label={intl.formatMessage(messages.archived)} />}
          </span>
        ),
      },
      {
        id: 'qualification',
        header: intl.formatMessage(messages.qualification),
        width: 184,
        kind: 'text',
        grows: true,
        value: (row) => row.qualification,
      },
      {
        id: 'achieved',
        header: intl.formatMessage(messages.achieved),
        width: 192,
        kind: 'text',
        value: (row) => row.summary,
        render: (row) => (
          <Progress
            label={intl.formatMessage(messages.achieved)}
            done={row.achieved}
            total={meantFor(row)}
            figures={row.summary}
          />
        ),
      },
      {
        id: 'members',
        header: intl.formatMessage(messages.members),
        width: 76,
        kind: 'text',
        value: (row) =>
          row.size === null
            ? String(row.members)
            : intl.formatMessage(messages.membersOf, { count: row.members, size: row.size }),
      },
      {
        id: 'registered',
        header: intl.formatMessage(messages.registered),
        width: 92,
        kind: 'number',
        value: (row) => row.registered,
      },
      {
        id: 'starts',
        header: intl.formatMessage(messages.starts),
        width: 98,
        kind: 'date',
        value: (row) => row.startsOn,
      },
      { id: 'ends', header: intl.formatMessage(messages.ends), width: 98, kind: 'date', value: (row) => row.endsOn },
      { id: 'area', header: intl.formatMessage(messages.area), width: 112, kind: 'text', value: (row) => row.area },
    ],
    [intl],
  )
}
