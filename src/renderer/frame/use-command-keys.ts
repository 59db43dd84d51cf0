import { useEffect, useMemo } from 'react'
import { isShortcut, isTyping } from '../../ground/ui/commands/keys'
import { type Command, commandGroups, groupLabel, useOfferedCommands } from '../../ground/ui/commands/registry'
import { useOfficeWords } from '../../ground/ui/office'
import { useMay } from '../../ground/ui/session'

/** The commands that this user may use, from every part of the screen. */
export function useMyCommands(): readonly Command[] {
  const offered = useOfferedCommands()
  const may = useMay()
  return useMemo(() => offered.filter(({ access }) => may(access)), [offered, may])
}

/** Listens for the commands' keys, and gives the same list to the application menu. */
export function useCommandKeys(): void {
  const commands = useMyCommands()
  const words = useOfficeWords()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event)) return
      // The screen's own commands were added last and go before those of the frame.
      const command = commands.findLast(({ shortcut }) => shortcut !== null && isShortcut(event, shortcut))
      if (!command) return
      event.preventDefault()
      command.run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [commands])

  useEffect(() => {
    window.bridge.frame({
      kind: 'menu',
      groups: commandGroups
        .map((group) => ({
          label: cut(groupLabel(group, words), 60),
          items: commands
            .filter((command) => command.group === group)
            .map(({ id, label, shortcut }) => ({ id, label: cut(label, 80), shortcut })),
        }))
        .filter(({ items }) => items.length > 0),
    })
  }, [commands, words])

  useEffect(() => {
    chosen.run = (id) => commands.find((command) => command.id === id)?.run()
  }, [commands])
}

/** As much as the menu takes (ground/shared/frame): an office's own word may be long. */
function cut(label: string, most: number): string {
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`
}

/** What the application menu calls when an item is chosen. A listener on the bridge stays for good, so there is one. */
const chosen: { run: (id: string) => void } = { run: () => undefined }
window.bridge.onFrame((event) => {
  if (event.kind === 'command') chosen.run(event.id)
})
