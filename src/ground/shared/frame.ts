import { z } from 'zod'

/** Far more than any role's menu has; a window that wants more is broken, or not ours. */
export const mostMenuGroups = 12
export const mostMenuItems = 60

const menuLabel = (most: number) => z.string().min(1).max(most)

/** Keys as the menu shows them beside an item: some of Ctrl, Alt and Shift, then one key that every system knows. */
const Shortcut = z
  .string()
  .max(40)
  .regex(
    /^(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?(?:[\dA-Z!-*,-/:-@[-`{-~]|F(?:[1-9]|1\d|2[0-4])|Enter|Escape|Tab|Space|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Up|Down|Left|Right)$/,
  )

/** What a window may ask of its own frame: nothing of it touches a record. */
export const FrameRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('theme'), theme: z.enum(['system', 'light', 'dark']) }),
  z.strictObject({ kind: z.literal('zoom'), step: z.enum(['in', 'out', 'reset']) }),
  z.strictObject({
    kind: z.literal('menu'),
    groups: z
      .array(
        z.strictObject({
          label: menuLabel(60),
          items: z
            .array(z.strictObject({ id: menuLabel(80), label: menuLabel(80), shortcut: Shortcut.nullable() }))
            .max(mostMenuItems),
        }),
      )
      .max(mostMenuGroups),
  }),
  /** Everything typed has been handed to the vault: the answer to `flush`. */
  z.strictObject({ kind: z.literal('flushed') }),
])
export type FrameRequest = z.infer<typeof FrameRequest>

/** What the frame tells its window. */
export type FrameEvent =
  /** A menu item was chosen. */
  | { readonly kind: 'command'; readonly id: string }
  /** The screen is about to be locked: hand over what is still being typed, and answer `flushed`. */
  | { readonly kind: 'flush' }
  /** The program closes as soon as its backup is made. */
  | { readonly kind: 'closing' }

/** Why a fresh window is shown, if not because the program was just started. */
export type Arrival = 'started' | 'locked' | 'crashed'
