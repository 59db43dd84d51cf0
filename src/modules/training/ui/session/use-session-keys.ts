import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { messages } from './messages'

/** The keyboard begins in the grid, wherever nothing else has it: the frame takes it with each new path. */
export function useFirstFocus(focus: () => void): void {
  const first = useRef(focus)
  useEffect(() => {
    const turn = requestAnimationFrame(() => {
      const held = document.activeElement
      if (!held || held === document.body || held.tagName === 'MAIN') first.current()
    })
    return () => cancelAnimationFrame(turn)
  }, [])
}

/** A button that gives way to the form that it opens has the keyboard again when that form is gone. */
export function useFocusAfter(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return button
}

interface SessionActions {
  readonly sign: () => void
  readonly fill: () => void
}

/** What can be done with the grid, for menu, palette, keys and help. */
export function useSessionCommands(actions: SessionActions): void {
  const intl = useIntl()
  const latest = useRef(actions)
  latest.current = actions
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'training.session.sign',
          label: intl.formatMessage(messages.sign),
          group: 'File',
          shortcut: 'Ctrl+Enter',
          access: 'training.assess',
          run: () => latest.current.sign(),
        },
        {
          id: 'training.session.fill',
          label: intl.formatMessage(messages.fill),
          group: 'File',
          shortcut: null,
          access: 'training.assess',
          run: () => latest.current.fill(),
        },
      ],
      [intl],
    ),
  )
}
