import { useMemo } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import type { Tone } from '../../../../ground/ui/design/content/tone'
import { columnsAsMade, type GridColumn, type GridColumnState } from '../../../../ground/ui/design/grid/grid-column'
import { useKeptColumns } from '../../../../ground/ui/kept-columns'
import { dayOf } from '../../../../ground/ui/today'
import type { ClaimRow, Stage } from '../../claim-shapes'
import { inPounds } from '../../money'
import { stageWords } from '../words'
import { messages } from './messages'

const atFirst: GridColumnState = { ...columnsAsMade, hidden: ['lines', 'budgetCode', 'changed'] }

export function useColumnState(): readonly [GridColumnState, (next: GridColumnState) => void] {
  return useKeptColumns('expenses.claims.columns', atFirst)
}

export function useColumns(): readonly GridColumn<ClaimRow>[] {
  const intl = useIntl()
  return useMemo(() => columnsIn(intl), [intl])
}

const tones: Readonly<Record<Stage, Tone | 'quiet'>> = {
  draft: 'quiet',
  returned: 'warning',
  submitted: 'info',
  checked: 'info',
  approved: 'success',
  'in-run': 'success',
  paid: 'success',
  discarded: 'quiet',
}

/** Where a claim stands, as icon and word. */
export function StageBadge({ stage }: { stage: Stage }) {
  const intl = useIntl()
  return <Badge tone={tones[stage]} label={intl.formatMessage(stageWords[stage])} />
}

function columnsIn(intl: IntlShape): GridColumn<ClaimRow>[] {
  return [
    {
      id: 'number',
      header: intl.formatMessage(messages.number),
      width: 64,
      kind: 'number',
      canHide: false,
      value: (row) => row.number,
    },
    {
      id: 'claimant',
      header: intl.formatMessage(messages.claimant),
      width: 200,
      kind: 'text',
      canHide: false,
      grows: true,
      isName: true,
      value: (row) => row.personName,
    },
    {
      id: 'stage',
      header: intl.formatMessage(messages.stageColumn),
      width: 144,
      kind: 'text',
      value: (row) => intl.formatMessage(stageWords[row.stage]),
      render: (row) => <StageBadge stage={row.stage} />,
    },
    {
      id: 'amount',
      header: intl.formatMessage(messages.amount),
      width: 88,
      kind: 'number',
      value: (row) => inPounds(row.allowedPence),
    },
    {
      id: 'scheme',
      header: intl.formatMessage(messages.scheme),
      width: 160,
      kind: 'text',
      grows: true,
      value: (row) => row.scheme,
    },
    { id: 'from', header: intl.formatMessage(messages.from), width: 104, kind: 'date', value: (row) => row.firstOn },
    { id: 'to', header: intl.formatMessage(messages.to), width: 104, kind: 'date', value: (row) => row.lastOn },
    {
      id: 'handedIn',
      header: intl.formatMessage(messages.handedIn),
      width: 104,
      kind: 'date',
      value: (row) => (row.submittedAt === null ? null : dayOf(row.submittedAt)),
    },
    {
      id: 'lines',
      header: intl.formatMessage(messages.lineCount),
      width: 64,
      kind: 'number',
      value: (row) => row.lines,
    },
    {
      id: 'budgetCode',
      header: intl.formatMessage(messages.budgetCode),
      width: 120,
      kind: 'text',
      value: (row) => row.budgetCode,
    },
    {
      id: 'changed',
      header: intl.formatMessage(messages.changed),
      width: 104,
      kind: 'date',
      value: (row) => dayOf(row.updatedAt),
    },
  ]
}
