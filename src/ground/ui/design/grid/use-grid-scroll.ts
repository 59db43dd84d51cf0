import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { DrawnRange } from './drawn-range'
import {
  drawnAt,
  isOutOfStep,
  physicalOf,
  type RowRange,
  rowsAt,
  rowsDrawn,
  rowsInPage,
  scrollScale,
  topAfterScroll,
  topToReveal,
} from './scroll-scale'

/** How long the rows in view may stay while those asked for are on their way; then the gaps are shown. */
const patienceMs = 100
/** When the list has not moved for so long, the bar is put in step. */
const restMs = 200
/** A scroll this soon after a wheel or finger was caused by it. */
const wheelMs = 250

interface ScrollOptions<Row> {
  readonly total: number
  readonly rowAt: (index: number) => Row | undefined
  readonly onNeed: (range: RowRange) => void
}

export interface GridScroll {
  readonly scrollerRef: RefObject<HTMLDivElement | null>
  readonly layerRef: RefObject<HTMLDivElement | null>
  readonly probeRef: RefObject<HTMLDivElement | null>
  /** Which rows are drawn. Only what subscribes to it is rendered when the list scrolls. */
  readonly drawn: DrawnRange
  /** How many row nodes are used in turn. */
  readonly nodes: number
  readonly rowHeight: number
  /** Height of the scrolled element without the head. */
  readonly physicalHeight: number
  readonly viewport: number
  /** Puts the rows where the list stands; called when they have been drawn. */
  readonly moveLayer: () => void
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
  const [drawn] = useState(() => new DrawnRange())
  const scale = useMemo(() => scrollScale(total, size.rowHeight || 1, size.viewport), [total, size])

  const place = useRef({ top: 0, physical: 0 })
  const shown = useRef({ top: 0 })
  const wheeledAt = useRef(-wheelMs)
  const waitingSince = useRef<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const lastTop = useRef(0)
  const latest = useRef({ scale, rowAt, onNeed })

  const moveLayer = useCallback(() => {
    const offset = drawn.base * latest.current.scale.rowHeight - shown.current.top
    if (layerRef.current) layerRef.current.style.transform = `translateY(${offset}px)`
  }, [drawn])

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
        if (left > 0 && drawn.range.to > 0 && drawn.range.to <= scale.total) {
          timer.current = setTimeout(() => show(true), left)
          return
        }
      }
      waitingSince.current = null
      const next = drawnAt(scale, top)
      shown.current = { top }
      if (inFrame) flushSync(() => drawn.set(next))
      else drawn.set(next)
      moveLayer()
    },
    [drawn, moveLayer],
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

  useEffect(() => {
    const scroller = scrollerRef.current
    if (!scroller) return
    let resting: ReturnType<typeof setTimeout> | undefined
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
      clearTimeout(resting)
      resting = setTimeout(putInStep, restMs)
    }
    const onWheel = () => {
      wheeledAt.current = performance.now()
    }
    const passive = { passive: true }
    scroller.addEventListener('scroll', onScroll, passive)
    scroller.addEventListener('wheel', onWheel, passive)
    scroller.addEventListener('touchmove', onWheel, passive)
    return () => {
      clearTimeout(timer.current)
      clearTimeout(resting)
      scroller.removeEventListener('scroll', onScroll)
      scroller.removeEventListener('wheel', onWheel)
      scroller.removeEventListener('touchmove', onWheel)
    }
  }, [show])

  return {
    scrollerRef,
    layerRef,
    probeRef,
    drawn,
    nodes: rowsDrawn(scale),
    rowHeight: size.rowHeight,
    physicalHeight: scale.physicalHeight,
    viewport: size.viewport,
    moveLayer,
    reveal: useCallback((row) => goTo(topToReveal(latest.current.scale, place.current.top, row)), [goTo]),
    shift: useCallback(
      (rows) => {
        const { rowHeight, farthest } = latest.current.scale
        // Never beyond the ends: what stood there could not be scrolled back to in a list that has no bar.
        goTo(Math.min(Math.max(0, place.current.top + rows * rowHeight), farthest))
      },
      [goTo],
    ),
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
