import { useEffect } from 'react'
import { isShortcut } from '../ground/ui/commands/keys'

const zoomKeys = [
  { shortcut: 'Ctrl+=', step: 'in' },
  { shortcut: 'Ctrl+-', step: 'out' },
  { shortcut: 'Ctrl+0', step: 'reset' },
] as const

/** Whoever cannot read the door cannot sign in: before the frame with its commands is there, the zoom keys work alone. */
export function useZoomKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const found = zoomKeys.find(({ shortcut }) => isShortcut(event, shortcut))
      if (!found) return
      event.preventDefault()
      window.bridge.frame({ kind: 'zoom', step: found.step })
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
