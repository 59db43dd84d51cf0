import { useEffect, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { isShortcut, isTyping } from '../../../../ground/ui/commands/keys'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { useMay } from '../../../../ground/ui/session'
import { messages } from './messages'

interface RecordActions {
  readonly onBack: () => void
  readonly onEdit: () => void
  readonly onPrint: () => void
  readonly onArchive: () => void
  readonly onRestore: () => void
  readonly onHistory: () => void
  readonly onNote: () => void
}

interface RecordCommandOptions extends RecordActions {
  /** The record is on screen and is being read, not edited. */
  readonly isHere: boolean
  readonly isArchived: boolean
}

/** The commands of a record that is on screen. P prints as well as Ctrl+P: the list shows one key for each. */
export function useRecordCommands({ isHere, isArchived, ...actions }: RecordCommandOptions): void {
  const intl = useIntl()
  const may = useMay()
  const latest = useRef<RecordActions>(actions)
  latest.current = actions
  useCommands(
    useMemo((): Command[] => {
      if (!isHere) return []
      const group = 'People'
      const read = 'people.read'
      const write = 'people.write'
      const changes: Command[] = isArchived
        ? [
            {
              id: 'people.restore',
              label: intl.formatMessage(messages.restorePerson),
              group,
              shortcut: null,
              access: write,
              run: () => latest.current.onRestore(),
            },
          ]
        : [
            {
              id: 'people.edit',
              label: intl.formatMessage(messages.editAll),
              group,
              shortcut: 'E',
              access: write,
              run: () => latest.current.onEdit(),
            },
            {
              id: 'people.note',
              label: intl.formatMessage(messages.writeNote),
              group,
              shortcut: 'N',
              access: write,
              run: () => latest.current.onNote(),
            },
            {
              id: 'people.archive',
              label: intl.formatMessage(messages.archive),
              group,
              shortcut: null,
              access: write,
              run: () => latest.current.onArchive(),
            },
          ]
      return [
        {
          id: 'people.print',
          label: intl.formatMessage(messages.printPerson),
          group,
          shortcut: 'Ctrl+P',
          access: 'people.print',
          run: () => latest.current.onPrint(),
        },
        ...changes,
        {
          id: 'people.history',
          label: intl.formatMessage(messages.showHistory),
          group,
          shortcut: 'H',
          access: read,
          run: () => latest.current.onHistory(),
        },
        {
          id: 'people.back',
          label: intl.formatMessage(messages.back),
          group: 'Go',
          shortcut: 'Escape',
          access: read,
          run: () => latest.current.onBack(),
        },
      ]
    }, [isHere, isArchived, intl]),
  )
  const mayPrint = may('people.print')
  useEffect(() => {
    if (!isHere || !mayPrint) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event) || !isShortcut(event, 'P')) return
      event.preventDefault()
      latest.current.onPrint()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isHere, mayPrint])
}
