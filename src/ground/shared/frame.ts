import { z } from 'zod'

/** What a window may ask of its own frame: nothing of it touches a record. */
export const FrameRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('theme'), theme: z.enum(['system', 'light', 'dark']) }),
  z.strictObject({ kind: z.literal('zoom'), step: z.enum(['in', 'out', 'reset']) }),
  z.strictObject({
    kind: z.literal('menu'),
    groups: z.array(
      z.strictObject({
        label: z.string().max(60),
        items: z.array(
          z.strictObject({
            id: z.string().max(80),
            label: z.string().max(80),
            shortcut: z.string().max(40).nullable(),
          }),
        ),
      }),
    ),
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

/** Why a fresh window is shown, if not because the program was just started. */
export type Arrival = 'started' | 'locked' | 'crashed'
