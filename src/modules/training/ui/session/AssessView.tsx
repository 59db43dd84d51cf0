import { useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import type { Grid, Method } from '../../assessment-shapes'
import type { SessionLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { batchOf, type BatchFault } from './batch'
import { BatchList } from './BatchList'
import { CellPanel, type OpenCell } from './CellPanel'
import { ChooseBar, type ChooseHandle } from './ChooseBar'
import { correctionDrafts } from './draft-places'
import { GridTools } from './GridTools'
import { Matrix, type MatrixHandle } from './Matrix'
import { columnsOf, type MatrixRow, rowsOf } from './matrix-rows'
import { messages } from './messages'
import { NotesBox } from './NotesBox'
import { SignBar, type Signed, SignedNotice } from './SignBar'
import { isBlank, leftAfterSigning } from './typing'
import { useMatrixActions } from './use-matrix-actions'
import type { useRegister } from './use-register'
import { useFirstFocus, useSessionCommands } from './use-session-keys'
import type { SessionWork } from './use-session-typing'

export interface SessionParts {
  session: SessionLine
  grid: Grid
  register: ReturnType<typeof useRegister>
  work: SessionWork
  go: (path: string) => void
}

interface AssessViewProps extends SessionParts {
  onUsual: (methods: readonly Method[]) => void
  onPrintRegister: () => void
}

/** Register and decisions of a whole group on one screen: criteria, grid, notes, one signature. */
export function AssessView(props: AssessViewProps) {
  const { session, grid, register, work, go, onUsual, onPrintRegister } = props
  const intl = useIntl()
  const may = useMay()
  const { typing, isBack, change, choose: chooseCriteria, forget } = work
  const { marks } = register
  const { run, problem, forget: putAway } = useWork()
  const [showsAll, setShowsAll] = useState(false)
  const [open, setOpen] = useState<OpenCell | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [tried, setTried] = useState<BatchFault | null>(null)
  const [isSigning, setSigning] = useState(false)
  const [signed, setSigned] = useState<Signed | null>(null)
  const matrix = useRef<MatrixHandle>(null)
  const choose = useRef<ChooseHandle>(null)
  const latest = useRef({ rows: [] as readonly MatrixRow[], clear: () => {} })
  const now = today()
  const hasTyped = !isBlank(typing)
  const mayMark = may('training.teach') && session.heldOn <= now
  const mayAssess = may('training.assess')
  const showsEverything = showsAll || typing.criterionIds.length === 0
  const columns = useMemo(
    () => columnsOf(grid, typing.criterionIds, showsEverything),
    [grid, typing.criterionIds, showsEverything],
  )
  const { cells, notes, onlyIds } = typing
  const rows = useMemo(
    () => rowsOf(grid, columns, { cells, notes, onlyIds }, marks),
    [grid, columns, cells, notes, onlyIds, marks],
  )
  const batch = useMemo(() => batchOf(typing, grid, marks, session, now), [typing, grid, marks, session, now])
  useComingBack(mayAssess ? correctionDrafts(session) : null, (rest) => {
    const [learnerId = '', criterionId = ''] = rest.split('/')
    setOpen({ learnerId, criterionId, isCorrecting: true })
  })
  useFirstFocus(() => matrix.current?.focus(/[plae]/.test(marks) ? 'cells' : 'register'))

  const actions = useMatrixActions(
    {
      grid,
      rows,
      register,
      work,
      openCell: (learnerId, criterionId) => setOpen({ learnerId, criterionId }),
      typeCodes: () => choose.current?.focus(),
      keepColumns: () => setShowsAll(showsEverything),
    },
    mayMark,
    mayAssess,
  )

  const ask = () => {
    setTried(batch.faults[0] ?? null)
    setAsking(batch.faults.length === 0)
  }
  const sign = async () => {
    if (isSigning) return
    setSigning(true)
    // Who is away is told by the register: where that was refused, nothing is signed on it.
    const done = (await register.settled()) && (await run(training.stamp, batch.input))
    setSigning(false)
    setAsking(false)
    if (!done) return
    onUsual(typing.methods)
    forget(leftAfterSigning(typing, batch.input.learnerIds))
    setTried(null)
    setShowsAll(false)
    setSigned(done)
    showToast({ about: 'training.stamp', text: intl.formatMessage(messages.signed, { count: done.stamped }) })
  }
  const clear = () => {
    const before = typing
    forget()
    showToast({
      text: intl.formatMessage(messages.cleared),
      about: 'training.clear',
      onUndo: () => change(() => before),
    })
  }
  latest.current = { rows, clear }
  useSessionCommands({ sign: ask, fill: () => actions.fill?.() })

  const { criterionIds, methods } = typing
  const shown = typing.onlyIds && rows.length
  const bar = useMemo(() => {
    const tools = (
      <GridTools
        onAllPresent={
          actions.mark &&
          (() =>
            actions.mark?.(
              latest.current.rows.map(({ learnerId }) => learnerId),
              'p',
            ))
        }
        onFill={actions.fill}
        showsAll={criterionIds.length > 0 ? showsAll : null}
        onShowAll={setShowsAll}
        shown={shown}
        onShowEveryone={() => change({ onlyIds: null })}
        onClear={hasTyped ? () => latest.current.clear() : null}
      />
    )
    if (!mayAssess) return tools
    return (
      <ChooseBar
        ref={choose}
        grid={grid}
        criterionIds={criterionIds}
        methods={methods}
        onCriteria={(ids, typed) => chooseCriteria(() => ids, typed.length > 0 ? { methods: typed } : {})}
        onMethods={(wanted) => change({ methods: wanted })}
        onDone={() => {
          setShowsAll(false)
          requestAnimationFrame(() => matrix.current?.focus('cells'))
        }}
      >
        {tools}
      </ChooseBar>
    )
  }, [actions, change, chooseCriteria, grid, criterionIds, methods, showsAll, shown, hasTyped, mayAssess])
  return (
    <div
      role="presentation"
      className="@container flex h-full min-h-0 flex-col gap-2 overflow-auto pt-2"
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey || event.altKey || !mayAssess) return
        event.preventDefault()
        event.stopPropagation()
        ask()
      }}
    >
      {isBack && hasTyped && (
        <Notice
          tone="info"
          title={intl.formatMessage(messages.began)}
          actions={<Button size="small" label={intl.formatMessage(messages.afresh)} onPress={clear} />}
        />
      )}
      {bar}
      <div className="flex min-h-56 grow flex-col gap-x-3 gap-y-2 @min-[64rem]:flex-row">
        <div className="@container flex min-h-0 min-w-0 grow flex-col">
          <Matrix ref={matrix} rows={rows} columns={columns} actions={actions} />
        </div>
        {open && (
          <CellPanel
            key={`${open.learnerId} ${open.criterionId}`}
            {...open}
            {...{ session, grid, work, go }}
            onClose={() => {
              setOpen(null)
              matrix.current?.focus('last')
            }}
          />
        )}
      </div>
      {mayAssess && (criterionIds.length > 0 || hasTyped) && (
        <NotesBox typing={typing} batch={batch} heldOn={session.heldOn} change={change} />
      )}
      <ProblemLine problem={problem} onPutAway={putAway} />
      {signed && (
        <SignedNotice
          signed={signed}
          onSlips={() => void run(training.printFeedback, { batchId: signed.batchId })}
          onRegister={onPrintRegister}
          onClose={() => {
            setSigned(null)
            matrix.current?.focus('last')
          }}
        />
      )}
      {mayAssess && (
        <SignBar
          batch={batch}
          tried={tried}
          isAsking={isAsking}
          isBusy={isSigning}
          onAsk={ask}
          onCancel={() => setAsking(false)}
          onSign={() => void sign()}
        />
      )}
      <BatchList sessionId={session.sessionId} />
    </div>
  )
}
