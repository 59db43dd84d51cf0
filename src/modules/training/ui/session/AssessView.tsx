import { useEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { useCommands } from '../../../../ground/ui/commands/registry'
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
import { batchOf, cellsToFill } from './batch'
import { BatchList } from './BatchList'
import { CellPanel } from './CellPanel'
import { ChooseBar, type ChooseHandle } from './ChooseBar'
import { Matrix, type MatrixHandle } from './Matrix'
import type { MatrixActions } from './matrix-keys'
import { columnsOf, rowsOf } from './matrix-rows'
import { messages } from './messages'
import { NotesBox } from './NotesBox'
import { SignBar, type Signed, SignedNotice } from './SignBar'
import { chosen, decided, isAway, isBlank, markOf } from './typing'
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
  wasRestored: boolean
  onUsual: (methods: readonly Method[]) => void
  onPrintRegister: () => void
}

/** Register and decisions of a whole group on one screen: criteria, grid, notes, one signature. */
export function AssessView(props: AssessViewProps) {
  const { session, grid, register, work, go, wasRestored, onUsual, onPrintRegister } = props
  const intl = useIntl()
  const may = useMay()
  const { typing, change, forget } = work
  const { marks } = register
  const { run, problem, forget: putAway } = useWork()
  const [showsAll, setShowsAll] = useState(false)
  const [open, setOpen] = useState<{ learnerId: string; criterionId: string } | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [wasTried, setTried] = useState(false)
  const [isSigning, setSigning] = useState(false)
  const [signed, setSigned] = useState<Signed | null>(null)
  const matrix = useRef<MatrixHandle>(null)
  const choose = useRef<ChooseHandle>(null)
  const now = today()
  const mayMark = may('training.teach') && session.heldOn <= now
  const mayAssess = may('training.assess')
  const showsEverything = showsAll || typing.criterionIds.length === 0
  const columns = useMemo(
    () => columnsOf(grid, typing.criterionIds, showsEverything),
    [grid, typing.criterionIds, showsEverything],
  )
  const rows = useMemo(() => rowsOf(grid, columns, typing, marks), [grid, columns, typing, marks])
  const batch = useMemo(() => batchOf(typing, grid, marks, session, now), [typing, grid, marks, session, now])
  useFirstFocus(() => matrix.current?.focus(/[plae]/.test(marks) ? 'cells' : 'register'))

  const actions: Omit<MatrixActions, 'editNote'> = {
    mark: mayMark
      ? (learnerIds, sign) => {
          const before = marks
          const overwrites = rows.filter(
            (row) => learnerIds.includes(row.learnerId) && row.sign !== '·' && row.sign !== sign,
          )
          register.mark(learnerIds, sign)
          if (learnerIds.length > 1 && overwrites.length > 0)
            showToast({
              about: 'training.register',
              text: intl.formatMessage(messages.marksChanged, { count: overwrites.length }),
              onUndo: () => register.take(before),
            })
        }
      : null,
    decide: mayAssess
      ? (cells, outcome, isForAll) =>
          change((before) => {
            if (isForAll && outcome === 'met') {
              const wanted = new Set(cells.map(([, criterionId]) => criterionId))
              return decided(before, grid, cellsToFill(before, grid, marks, [...wanted]), outcome)
            }
            const here = cells.filter(([learnerId]) => {
              const row = rows.find((one) => one.learnerId === learnerId)
              return outcome === null || !isAway(markOf(row?.sign))
            })
            return decided(before, grid, here, outcome)
          })
      : null,
    fill: mayAssess
      ? () => {
          const cells = cellsToFill(typing, grid, marks, typing.criterionIds)
          if (cells.length === 0)
            showToast({ tone: 'info', about: 'training.fill', text: intl.formatMessage(messages.nothingToFill) })
          else change((before) => decided(before, grid, cells, 'met'))
        }
      : null,
    toggleColumn: mayAssess
      ? (criterionId) =>
          change((before) =>
            chosen(
              before,
              grid,
              before.criterionIds.includes(criterionId)
                ? before.criterionIds.filter((id) => id !== criterionId)
                : [...before.criterionIds, criterionId],
            ),
          )
      : null,
    note: mayAssess
      ? (learnerId, note) => change((before) => ({ ...before, notes: { ...before.notes, [learnerId]: note } }))
      : null,
    openCell: (learnerId, criterionId) => setOpen({ learnerId, criterionId }),
    typeCodes: mayAssess ? () => choose.current?.focus() : null,
  }

  const ask = () => {
    setTried(true)
    setAsking(batch.faults.length === 0)
  }
  const sign = async () => {
    if (isSigning) return
    setSigning(true)
    await register.settled()
    const done = await run(training.stamp, batch.input)
    setSigning(false)
    setAsking(false)
    if (!done) return
    onUsual(typing.methods)
    forget()
    setTried(false)
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
  useSessionCommands({ sign: ask, fill: () => actions.fill?.() })

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
      {wasRestored && !isBlank(typing) && !signed && (
        <Notice
          tone="info"
          title={intl.formatMessage(messages.began)}
          actions={<Button size="small" label={intl.formatMessage(messages.afresh)} onPress={clear} />}
        />
      )}
      {mayAssess && (
        <ChooseBar
          ref={choose}
          grid={grid}
          criterionIds={typing.criterionIds}
          methods={typing.methods}
          onCriteria={(criterionIds, methods) =>
            change((before) => ({
              ...chosen(before, grid, criterionIds),
              ...(methods.length > 0 && { methods }),
            }))
          }
          onMethods={(methods) => change({ methods })}
          onDone={() => matrix.current?.focus('cells')}
        />
      )}
      <div className="flex flex-wrap items-center gap-1">
        {mayMark && (
          <Button
            size="small"
            label={intl.formatMessage(messages.allPresent)}
            onPress={() =>
              actions.mark?.(
                rows.map(({ learnerId }) => learnerId),
                'p',
              )
            }
          />
        )}
        {mayAssess && (
          <Button
            size="small"
            label={intl.formatMessage(messages.fill)}
            shortcut="F"
            onPress={() => actions.fill?.()}
          />
        )}
        {typing.criterionIds.length > 0 && (
          <Button
            size="small"
            look="quiet"
            label={intl.formatMessage(showsAll ? messages.showChosen : messages.showAll)}
            onPress={() => setShowsAll(!showsAll)}
          />
        )}
        {typing.onlyIds && (
          <span className="flex items-center gap-1 text-small">
            {intl.formatMessage(messages.onlySome, { count: rows.length })}
            <Button
              size="small"
              look="quiet"
              label={intl.formatMessage(messages.everyoneShown)}
              onPress={() => change({ onlyIds: null })}
            />
          </span>
        )}
        {!isBlank(typing) && (
          <Button size="small" look="quiet" label={intl.formatMessage(messages.clear)} onPress={clear} />
        )}
      </div>
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
      {mayAssess && <NotesBox typing={typing} batch={batch} heldOn={session.heldOn} change={(part) => change(part)} />}
      <ProblemLine problem={problem} onPutAway={putAway} />
      {signed && (
        <SignedNotice
          signed={signed}
          onSlips={() => void run(training.printFeedback, { batchId: signed.batchId as never })}
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
          wasTried={wasTried}
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
