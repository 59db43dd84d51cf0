import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useWork } from '../../../../ground/ui/work'
import { expenses } from '../../contract'
import { inPounds } from '../../money'
import { ApprovalBar } from './ApprovalBar'
import { ClaimBody } from './ClaimBody'
import { CutForm } from './CutForm'
import { messages } from './messages'
import { neighbour, type Waiting } from './queue'
import { ReturnForm } from './ReturnForm'
import type { ApprovalActions } from './use-approval-keys'

interface OpenClaimProps {
  waiting: Waiting
  /** Every claim that waits, in the order of the list. */
  order: readonly string[]
  /** Where the keys find what they do to this claim. */
  keys: RefObject<ApprovalActions | null>
  /** What is done with all clean claims. */
  together: Pick<ApprovalActions, 'sample' | 'approveAll'>
  goTo: (claimId: string | null) => void
}

type Doing = { what: 'cut'; lineId: string | null } | { what: 'return' } | null

/** One claim with all that is needed to decide on it, and the decision. */
export function OpenClaim({ waiting, order, keys, together, goTo }: OpenClaimProps) {
  const intl = useIntl()
  const { claimId, number } = waiting
  const { data: claim } = useQuery(expenses.claim, { claimId })
  const [doing, setDoing] = useState<Doing>(null)
  const [isBusy, setBusy] = useState(false)
  const working = useRef(false)
  const { run, problem, forget } = useWork()
  const mayApprove = waiting.whyNotApprove === null
  const mayCheck = claim?.whyNot.check === null

  useComingBack(mayCheck ? `expenses/approval/${claimId}/` : null, (rest) => {
    const [what, lineId = null] = rest.split('/')
    setDoing(what === 'cut' ? { what, lineId } : { what: 'return' })
  })

  /** One step at a time, and none before the claim is on screen: what was not seen is not approved. */
  const step = async (work: () => Promise<string | null>) => {
    if (!claim || working.current) return
    working.current = true
    setBusy(true)
    const text = await work()
    working.current = false
    setBusy(false)
    if (text === null) return
    showToast({ text, about: 'expenses.approval' })
  }
  /** The form goes, and the keyboard is in the list again. */
  const end = () => {
    setDoing(null)
    goTo(claimId)
  }
  const actions: ApprovalActions = {
    next: () => goTo(neighbour(order, claimId, 1)),
    previous: () => goTo(neighbour(order, claimId, -1)),
    approve: () =>
      void step(async () => {
        const done = await run(expenses.approveClaims, { claimIds: [claimId] })
        if (!done) return null
        // It stays in the list, for a colleague.
        if (done.approved === 0) goTo(neighbour(order, claimId, 1))
        return done.approved > 0
          ? intl.formatMessage(messages.doneApproved, { number, amount: inPounds(waiting.allowedPence) })
          : intl.formatMessage(messages.doneHalf, { number })
      }),
    check: () =>
      void step(async () => {
        if (waiting.stage === 'checked' || !(await run(expenses.checkClaim, { claimId }))) return null
        goTo(neighbour(order, claimId, 1))
        return intl.formatMessage(messages.doneChecked, { number })
      }),
    sendBack: () => mayCheck && setDoing({ what: 'return' }),
    cut: () => mayCheck && setDoing({ what: 'cut', lineId: null }),
    ...together,
  }
  useLayoutEffect(() => {
    keys.current = actions
    return () => {
      keys.current = null
    }
  })

  if (!claim) return null
  return (
    <article
      aria-label={intl.formatMessage(messages.claim, { number, name: claim.personName })}
      className="flex h-full min-h-0 flex-col"
    >
      <div className="relative min-h-0 grow basis-0 overflow-auto px-4 pt-2 pb-6">
        <ClaimBody
          claim={claim}
          onCut={mayCheck ? (lineId) => setDoing({ what: 'cut', lineId }) : null}
          notice={
            waiting.whyNotApprove !== null && (
              <Notice tone="info" title={intl.formatMessage(messages.notYours)}>
                {waiting.whyNotApprove}
              </Notice>
            )
          }
        />
      </div>
      <ProblemNotice problem={problem} onPutAway={forget} />
      {doing?.what === 'cut' && (
        <div className="relative max-h-[70%] shrink-0 overflow-auto border-t border-line px-4">
          <CutForm
            key={doing.lineId}
            claim={claim}
            lineId={doing.lineId}
            onEnd={end}
            onCut={(amount) => {
              end()
              showToast({ text: intl.formatMessage(messages.doneCut, { number, amount }), about: 'expenses.approval' })
            }}
          />
        </div>
      )}
      {doing?.what === 'return' && (
        <div className="relative max-h-[70%] shrink-0 overflow-auto border-t border-line px-4">
          <ReturnForm
            claim={claim}
            onEnd={end}
            onReturned={() => {
              end()
              showToast({ text: intl.formatMessage(messages.doneBack, { number }), about: 'expenses.approval' })
            }}
          />
        </div>
      )}
      {doing?.what !== 'cut' && doing?.what !== 'return' && (
        <ApprovalBar
          actions={actions}
          isBusy={isBusy}
          mayApprove={mayApprove}
          mayCheck={mayCheck}
          isChecked={waiting.stage === 'checked'}
        />
      )}
    </article>
  )
}
