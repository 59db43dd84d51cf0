import { useIntl } from 'react-intl'
import type { ActiveCell } from './active-cell'
import type { MatrixColumn, MatrixRow } from './matrix-rows'
import { cellLook, markLook, nameLook, noteLook } from './matrix-looks'
import { messages } from './messages'
import { isThere, markOf } from './typing'

interface MatrixHeadProps {
  columns: readonly MatrixColumn[]
  rows: readonly MatrixRow[]
  active: ActiveCell
}

/** Units, codes, and the line on which a key is for everyone. Stays in sight. */
export function MatrixHead({ columns, rows, active }: MatrixHeadProps) {
  const intl = useIntl()
  const units: { unit: string; from: number; count: number }[] = []
  for (const [at, { unit }] of columns.entries()) {
    const last = units.at(-1)
    if (last?.unit === unit) last.count += 1
    else units.push({ unit, from: at, count: 1 })
  }
  const here = rows.filter(({ sign }) => isThere(markOf(sign))).length
  return (
    <div role="rowgroup" className="sticky top-0 z-2 w-max min-w-full border-b border-line-strong bg-surface-sunken">
      {units.length > 1 && (
        <div role="row" aria-rowindex={1} className="flex min-h-6 text-small text-text-quiet">
          <span role="presentation" className={`${nameLook} bg-surface-sunken`} />
          <span role="presentation" className={`${markLook} bg-surface-sunken`} />
          {units.map(({ unit, from, count }) => (
            <span
              key={from}
              role="columnheader"
              aria-colspan={count}
              title={unit}
              style={{ width: `calc(${count} * 2.75rem)` }}
              className="shrink-0 truncate border-r border-line-strong px-1 py-1"
            >
              {unit}
            </span>
          ))}
          <span role="presentation" className={`${noteLook} bg-surface-sunken`} />
        </div>
      )}
      <div role="row" aria-rowindex={2} className="flex min-h-(--row-height) font-emphasis">
        <span role="columnheader" className={`${nameLook} flex items-center bg-surface-sunken`}>
          {intl.formatMessage(messages.learner)}
        </span>
        <span role="columnheader" className={`${markLook} bg-surface-sunken`}>
          {intl.formatMessage(messages.register)}
        </span>
        {columns.map(({ criterionId, code, title, isChosen }) => (
          <span
            key={criterionId}
            role="columnheader"
            title={title}
            className={`${cellLook} tabular-nums ${isChosen ? 'bg-accent-soft underline' : 'font-normal text-text-quiet'}`}
          >
            {code}
          </span>
        ))}
        <span role="columnheader" className={`${noteLook} bg-surface-sunken`}>
          {intl.formatMessage(messages.noteColumn)}
        </span>
      </div>
      <div role="row" aria-rowindex={3} className="flex min-h-(--row-height) border-t border-line">
        <span role="rowheader" className={`${nameLook} flex items-center bg-surface-sunken text-text-quiet`}>
          {intl.formatMessage(messages.everyone)}
        </span>
        <span
          role="gridcell"
          id={active.idOf({ row: -1, column: 0 })}
          data-cell="-1:0"
          tabIndex={-1}
          className={`${markLook} bg-surface-sunken tabular-nums`}
        >
          {intl.formatMessage(messages.ofAll, { count: here, all: rows.length })}
        </span>
        {columns.map(({ criterionId, code }, at) => {
          const given = rows.filter(({ now }) => now[at] !== ' ').length
          return (
            <span
              key={criterionId}
              role="gridcell"
              id={active.idOf({ row: -1, column: at + 1 })}
              data-cell={`-1:${at + 1}`}
              tabIndex={-1}
              aria-label={intl.formatMessage(messages.cell, {
                name: intl.formatMessage(messages.everyone),
                code,
                word: intl.formatNumber(given),
              })}
              className={`${cellLook} text-text-quiet tabular-nums`}
            >
              {given === 0 ? '' : given}
            </span>
          )
        })}
        <span
          role="gridcell"
          id={active.idOf({ row: -1, column: columns.length + 1 })}
          data-cell={`-1:${columns.length + 1}`}
          tabIndex={-1}
          aria-label={intl.formatMessage(messages.noteColumn)}
          className={`${noteLook} bg-surface-sunken`}
        />
      </div>
    </div>
  )
}
