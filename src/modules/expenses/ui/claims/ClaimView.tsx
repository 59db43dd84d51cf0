import { ArrowLeft, Pencil, Printer } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { problemOf, useQuery } from '../../../../ground/ui/client/call'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Heading, Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { useMay } from '../../../../ground/ui/session'
import { clockOf, dayOf } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import type { ClaimRecord } from '../../claim-shapes'
import { expenses } from '../../contract'
import { Sentence } from '../claim/LineNotes'
import { ReceiptsPanel } from '../claim/ReceiptsPanel'
import { wayWords } from '../words'
import { ClaimHistory } from './ClaimHistory'
import { ClaimLinesTable } from './ClaimLinesTable'
import { StageBadge } from './claims-columns'
import { messages } from './messages'
import { useLeaveKey } from '../../../../ground/ui/leave-key'

interface ClaimViewProps {
  claimId: ClaimRecord['claimId']
  go: (path: string, replace?: boolean) => void
}

/** One claim as it stands: lines, what the rules say, receipts, who did what, what was paid. */
export function ClaimView({ claimId, go }: ClaimViewProps) {
  const intl = useIntl()
  const may = useMay()
  const { data: claim, error } = useQuery(expenses.claim, { claimId })
  const { run, problem, forget } = useWork()
  const head = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLElement>(null)
  const isHere = claim !== undefined
  useEffect(() => {
    if (!isHere) return
    const turn = requestAnimationFrame(() => head.current?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(turn)
  }, [isHere])
  const canEdit =
    may('expenses.enter') && claim?.kind === 'claim' && (claim.state === 'draft' || claim.state === 'returned')
  const edit = () => go(`/expenses/claims/${claimId}/edit`)
  const print = () => void run(expenses.printClaim, { claimId })
  const back = () => go('/expenses/claims')
  useClaimKeys({ edit: canEdit ? edit : null, print })
  useLeaveKey(page, back)
  const gone = problemOf(error)
  if (gone) return <ProblemNotice problem={gone} />
  if (!claim) return null
  const title = intl.formatMessage(messages.title, { number: claim.number })
  const whole = claim.checks.filter(({ lineId }) => lineId === null)
  return (
    <article ref={page} aria-label={title} className="flex h-full min-h-0 flex-col">
      <div ref={head} tabIndex={-1} className="flex flex-col gap-1 border-b border-line px-4 py-2 outline-none">
        <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
          <span className="list-detail:hidden">
            <IconButton icon={ArrowLeft} label={intl.formatMessage(messages.back)} shortcut="Esc" onPress={back} />
          </span>
          <span className="min-w-40 flex-1">
            <Heading level={1}>
              {title} · {claim.personName}
            </Heading>
          </span>
          <span className="flex gap-1">
            {canEdit && <Button icon={Pencil} label={intl.formatMessage(messages.edit)} shortcut="E" onPress={edit} />}
            {may('expenses.print') && (
              <Button icon={Printer} label={intl.formatMessage(messages.print)} shortcut="P" onPress={print} />
            )}
          </span>
        </div>
        <p className="flex flex-wrap items-center gap-2 text-body text-text-quiet">
          <StageBadge stage={claim.stage} />
          {claim.kind === 'top-up' && <Badge label={intl.formatMessage(messages.topUp)} />}
          <span>
            {claim.scheme} · {intl.formatMessage(wayWords[claim.payBy])}
          </span>
          <Link onPress={() => go(`/expenses/claims/person/${claim.personId}`)}>
            {intl.formatMessage(messages.aboutClaimant)}
          </Link>
        </p>
      </div>
      <ProblemNotice problem={problem} onPutAway={forget} />
      <div className="relative min-h-0 grow overflow-auto px-4 pt-2 pb-8">
        <div className="flex flex-col gap-5">
          {claim.state === 'returned' && (
            <Notice tone="warning" title={intl.formatMessage(messages.sentBack, { reason: claim.returnedReason })} />
          )}
          <NextStep claim={claim} />
          <Panel title={intl.formatMessage(messages.lines)}>
            <ClaimLinesTable claim={claim} />
          </Panel>
          {whole.length > 0 && (
            <Panel title={intl.formatMessage(messages.checks)}>
              <div className="flex flex-col gap-1 text-body">
                {whole.map(({ code, severity, message }) => (
                  <Sentence key={`${code} ${message}`} severity={severity} text={message} />
                ))}
              </div>
            </Panel>
          )}
          <ReceiptsPanel
            claimId={claimId}
            receipts={claim.receipts}
            activeNumber={null}
            onOpen={({ fileId }) => void run(expenses.openReceipt, { claimId, fileId })}
          />
          <ClaimHistory claim={claim} />
          <p className="text-small text-text-quiet tabular-nums">
            {intl.formatMessage(messages.updated, {
              when: `${onScreen(dayOf(claim.updatedAt))}, ${clockOf(claim.updatedAt)}`,
              who: claim.updatedBy,
            })}
          </p>
        </div>
      </div>
    </article>
  )
}

/** Why whoever looks at it cannot take the next step themselves, in the words of the rule. */
function NextStep({ claim }: { claim: ClaimRecord }) {
  const intl = useIntl()
  const may = useMay()
  const { stage, whyNot } = claim
  const why =
    stage === 'submitted' && may('expenses.check')
      ? whyNot.check
      : (stage === 'submitted' || stage === 'checked') && may('expenses.approve')
        ? whyNot.approve
        : null
  if (why === null) return null
  return (
    <Notice tone="info" title={intl.formatMessage(messages.whyNotYou)}>
      {why}
    </Notice>
  )
}

function useClaimKeys({ edit, print }: { edit: (() => void) | null; print: () => void }): void {
  const intl = useIntl()
  const latest = useRef({ edit, print })
  latest.current = { edit, print }
  const canEdit = edit !== null
  useCommands(
    useMemo(() => {
      const editing: Command = {
        id: 'expenses.claims.edit',
        label: intl.formatMessage(messages.editClaim),
        group: 'File',
        shortcut: 'E',
        access: 'expenses.enter',
        run: () => latest.current.edit?.(),
      }
      const printing: Command = {
        id: 'expenses.claims.print',
        label: intl.formatMessage(messages.printClaim),
        group: 'File',
        shortcut: 'P',
        access: 'expenses.print',
        run: () => latest.current.print(),
      }
      return canEdit ? [editing, printing] : [printing]
    }, [intl, canEdit]),
  )
}
