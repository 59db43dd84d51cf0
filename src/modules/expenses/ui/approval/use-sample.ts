import { useMemo, useRef, useState } from 'react'
import { sampleOf, type Waiting } from './queue'

/** An even number from nought up to one, from the system's own chance. */
function chance(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
}

/** The sample of the clean claims, and which of them were on screen. */
export function useSample(clean: readonly Waiting[], openId: string | null) {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const picked = useRef<ReadonlySet<string>>(new Set())
  const ids = clean.map(({ claimId }) => claimId).join(' ')
  const sample = useMemo(() => {
    picked.current = sampleOf(ids === '' ? [] : ids.split(' '), picked.current, chance)
    return picked.current
  }, [ids])
  if (openId !== null && !seen.has(openId)) setSeen(new Set(seen).add(openId))
  const left = clean.map(({ claimId }) => claimId).filter((claimId) => sample.has(claimId) && !seen.has(claimId))
  const seenClean = clean.filter(({ claimId }) => seen.has(claimId)).length
  return { sample, seen, seenClean, next: left[0] ?? null, size: sample.size, seenOfSample: sample.size - left.length }
}
