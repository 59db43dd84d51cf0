/**
 * Where the scroll bar stands against where the list stands.
 *
 * Chromium gives an element at most 33,554,428 px, so 1,268,710 rows of 30 px (38 million) cannot be laid out, and at
 * 400 % zoom the limit is a quarter of that. The scrolled element is therefore never taller than `tallest`; the list's
 * own place (`top`, in px of the whole list) is kept apart from the bar's (`physical`). Near both ends the two are
 * equal; between them the bar is stretched. Wheel and touch move the list px for px wherever it stands; only the bar's
 * thumb jumps. Afterwards the bar is put back in step, which nobody sees, because rows are not placed by the bar.
 */

/** 4 million px: at 400 % zoom still within 2^24, to which a float holds whole px. */
export const tallest = 4_000_000

/** How far from either end bar and list are equal, so that the ends are reached evenly. */
const evenEnd = 100_000

export interface ScrollScale {
  readonly rowHeight: number
  readonly total: number
  /** Height in which rows show, in px. */
  readonly viewport: number
  /** Height that the scrolled element is given. */
  readonly physicalHeight: number
  /** The greatest `top`. */
  readonly farthest: number
  /** The greatest place of the bar. */
  readonly farthestPhysical: number
}

export interface ScrollPlace {
  readonly top: number
  readonly physical: number
}

/** Rows `from` up to but without `to`. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

export function scrollScale(total: number, rowHeight: number, viewport: number): ScrollScale {
  const height = total * rowHeight
  const physicalHeight = Math.min(height, tallest)
  return {
    rowHeight,
    total,
    viewport,
    physicalHeight,
    farthest: Math.max(0, height - viewport),
    farthestPhysical: Math.max(0, physicalHeight - viewport),
  }
}

export function isScaled(scale: ScrollScale): boolean {
  return scale.farthest > scale.farthestPhysical
}

/** Where the bar should stand for a place in the list. */
export function physicalOf(scale: ScrollScale, top: number): number {
  if (!isScaled(scale) || top <= evenEnd) return Math.round(clamped(top, scale.farthestPhysical))
  const left = scale.farthest - top
  if (left <= evenEnd) return Math.round(scale.farthestPhysical - left)
  return Math.round(evenEnd + (top - evenEnd) / stretch(scale))
}

/** The place in the list that a place of the bar stands for. */
export function topOf(scale: ScrollScale, physical: number): number {
  if (!isScaled(scale) || physical <= evenEnd) return clamped(physical, scale.farthest)
  const left = scale.farthestPhysical - physical
  if (left <= evenEnd) return scale.farthest - Math.max(0, left)
  return evenEnd + (physical - evenEnd) * stretch(scale)
}

/**
 * The list's place after the bar has moved. `stepwise` says that a wheel or finger moved it, so every px counts as one;
 * otherwise a move longer than about one page is taken for a drag of the thumb.
 */
export function topAfterScroll(scale: ScrollScale, before: ScrollPlace, physical: number, stepwise: boolean): number {
  if (!isScaled(scale)) return clamped(physical, scale.farthest)
  const step = physical - before.physical
  if (stepwise || Math.abs(step) <= Math.max(1_600, scale.viewport * 1.2)) {
    return clamped(before.top + step, scale.farthest)
  }
  return topOf(scale, physical)
}

/** Whether the bar must be put in step at once, before a long roll of the wheel brings it to an end too early. */
export function isOutOfStep(scale: ScrollScale, place: ScrollPlace): boolean {
  const drift = Math.abs(place.physical - physicalOf(scale, place.top))
  if (drift <= 1) return false
  const room = Math.min(place.physical, scale.farthestPhysical - place.physical)
  return drift > evenEnd / 2 || room < 4 * scale.viewport
}

/** Rows that show, at least in part. */
export function rowsAt(scale: ScrollScale, top: number): RowRange {
  const from = Math.max(0, Math.floor(top / scale.rowHeight))
  const to = Math.ceil((top + scale.viewport) / scale.rowHeight)
  return { from, to: Math.min(scale.total, Math.max(to, from)) }
}

/** Rows drawn beyond either edge, so that a line more or less needs no new row. */
const spare = 3

/** How many rows are drawn, wherever the list stands: nodes are then only ever used again, never made or dropped. */
export function rowsDrawn(scale: ScrollScale): number {
  return Math.ceil(scale.viewport / scale.rowHeight) + 1 + 2 * spare
}

/** Rows to draw: those that show and the spare ones, always the same number while there are enough. */
export function drawnAt(scale: ScrollScale, top: number): RowRange {
  const first = Math.max(0, Math.floor(top / scale.rowHeight) - spare)
  const to = Math.min(scale.total, first + rowsDrawn(scale))
  return { from: Math.max(0, to - rowsDrawn(scale)), to }
}

/** The least move that brings a row wholly into view. */
export function topToReveal(scale: ScrollScale, top: number, row: number): number {
  const start = row * scale.rowHeight
  if (start < top) return clamped(start, scale.farthest)
  const end = start + scale.rowHeight - scale.viewport
  return clamped(Math.max(top, end), scale.farthest)
}

/** Whole rows in one page, for Page Up and Page Down. */
export function rowsInPage(scale: ScrollScale): number {
  return Math.max(1, Math.floor(scale.viewport / scale.rowHeight) - 1)
}

function stretch(scale: ScrollScale): number {
  return (scale.farthest - 2 * evenEnd) / (scale.farthestPhysical - 2 * evenEnd)
}

function clamped(value: number, most: number): number {
  return Math.min(Math.max(0, value), most)
}
