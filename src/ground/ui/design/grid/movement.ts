/** Where the keyboard stands: row −1 is the head; `column` counts the columns that show. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

export interface GridBounds {
  readonly rows: number
  readonly columns: number
  readonly page: number
}

export interface GridKey {
  readonly key: string
  readonly ctrlKey: boolean
}

/** The place to which a key moves, as in a spreadsheet; null for a key that does not move. */
export function placeAfter(key: GridKey, at: GridPlace, bounds: GridBounds): GridPlace | null {
  const to = target(key, at, bounds)
  if (!to) return null
  return {
    row: Math.min(Math.max(-1, to.row), bounds.rows - 1),
    column: Math.min(Math.max(0, to.column), bounds.columns - 1),
  }
}

function target({ key, ctrlKey }: GridKey, { row, column }: GridPlace, bounds: GridBounds): GridPlace | null {
  const lastColumn = bounds.columns - 1
  const lastRow = bounds.rows - 1
  switch (key) {
    case 'ArrowUp':
      // From the first row up leads into the head; Ctrl stops at the first row.
      return { row: ctrlKey ? Math.min(row, 0) : row - 1, column }
    case 'ArrowDown':
      return { row: ctrlKey ? lastRow : row + 1, column }
    case 'ArrowLeft':
      return { row, column: ctrlKey ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: ctrlKey ? lastColumn : column + 1 }
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 }
    case 'End':
      return { row: ctrlKey ? lastRow : row, column: lastColumn }
    case 'PageUp':
      return { row: row < 0 ? row : Math.max(0, row - bounds.page), column }
    case 'PageDown':
      return { row: row + bounds.page, column }
    default:
      return null
  }
}
