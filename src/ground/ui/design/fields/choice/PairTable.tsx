import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { RadioMark } from './RadioMark'

export interface PairRow {
  readonly id: string
  readonly label: string
  /** What stands on either side; empty is shown as `nothing`. */
  readonly first: string
  readonly second: string
}

interface PairTableProps {
  /** What the three columns are: of the rows, and of either side. */
  heads: readonly [string, ReactNode, ReactNode]
  /** Said before the answer of either side: “Stays: Ann Sample”. */
  sides: readonly [string, string]
  rows: readonly PairRow[]
  /** Which side each row takes. */
  value: (rowId: string) => 'first' | 'second'
  onChange: (rowId: string, side: 'first' | 'second') => void
  nothing: string
}

/** Two things side by side, of which one answer is taken in each row. One Tab stop a row; left and right choose. */
export function PairTable({ heads, sides, rows, value, onChange, nothing }: PairTableProps) {
  return (
    <div className="grid grid-cols-[minmax(7rem,12rem)_minmax(0,1fr)_minmax(0,1fr)] text-body">
      <div className="col-span-3 grid grid-cols-subgrid border-b border-line-strong">
        {heads.map((head, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: three heads that stay where they are
          <div key={place} className="px-2 py-1.5 font-emphasis break-words">
            {head}
          </div>
        ))}
      </div>
      {rows.map((row) => (
        <RadioGroup
          key={row.id}
          value={value(row.id)}
          onChange={(side) => onChange(row.id, side === 'second' ? 'second' : 'first')}
          orientation="horizontal"
          className="relative col-span-3 grid grid-cols-subgrid border-b border-line"
        >
          <Label className="px-2 py-1.5 text-text-quiet">{row.label}</Label>
          {(['first', 'second'] as const).map((side, place) => (
            <Radio
              key={side}
              value={side}
              aria-label={`${sides[place] ?? ''}: ${row[side] || nothing}`}
              className="group ring-inside relative flex cursor-default items-start gap-2 px-2 py-1.5 hover:bg-surface-hover selected:bg-selection"
            >
              <RadioMark />
              <span className="min-w-0 break-words whitespace-pre-line">
                {row[side] || <span className="text-text-quiet">{nothing}</span>}
              </span>
            </Radio>
          ))}
        </RadioGroup>
      ))}
    </div>
  )
}
