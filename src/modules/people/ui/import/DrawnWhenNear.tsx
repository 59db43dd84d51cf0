import { type ReactNode, useEffect, useRef, useState } from 'react'

interface DrawnWhenNearProps {
  isAtFirst: boolean
  /** The height in px until it has been drawn once. */
  guess: number
  children: ReactNode
}

/** A block of a long table that is in the document only while it is in view or near it. */
export function DrawnWhenNear({ isAtFirst, guess, children }: DrawnWhenNearProps) {
  const block = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(isAtFirst)
  const [height, setHeight] = useState(guess)
  useEffect(() => {
    const element = block.current
    if (!element) return
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return
        // Its own height keeps its place, so that the rows above and below do not move when it goes.
        if (!entry.isIntersecting && element.childElementCount > 0) setHeight(element.offsetHeight)
        setNear(entry.isIntersecting)
      },
      { root: element.parentElement, rootMargin: '400px 0px' },
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={block} role={isNear ? 'rowgroup' : 'presentation'} style={isNear ? undefined : { height }}>
      {isNear ? children : null}
    </div>
  )
}
