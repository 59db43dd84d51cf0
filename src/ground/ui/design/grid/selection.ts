/**
 * Which rows are selected, by id. `all` is everything that the view holds, now and after a refresh, but for the
 * exceptions: with 1.3 million rows "all" cannot be a list. The owner clears an `all` when its filter or search changes.
 */
export type GridSelection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> }

export const nothingSelected: GridSelection = { kind: 'some', ids: new Set() }
export const allSelected: GridSelection = { kind: 'all', except: new Set() }

export function isSelected(selection: GridSelection, id: string): boolean {
  return selection.kind === 'all' ? !selection.except.has(id) : selection.ids.has(id)
}

export function selectedCount(selection: GridSelection, total: number): number {
  return selection.kind === 'all' ? Math.max(0, total - selection.except.size) : selection.ids.size
}

/** The selection with these ids put in or taken out. */
export function withIds(selection: GridSelection, ids: Iterable<string>, selected: boolean): GridSelection {
  const listed = new Set(selection.kind === 'all' ? selection.except : selection.ids)
  const add = (selection.kind === 'some') === selected
  for (const id of ids) {
    if (add) listed.add(id)
    else listed.delete(id)
  }
  return selection.kind === 'all' ? { kind: 'all', except: listed } : { kind: 'some', ids: listed }
}

export function toggled(selection: GridSelection, id: string): GridSelection {
  return withIds(selection, [id], !isSelected(selection, id))
}
