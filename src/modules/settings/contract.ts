import { z } from 'zod'
import { command, defineContract, query, task } from '../../ground/shared/contract'
import { isoInstant } from '../../ground/shared/dates'
import { OfficeSettings } from '../../ground/shared/office'
import { tidied } from '../../ground/shared/text'

const nothing = z.strictObject({})

/** The picture at the head of the office's papers. */
const Crest = z.strictObject({
  mediaType: z.enum(['image/png', 'image/jpeg']),
  base64: z.string(),
  /** What it shows, for those who cannot see it. */
  alt: z.string(),
  addedAt: isoInstant,
})
export type Crest = z.infer<typeof Crest>

export const CrestAlt = z
  .string()
  .transform(tidied)
  .pipe(z.string().min(1, 'Say in a few words what the picture shows.').max(120, 'Use at most 120 characters.'))

export const settings = defineContract('settings', {
  office: query({ access: 'signed-in', input: nothing, output: OfficeSettings }),
  /** Sets what differs; everyone at this desk works by it at once. */
  change: command({ access: 'access.settings', input: OfficeSettings, output: nothing }),
  crest: query({ access: 'signed-in', input: nothing, output: Crest.nullable() }),
  /** Asks for a picture and puts it at the head of every paper. False if none was chosen. */
  chooseCrest: task({ access: 'access.settings', input: z.strictObject({ alt: CrestAlt }), output: z.boolean() }),
  removeCrest: command({ access: 'access.settings', input: nothing, output: nothing }),
  /** Shows how the office's paper looks now. */
  printSample: task({
    access: 'access.settings',
    input: nothing,
    output: z.strictObject({ pages: z.int(), undrawable: z.string() }),
  }),
})
