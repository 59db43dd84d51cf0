import type { erasureGrounds } from './erasing-operations'

/** The grounds of an erasure, on screen and on paper. */
export const groundsInWords: Readonly<Record<(typeof erasureGrounds)[number], string>> = {
  'kept-long-enough': 'Kept for as long as it was needed',
  asked: 'The {person} asked for it',
  mistake: 'Should never have been kept here',
}
