import { useEffect, useSyncExternalStore } from 'react'
import type { Access } from '../../shared/contract'
import type { OfficeWords } from '../../shared/office'

/** The groups of the application menu, in its order. Where they are shown, `People` is in the office's own word. */
export const commandGroups = ['File', 'Go', 'People', 'View', 'Help'] as const
export type CommandGroup = (typeof commandGroups)[number]

/** A group as it is shown. */
export function groupLabel(group: CommandGroup, { People }: OfficeWords): string {
  return group === 'People' ? People : group
}

/**
 * One thing that can be done, from wherever it is asked for: menu, palette, keyboard and help read the same list. The
 * screen that is open adds its own commands to those of the frame.
 */
export interface Command {
  readonly id: string
  readonly label: string
  readonly group: CommandGroup
  /** Such as `Ctrl+K` or `F1`, shown beside the command; null if it has none. */
  readonly shortcut: string | null
  /** Who may use it: those who may not never see it. */
  readonly access: Access
  /** Something that a day's work begins with: offered on the home screen. */
  readonly isStart?: boolean
  run(): void
}

let commands: readonly Command[] = []
const listeners = new Set<() => void>()
const added = new Map<symbol, readonly Command[]>()

function publish(): void {
  commands = [...added.values()].flat()
  for (const listener of listeners) listener()
}

/** Offers commands for as long as the caller is on screen. `list` should be memoised. */
export function useCommands(list: readonly Command[]): void {
  useEffect(() => {
    const key = Symbol('commands')
    added.set(key, list)
    publish()
    return () => {
      added.delete(key)
      publish()
    }
  }, [list])
}

/** Every command on offer now, before roles are looked at. */
export function useOfferedCommands(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => commands,
  )
}
