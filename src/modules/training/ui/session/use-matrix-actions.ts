import { useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import type { Grid } from '../../assessment-shapes'
import { cellsToFill } from './batch'
import type { MatrixActions } from './matrix-keys'
import type { MatrixRow } from './matrix-rows'
import { messages } from './messages'
import { decided, isAway, markOf, noted, signOf } from './typing'
import type { useRegister } from './use-register'
import type { SessionWork } from './use-session-typing'

interface Facts {
  readonly grid: Grid
  readonly rows: readonly MatrixRow[]
  readonly register: ReturnType<typeof useRegister>
  readonly work: SessionWork
  readonly openCell: MatrixActions['openCell']
  readonly typeCodes: () => void
  /** Something is decided or chosen among the columns that are shown: they stay. */
  readonly keepColumns: () => void
}

/** What the keys and the mouse do in the grid. The same object from render to render, so that typing beside it draws nothing in it. */
export function useMatrixActions(facts: Facts, mayMark: boolean, mayAssess: boolean): Omit<MatrixActions, 'editNote'> {
  const intl = useIntl()
  const latest = useRef(facts)
  latest.current = facts
  return useMemo(() => {
    const mark: MatrixActions['mark'] = (learnerIds, sign) => {
      const { register, rows } = latest.current
      const before = rows.filter(({ learnerId }) => learnerIds.includes(learnerId))
      const overwritten = before.filter((row) => row.sign !== '·' && row.sign !== sign)
      register.put(learnerIds.map((learnerId) => [learnerId, sign]))
      if (learnerIds.length > 1 && overwritten.length > 0)
        showToast({
          about: 'training.register',
          text: intl.formatMessage(messages.marksChanged, { count: overwritten.length }),
          onUndo: () => {
            const { register: now, grid } = latest.current
            const marked = new Map<string, string | undefined>(grid.learnerIds.map((id, at) => [id, now.marks[at]]))
            // Who was marked by hand since then keeps that mark.
            const same = before.filter(({ learnerId }) => marked.get(learnerId) === sign)
            now.put(same.map((row) => [row.learnerId, row.sign]))
          },
        })
    }
    const decide: MatrixActions['decide'] = (cells, outcome, isForAll) => {
      latest.current.keepColumns()
      latest.current.work.change((before) => {
        const { grid, rows, register } = latest.current
        if (isForAll && outcome === 'met') {
          const wanted = [...new Set(cells.map(([, criterionId]) => criterionId))]
          return decided(before, grid, cellsToFill(before, grid, register.marks, wanted), outcome)
        }
        const away = new Set(rows.filter(({ sign }) => isAway(markOf(sign))).map(({ learnerId }) => learnerId))
        const isOpen = (learnerId: string, criterionId: string) =>
          !away.has(learnerId) && !(isForAll && signOf(grid, learnerId, criterionId) !== '·')
        return decided(
          before,
          grid,
          cells.filter((cell) => outcome === null || isOpen(...cell)),
          outcome,
        )
      })
    }
    const fill = () => {
      const { work, grid, register } = latest.current
      const cells = cellsToFill(work.typing, grid, register.marks, work.typing.criterionIds)
      if (cells.length > 0) work.change((before) => decided(before, grid, cells, 'met'))
      else showToast({ tone: 'info', about: 'training.fill', text: intl.formatMessage(messages.nothingToFill) })
    }
    const toggleColumn = (criterionId: string) => {
      latest.current.keepColumns()
      latest.current.work.choose(({ criterionIds }) =>
        criterionIds.includes(criterionId)
          ? criterionIds.filter((id) => id !== criterionId)
          : [...criterionIds, criterionId],
      )
    }
    const note = (learnerId: string, text: string) =>
      latest.current.work.change((before) => noted(before, learnerId, text))
    return {
      mark: mayMark ? mark : null,
      decide: mayAssess ? decide : null,
      fill: mayAssess ? fill : null,
      toggleColumn: mayAssess ? toggleColumn : null,
      note: mayAssess ? note : null,
      openCell: (learnerId, criterionId) => latest.current.openCell(learnerId, criterionId),
      typeCodes: mayAssess ? () => latest.current.typeCodes() : null,
    }
  }, [intl, mayMark, mayAssess])
}
