import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

interface FullTextProps {
  frameRef: RefObject<HTMLElement | null>
  /** Changes whenever the focus or what lies beneath it does. */
  moment: unknown
}

/** The whole text of the focused cell, laid over it, where the column is too narrow. Screen readers have it anyway. */
export function FullText({ frameRef, moment }: FullTextProps) {
  const bubble = useRef<HTMLDivElement>(null)
  const [text, setText] = useState<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again at each moment
  useLayoutEffect(() => {
    const cell = focusedCell(frameRef.current)
    setText(cell && isCut(cell) ? (cell.textContent ?? '') : null)
  }, [moment])

  useLayoutEffect(() => {
    const frame = frameRef.current
    const cell = focusedCell(frame)
    if (text === null || !frame || !cell || !bubble.current) return
    const around = frame.getBoundingClientRect()
    const box = cell.getBoundingClientRect()
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
  const text = cell.querySelector('.grid-text')
  return text !== null && text.scrollWidth > text.clientWidth
}

function focusedCell(frame: HTMLElement | null): HTMLElement | null {
  const held = document.activeElement
  if (!(held instanceof HTMLElement) || !frame?.contains(held)) return null
  return held.matches('[data-column]') && held.closest('[data-row]') ? held : null
}
