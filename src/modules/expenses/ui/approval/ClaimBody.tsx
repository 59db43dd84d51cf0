import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Disclosure } from '../../../../ground/ui/design/content/Disclosure'
import { Heading, Panel } from '../../../../ground/ui/design/content/Panel'
import { dayOf } from '../../../../ground/ui/today'
import type { ClaimRecord } from '../../claim-shapes'
import { expenses } from '../../contract'
import { inPounds } from '../../money'
import { rulesOn } from '../../scheme-rules'
import { behind, type RuleSentence, useRuleWords } from '../rates/rule-words'
import { RuleList } from '../rates/RuleList'
import { stageWords, wayWords } from '../words'
import { ClaimHistory } from './ClaimHistory'
import { ClaimLines } from './ClaimLines'
import { messages } from './messages'

interface ClaimBodyProps {
  claim: ClaimRecord
  /** Why the one who looks may not approve it. */
  notice: ReactNode
  /** Null: lines cannot be cut by the one who looks. */
  onCut: ((lineId: string) => void) | null
}

/** A claim as the one who decides reads it: what was found and the rule behind it, lines, receipts, and the claims before. */
export function ClaimBody({ claim, notice, onCut }: ClaimBodyProps) {
  const intl = useIntl()
  const { data: schemes } = useQuery(expenses.schemes, {})
  const inWords = useRuleWords()
  const last = claim.lines.reduce((latest, { on }) => (on > latest ? on : latest), '')
  const versions = schemes?.find(({ schemeId }) => schemeId === claim.schemeId)?.versions ?? []
  const rules = versions.length === 0 ? [] : inWords(rulesOn(versions, last))
  return (
    <div className="flex flex-col gap-4">
      <Head claim={claim} />
      {notice}
      {claim.checks.length > 0 && <Findings claim={claim} rules={rules} />}
      <Panel title={intl.formatMessage(messages.lines)}>
        <ClaimLines claim={claim} onCut={onCut} />
      </Panel>
      {claim.notes !== '' && (
        <Panel title={intl.formatMessage(messages.notes)}>
          <p className="max-w-prose text-body break-words whitespace-pre-line">{claim.notes}</p>
        </Panel>
      )}
      <ClaimHistory claim={claim} />
      <Disclosure title={intl.formatMessage(messages.rules)} summary={claim.scheme} level={2}>
        <RuleList label={intl.formatMessage(messages.rules)} sentences={rules} />
      </Disclosure>
    </div>
  )
}

function Head({ claim }: { claim: ClaimRecord }) {
  const intl = useIntl()
  const days = claim.lines.map(({ on }) => on).sort()
  const [first, last] = [days[0], days.at(-1)]
  const span = first && last ? (first === last ? onScreen(first) : `${onScreen(first)} – ${onScreen(last)}`) : ''
  const hands = { enter: messages.entered, check: messages.checked, approve: messages.approved } as const
  const code = claim.budgetCode
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
        <span className="min-w-40 flex-1">
          <Heading level={2}>
            {intl.formatMessage(messages.claim, { number: claim.number, name: claim.personName })}
          </Heading>
        </span>
        <span className="text-heading font-emphasis tabular-nums">{inPounds(claim.allowedPence)}</span>
      </div>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge label={intl.formatMessage(stageWords[claim.stage])} />
        {claim.kind === 'top-up' && <Badge tone="info" label={intl.formatMessage(messages.topUp)} />}
        {claim.approvalsNeeded > 1 && (
          <Badge tone="info" label={intl.formatMessage(messages.neededApprovals, { count: claim.approvalsNeeded })} />
        )}
        <span className="text-body">
          {intl.formatMessage(messages.facts, {
            scheme: claim.scheme,
            days: span,
            way: intl.formatMessage(wayWords[claim.payBy]),
          })}
          {code !== '' && ` · ${intl.formatMessage(messages.budget, { code })}`}
        </span>
        <Link href={`/expenses/claims/${claim.claimId}`}>{intl.formatMessage(messages.openClaim)}</Link>
      </div>
      <ul aria-label={intl.formatMessage(messages.hands)} className="flex flex-wrap gap-x-4 text-small text-text-quiet">
        {claim.hands.map(({ step, name, at, round }) => (
          <li key={`${step} ${at} ${round}`}>{intl.formatMessage(hands[step], { name, date: onScreen(dayOf(at)) })}</li>
        ))}
        {claim.round > 1 && <li>{intl.formatMessage(messages.anew, { count: claim.round - 1 })}</li>}
        {claim.paperTotalPence !== null && (
          <li>{intl.formatMessage(messages.paperTotal, { amount: inPounds(claim.paperTotalPence) })}</li>
        )}
      </ul>
    </div>
  )
}

/** What was found about the claim, each with the text of its rule. */
function Findings({ claim, rules }: { claim: ClaimRecord; rules: readonly RuleSentence[] }) {
  const intl = useIntl()
  const sorted = [...claim.checks].sort((a, b) => Number(b.severity === 'block') - Number(a.severity === 'block'))
  return (
    <ul aria-label={intl.formatMessage(messages.found)} className="flex flex-col gap-1.5">
      {sorted.map((check) => {
        const isBlock = check.severity === 'block'
        const Icon = isBlock ? CircleAlert : TriangleAlert
        const place = claim.lines.findIndex(({ lineId }) => lineId === check.lineId)
        return (
          <li
            key={`${check.code} ${check.lineId} ${check.message}`}
            className={`flex items-start gap-2 rounded-control px-3 py-1.5 text-body ${isBlock ? 'bg-danger-soft' : 'bg-warning-soft'}`}
          >
            <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${isBlock ? 'text-danger' : 'text-warning'}`} />
            <span className="flex min-w-0 max-w-prose flex-col">
              <span className="break-words">
                <span className="font-emphasis">
                  {intl.formatMessage(isBlock ? messages.stops : messages.warns)}
                  {place >= 0 && ` · ${intl.formatMessage(messages.line)} ${place + 1}`}:
                </span>{' '}
                {check.message}
              </span>
              {behind(check.code, rules).map(({ id, text }) => (
                <span key={id} className="text-small break-words">
                  {intl.formatMessage(messages.ruleSays, { rule: text })}
                </span>
              ))}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
