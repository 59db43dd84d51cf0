import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { showToast } from '../../../../../ground/ui/design/overlays/Toast'
import { messages } from './messages'
import * as outline from './outline'
import type { TypedIssue, TypedUnit } from './typed-issue'
import type { LineAction, OutlineActions } from './UnitBlock'

/** Line by line through the outline: what the keys, the menus and the clipboard do, and where the keyboard stands. */
export function useOutline(units: readonly TypedUnit[], write: (next: (now: TypedIssue) => TypedIssue) => void) {
  const intl = useIntl()
  const root = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [wanted, setWanted] = useState<{ readonly key: string; readonly box: string } | null>(null)
  const latest = useRef({ units, write, intl })
  latest.current = { units, write, intl }

  useLayoutEffect(() => {
    if (!wanted) return
    const box = root.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(wanted.key)}"] ${wanted.box}`)
    box?.focus()
    box?.scrollIntoView({ block: 'nearest' })
  }, [wanted])

  const { actions, take, pasteInto } = useMemo(() => {
    const put = (changed: readonly TypedUnit[]) => latest.current.write((now) => ({ ...now, units: changed }))
    const stand = (key: string | null) => key !== null && setWanted({ key, box: '[data-main]' })
    const takeIn = (changed: outline.Changed) => {
      put(changed.units)
      stand(changed.focus)
    }
    const removeLine = (key: string) => {
      const { units: now, intl: words } = latest.current
      const kind = outline.placeOf(now, key)?.kind
      if (!kind) return
      const removed = outline.remove(now, key)
      takeIn(removed)
      const said = {
        unit: messages.unitRemoved,
        outcome: messages.outcomeRemoved,
        criterion: messages.criterionRemoved,
      }
      showToast({
        about: `training.outline ${key}`,
        text: words.formatMessage(said[kind]),
        onUndo: () => {
          latest.current.write((then) => ({ ...then, units: removed.putBack(then.units) }))
          stand(key)
        },
      })
    }
    const act = (key: string, action: LineAction) => {
      const now = latest.current.units
      if (action === 'below') takeIn(outline.addBelow(now, key))
      else if (action === 'inside') takeIn(outline.addInside(now, key))
      else if (action === 'up') takeIn(outline.move(now, key, -1))
      else if (action === 'down') takeIn(outline.move(now, key, 1))
      else if (action === 'remove') removeLine(key)
      else if (outline.placeOf(now, key)?.kind === 'criterion') {
        setOpen((all) => new Set([...all, key]))
        setWanted({ key, box: '[data-words] textarea' })
      }
    }
    const lines: OutlineActions = {
      write: (key, part) => put(outline.change(latest.current.units, key, part)),
      act,
    }
    return {
      actions: lines,
      take: takeIn,
      pasteInto: (key: string, text: string) => takeIn(outline.paste(latest.current.units, key, text)),
    }
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target
    const key = lineOf(target)
    if (key === null || event.nativeEvent.isComposing || event.defaultPrevented) return
    const isWords = target instanceof Element && target.closest('[data-words]') !== null
    const step = stepOf(event, isWords)
    if (step === null) return
    if (step === 'above' || step === 'below-it') {
      const all = outline.linesOf(units)
      const next = all[all.indexOf(key) + (step === 'above' ? -1 : 1)]
      if (next === undefined) return
      event.preventDefault()
      setWanted({ key: next, box: '[data-main]' })
      return
    }
    event.preventDefault()
    if (step === 'outside') take(outline.addOutside(units, key))
    else actions.act(key, step)
  }

  const onPaste = (event: ClipboardEvent<HTMLDivElement>) => {
    const { target: box } = event
    const key = lineOf(box)
    const text = event.clipboardData.getData('text/plain')
    if (!(box instanceof HTMLTextAreaElement) || box.dataset['main'] === undefined) return
    if (key === null || !text.trim().includes('\n')) return
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = box
    pasteInto(key, `${value.slice(0, selectionStart)}${text}${value.slice(selectionEnd)}`)
  }

  return {
    root,
    open,
    actions,
    onKeyDown,
    onPaste,
    addUnit: () => take(outline.addBelow(units, units.at(-1)?.key ?? null)),
    /** The place, among all lines, of the one that has the keyboard. */
    lineNow: () => {
      const key = lineOf(document.activeElement)
      return key === null ? null : outline.linesOf(units).indexOf(key)
    },
    standIn: (line: number) => {
      const key = outline.linesOf(units)[line]
      if (key !== undefined) setWanted({ key, box: '[data-main]' })
    },
  }
}

/** The key of the line whose box has the keyboard. Buttons and menus do by themselves what they do. */
function lineOf(target: EventTarget | null): string | null {
  const isBox =
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  return isBox ? (target.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? null) : null
}

type Step = LineAction | 'outside' | 'above' | 'below-it'

function stepOf(event: KeyboardEvent, isWords: boolean): Step | null {
  const { key, altKey, ctrlKey, shiftKey, target } = event
  if (key === 'Enter') {
    if (altKey) return 'words'
    if (ctrlKey) return 'inside'
    if (isWords) return null
    return shiftKey ? 'outside' : 'below'
  }
  if (target instanceof HTMLSelectElement) return null
  if (altKey && key === 'ArrowUp') return 'up'
  if (altKey && key === 'ArrowDown') return 'down'
  if (altKey && key === 'Delete') return 'remove'
  if (isWords || altKey || ctrlKey || shiftKey || !(target instanceof HTMLElement)) return null
  if (target instanceof HTMLTextAreaElement) {
    // In a title of several lines the arrows go through its own lines first.
    const isOneLine = target.scrollHeight < 2 * Number.parseFloat(getComputedStyle(target).lineHeight)
    if (key === 'ArrowUp' && (isOneLine || target.selectionEnd === 0)) return 'above'
    if (key === 'ArrowDown' && (isOneLine || target.selectionStart === target.value.length)) return 'below-it'
  } else if (key === 'ArrowUp') return 'above'
  else if (key === 'ArrowDown') return 'below-it'
  return null
}
