import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import {
  isOutOfStep,
  physicalOf,
  type RowRange,
  rowsAt,
  rowsInPage,
  scrollScale,
  topAfterScroll,
  topToReveal,
} from './scroll-scale'

/** Rows drawn beyond either edge, so that one more line of scrolling needs no new node. */
const spare = 3
/** How long the rows in view may stay while those asked for are on their way; then the gaps are shown. */
const patienceMs = 100
/** A scroll this soon after a wheel or finger was caused by it. */
const wheelMs = 250
/** Rows are placed from a base that moves by this many, so that no coordinate becomes large. */
const baseStep = 512

interface ScrollOptions<Row> {
  readonly total: number
  readonly rowAt: (index: number) => Row | undefined
  readonly onNeed: (range: RowRange) => void
}

export interface GridScroll {
  readonly scrollerRef: RefObject<HTMLDivElement | null>
  readonly layerRef: RefObject<HTMLDivElement | null>
  readonly probeRef: RefObject<HTMLDivElement | null>
  readonly range: RowRange
  readonly rowHeight: number
  /** Height of the scrolled element without the head. */
  readonly physicalHeight: number
  readonly viewport: number
  /** Distance of a row from the top of the layer. */
  readonly offsetOf: (row: number) => number
  readonly reveal: (row: number) => void
  /** Scrolls by whole rows, to keep what is in view in its place when rows come or go above it. */
  readonly shift: (rows: number) => void
  readonly isInView: (row: number) => boolean
  readonly page: () => number
}

/** Which rows show, and where: the list's own place, the scroll bar kept in step with it, and waiting for rows. */
export function useGridScroll<Row>({ total, rowAt, onNeed }: ScrollOptions<Row>): GridScroll {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const layerRef = useRef<HTMLDivElement>(null)
  const probeRef = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ rowHeight: 0, viewport: 0 })
  const [range, setRange] = useState<RowRange>({ from: 0, to: 0 })
  const scale = useMemo(() => scrollScale(total, size.rowHeight || 1, size.viewport), [total, size])

  const place = useRef({ top: 0, physical: 0 })
  const shown = useRef({ top: 0, range: { from: 0, to: 0 } })
  const wheeledAt = useRef(-wheelMs)
  const waitingSince = useRef<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const lastTop = useRef(0)
  const latest = useRef({ scale, rowAt, onNeed })
  const base = range.from - (range.from % baseStep)

  const moveLayer = useCallback(() => {
    const { from } = shown.current.range
    const offset = (from - (from % baseStep)) * latest.current.scale.rowHeight - shown.current.top
    if (layerRef.current) layerRef.current.style.transform = `translateY(${offset}px)`
  }, [])

  const show = useCallback(
    (inFrame: boolean) => {
      const { scale, rowAt, onNeed } = latest.current
      if (scale.viewport <= 0) return
      const { top } = place.current
      const wanted = rowsAt(scale, top)
      onNeed(withRoomAhead(wanted, top - lastTop.current, scale))
      lastTop.current = top

      const now = performance.now()
      clearTimeout(timer.current)
      if (!allHere(wanted, rowAt)) {
        waitingSince.current ??= now
        const left = patienceMs - (now - waitingSince.current)
        if (left > 0 && shown.current.range.to > 0 && shown.current.range.to <= scale.total) {
          timer.current = setTimeout(() => show(true), left)
          return
        }
      }
      waitingSince.current = null
      const next = rowsAt(scale, top, spare)
      const before = shown.current.range
      shown.current = { top, range: next }
      if (next.from === before.from && next.to === before.to) moveLayer()
      else if (inFrame) flushSync(() => setRange(next))
      else setRange(next)
    },
    [moveLayer],
  )

  const goTo = useCallback(
    (top: number) => {
      const rounded = Math.round(top)
      place.current = { top: rounded, physical: physicalOf(latest.current.scale, rounded) }
      if (scrollerRef.current) scrollerRef.current.scrollTop = place.current.physical
      show(false)
    },
    [show],
  )

  useLayoutEffect(() => {
    latest.current = { scale, rowAt, onNeed }
  })

  useLayoutEffect(() => {
    const scroller = scrollerRef.current
    const probe = probeRef.current
    if (!scroller || !probe) return
    const measure = () => {
      const rowHeight = probe.getBoundingClientRect().height
      // The head is as high as one row.
      const viewport = Math.max(0, scroller.clientHeight - rowHeight)
      setSize((before) => {
        if (before.rowHeight === rowHeight && before.viewport === viewport) return before
        // After a change of density or text size the same row stays at the top.
        if (before.rowHeight > 0) place.current.top *= rowHeight / before.rowHeight
        return { rowHeight, viewport }
      })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(scroller)
    observer.observe(probe)
    return () => observer.disconnect()
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the height of the list has changed
  useLayoutEffect(() => {
    goTo(Math.min(place.current.top, scale.farthest))
  }, [scale, goTo])

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever rows have come
  useLayoutEffect(() => show(false), [rowAt, show])

  useLayoutEffect(moveLayer)

  useEffect(() => {
    const scroller = scrollerRef.current
    if (!scroller) return
    const putInStep = () => {
      const physical = physicalOf(latest.current.scale, place.current.top)
      if (Math.abs(physical - place.current.physical) <= 1) return
      place.current = { ...place.current, physical }
      scroller.scrollTop = physical
    }
    const onScroll = () => {
      const physical = scroller.scrollTop
      // Our own setting of the bar comes back as an event, rounded to the screen's pixels.
      if (Math.abs(physical - place.current.physical) < 1) return
      const stepwise = performance.now() - wheeledAt.current < wheelMs
      place.current = { top: topAfterScroll(latest.current.scale, place.current, physical, stepwise), physical }
      if (isOutOfStep(latest.current.scale, place.current)) putInStep()
      show(true)
    }
    const onWheel = () => {
      wheeledAt.current = performance.now()
    }
    const passive = { passive: true }
    scroller.addEventListener('scroll', onScroll, passive)
    scroller.addEventListener('scrollend', putInStep, passive)
    scroller.addEventListener('wheel', onWheel, passive)
    scroller.addEventListener('touchmove', onWheel, passive)
    return () => {
      clearTimeout(timer.current)
      scroller.removeEventListener('scroll', onScroll)
      scroller.removeEventListener('scrollend', putInStep)
      scroller.removeEventListener('wheel', onWheel)
      scroller.removeEventListener('touchmove', onWheel)
    }
  }, [show])

  return {
    scrollerRef,
    layerRef,
    probeRef,
    range: { from: Math.min(range.from, total), to: Math.min(range.to, total) },
    rowHeight: size.rowHeight,
    physicalHeight: scale.physicalHeight,
    viewport: size.viewport,
    offsetOf: (row) => (row - base) * size.rowHeight,
    reveal: useCallback((row) => goTo(topToReveal(latest.current.scale, place.current.top, row)), [goTo]),
    shift: useCallback((rows) => goTo(place.current.top + rows * latest.current.scale.rowHeight), [goTo]),
    isInView: useCallback((row) => {
      const { from, to } = rowsAt(latest.current.scale, shown.current.top)
      return row >= from && row < to
    }, []),
    page: useCallback(() => rowsInPage(latest.current.scale), []),
  }
}

function allHere<Row>({ from, to }: RowRange, rowAt: (index: number) => Row | undefined): boolean {
  for (let index = from; index < to; index++) if (rowAt(index) === undefined) return false
  return true
}

/** The rows to ask for: a page to either side, and further ahead the faster the list moves. */
function withRoomAhead({ from, to }: RowRange, moved: number, scale: { rowHeight: number; total: number }): RowRange {
  const page = to - from
  const ahead = page + Math.min(400, Math.round((Math.abs(moved) / scale.rowHeight) * 8))
  // A jump says nothing of where the list goes next.
  const jumped = Math.abs(moved) > page * scale.rowHeight * 4
  return {
    from: Math.max(0, from - (moved < 0 && !jumped ? ahead : page)),
    to: Math.min(scale.total, to + (moved > 0 && !jumped ? ahead : page)),
  }
}
