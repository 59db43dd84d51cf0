import { type RefObject, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { DrawnRange } from './drawn-range'

interface FullTextProps {
  frameRef: RefObject<HTMLElement | null>
  drawn: DrawnRange
}

/** The whole text of the focused cell, laid over it, where the column is too narrow. Screen readers have it anyway. */
export function FullText({ frameRef, drawn }: FullTextProps) {
  const bubble = useRef<HTMLDivElement>(null)
  // Scrolling moves the cell beneath the text.
  useSyncExternalStore(drawn.subscribe, drawn.read)
  const [text, setText] = useState<string | null>(null)

  // After every drawing, for any of them may have moved the focus or the width; the same text again ends the chain.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    const cell = focusedCell(frameRef.current)
    // Measuring makes the browser lay out what a frame of scrolling has changed: not for a cell that is out of sight.
    const row = Number(cell?.closest<HTMLElement>('[data-row]')?.dataset.row ?? -1)
    const isDrawn = row < 0 || (row >= drawn.range.from && row < drawn.range.to)
    setText(cell && isDrawn && isCut(cell) ? (cell.textContent ?? '') : null)
  })

  useLayoutEffect(() => {
    const frame = frameRef.current
    const cell = focusedCell(frame)
    if (text === null || !frame || !cell || !bubble.current) return
    const around = frame.getBoundingClientRect()
    const box = cell.getBoundingClientRect()
    bubble.current.style.fontWeight = getComputedStyle(cell).fontWeight
    const room = around.width - bubble.current.offsetWidth
    bubble.current.style.left = `${Math.max(0, Math.min(box.left - around.left, room))}px`
    bubble.current.style.top = `${box.top - around.top}px`
  })

  if (text === null) return null
  return (
    <div ref={bubble} aria-hidden="true" className="grid-full-text">
      {text}
    </div>
  )
}

export function isCut(cell: Element): boolean {
  const text = cell.querySelector('.grid-heading') ?? cell
  return text.scrollWidth > text.clientWidth
}

function focusedCell(frame: HTMLElement | null): HTMLElement | null {
  const held = document.activeElement
  if (!(held instanceof HTMLElement) || !frame?.contains(held)) return null
  return held.matches('[data-column]') && held.closest('[data-row]') ? held : null
}
