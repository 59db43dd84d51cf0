import { useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { messages } from './messages'

interface ClaimWork {
  readonly repeat: () => void
  readonly remove: () => void
  readonly attach: () => void
  readonly claimant: () => void
  readonly submit: () => void
  readonly submitNext: () => void
}

/** What can be done with the claim that is being typed, for menu, palette, keys and help. */
export function useClaimCommands(work: ClaimWork): void {
  const intl = useIntl()
  const latest = useRef(work)
  latest.current = work
  useCommands(
    useMemo(() => {
      const command = (what: keyof ClaimWork, label: string, shortcut: string | null): Command => ({
        id: `expenses.claim.${what}`,
        label,
        group: 'File',
        shortcut,
        access: 'expenses.enter',
        run: () => latest.current[what](),
      })
      return [
        command('repeat', intl.formatMessage(messages.repeatLine), 'Ctrl+D'),
        command('remove', intl.formatMessage(messages.removeLine), 'Ctrl+Delete'),
        command('attach', intl.formatMessage(messages.attach), null),
        command('claimant', intl.formatMessage(messages.aboutClaimant), null),
        command('submit', intl.formatMessage(messages.submit), 'Ctrl+Enter'),
        command('submitNext', intl.formatMessage(messages.submitNext), 'Ctrl+Shift+Enter'),
      ]
    }, [intl]),
  )
}
