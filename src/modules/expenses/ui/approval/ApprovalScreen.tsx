import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { call, queryKeyOf, seen as cache, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { isFocusNowhere } from '../../../../ground/ui/design/focus'
import { useMediaQuery } from '../../../../ground/ui/design/frame/use-media-query'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import { expenses } from '../../contract'
import type { PartProps } from '../../../../ground/ui/parts'
import { Standing } from '../rates/Standing'
import { ApproveAllDialog } from './ApproveAllDialog'
import { ClaimQueue } from './ClaimQueue'
import { messages } from './messages'
import { OpenClaim } from './OpenClaim'
import { inGroups, instead } from './queue'
import { QueueFoot } from './QueueFoot'
import { RunTotals } from './RunTotals'
import { type ApprovalActions, useApprovalKeys } from './use-approval-keys'
import { useSample } from './use-sample'

/** The monthly run of looking claims over (journey 4.4): flagged first, one at a time, the clean ones together. */
export function ApprovalScreen({ place, go }: PartProps) {
  const intl = useIntl()
  const may = useMay()
  const { data } = useQuery(expenses.approvals, {})
  const list = useRef<HTMLDivElement>(null)
  const isWide = useMediaQuery('(width >= 64rem)')
  const groups = inGroups(data?.claims ?? [])
  const order = groups.flatMap(({ claims }) => claims)
  const ids: readonly string[] = order.map(({ claimId }) => claimId)
  const lastThere = useRef<readonly string[]>([])
  if (place !== null && ids.includes(place)) lastThere.current = ids
  // A claim that was decided on leaves the list; the one after it is open then, not the first.
  const openNow = place === null || ids.includes(place) ? place : instead(lastThere.current, place, ids)
  const open = order.find(({ claimId }) => claimId === openNow) ?? order[0] ?? null
  const openId = open?.claimId ?? null
  const clean = groups.find(({ id }) => id === 'clean')?.claims ?? []
  const sampling = useSample(clean, openId)
  const isReady = data !== undefined
  const keys = useRef<ApprovalActions | null>(null)
  useApprovalKeys(keys, clean.length)
  const [isAsking, setAsking] = useState(false)
  const [isApproving, setApproving] = useState(false)
  const { run, problem, forget } = useWork()

  useEffect(() => {
    // The keyboard is in the list, for the arrows, wherever nothing else has it: the frame takes it with each new path.
    if (!isReady || openId === null) return
    const turn = requestAnimationFrame(() => {
      if (isFocusNowhere()) list.current?.focus()
    })
    return () => cancelAnimationFrame(turn)
  }, [isReady, openId, place])

  const after = ids[ids.indexOf(openId ?? '') + 1]
  useEffect(() => {
    // The next claim is fetched ahead, so that it stands there within the frame of the key.
    if (after === undefined) return
    const input = { claimId: after } as { claimId: never }
    void cache.prefetchQuery({
      queryKey: queryKeyOf(expenses.claim, input),
      queryFn: () => call(expenses.claim, input),
    })
  }, [after])

  if (!data) return null
  if (!open) {
    return (
      <EmptyState
        title={intl.formatMessage(messages.nothing)}
        action={
          may('expenses.pay') && (
            <Button look="primary" label={intl.formatMessage(messages.toRuns)} onPress={() => go('/expenses/runs')} />
          )
        }
      >
        {intl.formatMessage(messages.nothingWhy)}
      </EmptyState>
    )
  }
  const goTo = (claimId: string | null) => {
    go(claimId === null ? '/expenses/approval' : `/expenses/approval/${claimId}`, true)
    list.current?.focus()
  }
  const together = {
    sample: () => goTo(sampling.next ?? openId),
    approveAll: () => {
      if (sampling.next !== null) goTo(sampling.next)
      else if (clean.length > 0) setAsking(true)
    },
  }
  const approveAll = async () => {
    const count = clean.length
    setApproving(true)
    const done = await run(expenses.approveClaims, {
      claimIds: clean.map(({ claimId }) => claimId),
      sampledIds: clean.map(({ claimId }) => claimId).filter((claimId) => sampling.seen.has(claimId)),
    })
    setApproving(false)
    setAsking(false)
    if (!done) return
    const { approved } = done
    showToast({
      about: 'expenses.approval',
      text:
        approved === count
          ? intl.formatMessage(messages.doneAll, { count })
          : intl.formatMessage(messages.doneAllHalf, { count, approved }),
    })
    list.current?.focus()
  }
  return (
    <section
      aria-label={intl.formatMessage(messages.queue)}
      className={`relative flex h-full min-h-0 flex-col ${isWide ? '' : 'overflow-auto'}`}
    >
      <RunTotals totals={data} />
      <Standing onlyTrouble />
      <ProblemNotice problem={problem} onPutAway={forget} />
      <div className={isWide ? 'flex min-h-0 grow' : 'flex flex-col'}>
        <div
          className={`flex shrink-0 flex-col ${isWide ? 'w-76 border-r border-line-strong' : 'h-56 border-b border-line-strong'}`}
        >
          <div className="min-h-0 grow">
            <ClaimQueue
              ref={list}
              groups={groups}
              openId={openId}
              sample={sampling.sample}
              seen={sampling.seen}
              onOpen={goTo}
            />
          </div>
          {may('expenses.approve') && clean.length > 0 && (
            <QueueFoot actions={together} cleanCount={clean.length} sampling={sampling} />
          )}
        </div>
        {/* Under the list where there is no room beside it: as high as a claim needs, and the page scrolls. */}
        <div className={isWide ? 'min-h-0 min-w-0 grow' : 'h-144'}>
          <OpenClaim key={open.claimId} waiting={open} order={ids} keys={keys} together={together} goTo={goTo} />
        </div>
      </div>
      <ApproveAllDialog
        isOpen={isAsking}
        clean={clean}
        seen={sampling.seenClean}
        isBusy={isApproving}
        onApprove={() => void approveAll()}
        onCancel={() => setAsking(false)}
      />
    </section>
  )
}
