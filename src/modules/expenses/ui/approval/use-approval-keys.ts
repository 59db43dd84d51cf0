import { type RefObject, useEffect, useMemo } from 'react'
import { useIntl } from 'react-intl'
import { isTyping } from '../../../../ground/ui/commands/keys'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { messages } from './messages'

export interface ApprovalActions {
  readonly next: () => void
  readonly previous: () => void
  readonly approve: () => void
  readonly check: () => void
  readonly sendBack: () => void
  readonly cut: () => void
  readonly sample: () => void
  readonly approveAll: () => void
}

export const approvalKeys = {
  next: 'J',
  previous: 'K',
  approve: 'A',
  check: 'V',
  sendBack: 'R',
  cut: 'C',
  sample: 'S',
  approveAll: 'Shift+A',
} as const satisfies Record<keyof ApprovalActions, string>

const access = {
  next: 'expenses.read',
  previous: 'expenses.read',
  approve: 'expenses.approve',
  check: 'expenses.check',
  sendBack: 'expenses.check',
  cut: 'expenses.check',
  sample: 'expenses.approve',
  approveAll: 'expenses.approve',
} as const

const labels = {
  next: messages.next,
  previous: messages.previous,
  approve: messages.approve,
  check: messages.check,
  sendBack: messages.sendBack,
  cut: messages.cut,
  sample: messages.sampleFirst,
} as const

/**
 * The keys of the run, in the one list of commands: menu, palette and help show them too. They stay while claims come and
 * go, so that no key falls between two of them; `latest` holds what they do to the one on screen.
 */
export function useApprovalKeys(latest: RefObject<ApprovalActions | null>, cleanCount: number): void {
  const intl = useIntl()
  useCommands(
    useMemo(
      (): Command[] =>
        (Object.keys(approvalKeys) as (keyof ApprovalActions)[]).map((id) => ({
          id: `expenses.approval.${id}`,
          label:
            id === 'approveAll'
              ? intl.formatMessage(messages.approveAll, { count: cleanCount })
              : intl.formatMessage(labels[id]),
          group: id === 'next' || id === 'previous' ? 'Go' : 'File',
          shortcut: approvalKeys[id],
          access: access[id],
          run: () => {
            // A letter pressed on a button of a dialog is not meant for the claim behind it.
            if (!document.activeElement?.closest('[role=dialog], [role=alertdialog]')) latest.current?.[id]()
          },
        })),
      [intl, latest, cleanCount],
    ),
  )
  useEffect(() => {
    // A key that is held down approves one claim, not a row of them.
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.repeat && !isTyping(event) && /^[arcsv]$/i.test(event.key)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [])
}
