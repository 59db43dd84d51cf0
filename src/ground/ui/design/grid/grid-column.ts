import type { ReactNode } from 'react'

export type GridValue = string | number | boolean | null

/** One column. Keep the array stable (module scope or a memo): a new array draws every cell again. */
export interface GridColumn<Row> {
  readonly id: string
  /** The head's words, and the column's name in the Columns menu. */
  readonly header: string
  /** Width in px until the user changes it. */
  readonly width: number
  readonly kind: 'text' | 'date' | 'number' | 'flag'
  /** What the cell holds: a date as YYYY-MM-DD, a flag as true, false or null. It is also what is copied. */
  readonly value: (row: Row) => GridValue
  /** Only a sort that an index carries. */
  readonly sortable?: boolean
  /** Shown in place of the value's plain text. Keep it cheap, and without anything that takes the focus. */
  readonly render?: (row: Row) => ReactNode
  /** Covered until the cell itself has the focus, and never copied. */
  readonly sensitive?: boolean
  /** Somebody's name: initials stand in its place where the office covers names, until its row is chosen or pointed at. */
  readonly isName?: boolean
  /** Takes its share of room that is left over. */
  readonly grows?: boolean
  /** False for a column that must always show. */
  readonly canHide?: boolean
}

export interface GridSort {
  readonly columnId: string
  readonly descending: boolean
}

/** What a user has made of the columns; the owner keeps it. Ids that are no longer known are ignored. */
export interface GridColumnState {
  readonly order: readonly string[]
  readonly hidden: readonly string[]
  readonly widths: Readonly<Record<string, number>>
}

export const columnsAsMade: GridColumnState = { order: [], hidden: [], widths: {} }

export const narrowest = 56
export const widest = 960

/** How much wider or narrower one press makes a column. */
export const widthStep = 16

/** A width that a column may have. */
export function allowedWidth(width: number): number {
  return Math.round(Math.min(Math.max(narrowest, width), widest))
}

export function withWidth(state: GridColumnState, columnId: string, width: number): GridColumnState {
  return { ...state, widths: { ...state.widths, [columnId]: allowedWidth(width) } }
}

export function withHidden(state: GridColumnState, columnId: string, hidden: boolean): GridColumnState {
  const others = state.hidden.filter((id) => id !== columnId)
  return { ...state, hidden: hidden ? [...others, columnId] : others }
}

/** The state with a column moved to another place among all columns, hidden ones included. */
export function withPlace(
  state: GridColumnState,
  orderNow: readonly string[],
  columnId: string,
  place: number,
): GridColumnState {
  const order = orderNow.filter((id) => id !== columnId)
  order.splice(Math.min(Math.max(0, place), order.length), 0, columnId)
  return { ...state, order }
}
