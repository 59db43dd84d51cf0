import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import type { ClaimRecord, ClaimRow } from '../../claim-shapes'
import { expenses } from '../../contract'
import { inPounds } from '../../money'
import { messages as frame } from '../messages'
import { stageWords } from '../words'
import { messages } from './messages'

/** So many of the claimant's other claims stand beside this one; more nobody compares by eye. */
const most = 5

/** What the claimant has claimed before, the newest first. */
export function ClaimHistory({ claim }: { claim: Pick<ClaimRecord, 'claimId' | 'personId'> }) {
  const intl = useIntl()
  const { data } = useQuery(expenses.claims, {
    stages: [],
    personId: claim.personId,
    schemeId: null,
    at: 0,
    limit: most + 1,
  })
  if (!data) return null
  const others = data.rows.filter(({ claimId }) => claimId !== claim.claimId).slice(0, most)
  return (
    <Panel title={intl.formatMessage(messages.history)}>
      {others.length === 0 ? (
        <p className="text-body text-text-quiet">{intl.formatMessage(messages.noHistory)}</p>
      ) : (
        <FactTable
          label={intl.formatMessage(frame.table, { title: intl.formatMessage(messages.history) })}
          rows={others}
          keyOf={({ claimId }) => claimId}
          columns={historyColumns(intl)}
        />
      )}
    </Panel>
  )
}

/** What is compared with the claims before. */
function historyColumns(intl: IntlShape): FactColumn<ClaimRow>[] {
  return [
    {
      id: 'claim',
      label: intl.formatMessage(messages.number),
      namesRow: true,
      isFigure: true,
      cell: ({ claimId, number }) => (
        <Link href={`/expenses/claims/${claimId}`}>{intl.formatMessage(messages.claimNumber, { number })}</Link>
      ),
    },
    {
      id: 'days',
      label: intl.formatMessage(messages.days),
      isFigure: true,
      cell: ({ firstOn, lastOn }) =>
        firstOn === null || lastOn === null
          ? ''
          : firstOn === lastOn
            ? onScreen(firstOn)
            : `${onScreen(firstOn)} – ${onScreen(lastOn)}`,
    },
    { id: 'scheme', label: intl.formatMessage(messages.scheme), cell: ({ scheme }) => scheme },
    {
      id: 'stage',
      label: intl.formatMessage(messages.stage),
      cell: ({ stage }) => intl.formatMessage(stageWords[stage]),
    },
    {
      id: 'allowed',
      label: intl.formatMessage(messages.allowed),
      isMoney: true,
      cell: ({ allowedPence }) => inPounds(allowedPence),
    },
  ]
}
