import type { z } from 'zod'
import { counted } from './text'

/**
 * What a person reads beside a field whose shape has no sentence of its own. Undefined where the library's own words stand:
 * they are for whoever writes the program, and no field should lead there.
 */
export function inPlainWords(issue: z.core.$ZodRawIssue): string | undefined {
  const { code, input } = issue
  if (input === null || input === undefined) return 'This is needed.'
  if (code === 'too_big' && issue.origin === 'string') return `Use at most ${letters(issue.maximum)}.`
  if (code === 'too_small' && issue.origin === 'string')
    return input === '' ? 'This is needed.' : `Use at least ${letters(issue.minimum)}.`
  if (code === 'too_big' && isNumber(issue.origin)) return `Give at most ${issue.maximum}.`
  if (code === 'too_small' && isNumber(issue.origin)) return `Give at least ${issue.minimum}.`
  if (code === 'invalid_type' && issue.expected === 'int') return 'Give a whole number.'
  return undefined
}

const isNumber = (origin: string) => origin === 'number' || origin === 'int'
const letters = (most: number | bigint) => counted(Number(most), 'letter', 'letters')
