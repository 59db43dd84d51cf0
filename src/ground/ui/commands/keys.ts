/**
 * Whether a key press is a command's shortcut, written as `Ctrl+Shift+E`, `F1` or `?`. On a Mac, Ctrl stands for the
 * command key. Shortcuts without a modifier are for screens where nothing is being typed.
 */
export function isShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split('+')
  const key = parts.at(-1) ?? ''
  const wants = (name: string) => parts.slice(0, -1).includes(name)
  const control = navigator.platform.startsWith('Mac') ? event.metaKey : event.ctrlKey
  const needsShift = wants('Shift')
  return (
    pressed(event.key) === key.toLowerCase() &&
    control === wants('Ctrl') &&
    event.altKey === wants('Alt') &&
    (event.shiftKey === needsShift || (key.length === 1 && !/[a-z]/i.test(key)))
  )
}

/** On most keyboards `=` and `+` are one key, and the number pad has only the `+`. */
function pressed(key: string): string {
  return key === '+' ? '=' : key.toLowerCase()
}

/** Whether a key press belongs to a field that is being typed in, and not to a plain-letter shortcut. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null
  if (!target || event.ctrlKey || event.altKey || event.metaKey || /^F\d+$/.test(event.key)) return false
  // A search field hands its keys on to the list beneath it, and keeps the focus.
  return [target, target.ownerDocument?.activeElement as HTMLElement | null].some(isField)
}

function isField(element: HTMLElement | null | undefined): boolean {
  if (!element) return false
  return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.role === 'spinbutton'
}
