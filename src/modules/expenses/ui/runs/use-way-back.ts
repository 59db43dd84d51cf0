import { useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { messages } from './messages'

/** Esc leads back to the runs. */
export function useWayBack(onBack: () => void): void {
  const intl = useIntl()
  const latest = useRef(onBack)
  latest.current = onBack
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'expenses.runs.back',
          label: intl.formatMessage(messages.back),
          group: 'Go',
          shortcut: 'Escape',
          access: 'expenses.read',
          run: () => latest.current(),
        },
      ],
      [intl],
    ),
  )
}
