import { z } from 'zod'
import { tidied } from '../../ground/shared/text'
import { roleNames } from './roles'

export const line = (most: number, missing: string) =>
  z
    .string()
    .transform(tidied)
    .pipe(z.string().min(1, missing).max(most, `Use at most ${most} characters.`))

/** A password crosses the bridge once and is never stored, trimmed or shown again. */
export const password = z.string().min(1, 'Type a password.').max(256, 'Use at most 256 characters.')

export const staffName = line(80, 'Give the name that colleagues know you by.')
export const Roles = z.array(z.enum(roleNames)).min(1, 'Choose at least one role.')
export const nothing = z.strictObject({})
export const Printed = z.strictObject({ pages: z.int(), undrawable: z.string() })

/** Who is signed in, as the window knows it. */
export const SessionFacts = z.strictObject({
  userId: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  permissions: z.array(z.string()),
  mustChoosePassword: z.boolean(),
  holdsRisk: z.boolean(),
  /** Wrong passwords under this name since the right one was last given. */
  wrongTries: z.int(),
  /** The record of wrong passwords was lost or put back by hand since somebody last signed in. */
  triesLost: z.boolean(),
})
export type SessionFacts = z.infer<typeof SessionFacts>
