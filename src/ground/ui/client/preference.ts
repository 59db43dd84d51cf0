import { useCallback, useMemo } from 'react'
import type { z } from 'zod'
import { desk } from '../../shared/desk'
import { call, queryKeyOf, seen, useQuery } from './call'

/**
 * One of this user's preferences and the way to change it. An unknown or outdated value reads as `otherwise`. The value is
 * the same object until it changes; `schema` and `otherwise` must be the same at every render, so keep them outside.
 */
export function usePreference<T>(key: string, schema: z.ZodType<T>, otherwise: T): readonly [T, (value: T) => void] {
  const { data } = useQuery(desk.preferences, {})
  const change = useCallback(
    (value: T) => {
      const text = JSON.stringify(value)
      seen.setQueryData(queryKeyOf(desk.preferences, {}), (old: Record<string, string> | undefined) => ({
        ...old,
        [key]: text,
      }))
      void call(desk.savePreference, { key, value: text })
    },
    [key],
  )
  const text = data?.[key]
  const value = useMemo(() => read(text, schema, otherwise), [text, schema, otherwise])
  return [value, change]
}

function read<T>(text: string | undefined, schema: z.ZodType<T>, otherwise: T): T {
  if (text === undefined) return otherwise
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return otherwise
  }
}
