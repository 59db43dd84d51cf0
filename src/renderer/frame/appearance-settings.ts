import { z } from 'zod'

/** How a user likes the screen, as it is kept among their preferences. */
export const AppearanceSettings = z.object({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  density: z.enum(['compact', 'normal', 'comfortable']),
  motion: z.enum(['system', 'reduced']),
})
