// Verdicts of the benchmarks with a window, by the same rules as bench/answer.ts.

import { loadavg } from 'node:os'
import { middleOf, rounded } from './app.mjs'

/**
 * A figure against its floor. `aa` is the floor against itself; outside 0.95–1.05 (0.90–1.10 between processes) there is
 * no answer, whatever the figure (performance notes, section 0).
 */
export function held({ metric, goal, product, floor, aa, holds, unit = 'ms', noise = 'process', ...more }) {
  const [low, high] = noise === 'fine' ? [0.95, 1.05] : [0.9, 1.1]
  const [value, against] = [middleOf(product), middleOf(floor)]
  const ratio = value / against
  const verdict = aa < low || aa > high ? 'no answer' : holds(ratio) ? 'holds' : 'misses'
  const base = { metric, value: rounded(value), floor: rounded(against), ratio: rounded(ratio), aa: rounded(aa) }
  return { ...base, n: product.length, unit, goal, verdict, load: rounded(loadavg()[0]), ...more }
}

/** A list against itself: its even and its odd places. */
export function againstItself(list) {
  return middleOf(list.filter((_, at) => at % 2 === 1)) / middleOf(list.filter((_, at) => at % 2 === 0))
}

export function counted({ metric, goal, value, holds, unit, n = 1, ...more }) {
  const verdict = holds ? 'holds' : 'misses'
  return {
    metric,
    value: Number.isInteger(value) ? value : rounded(value),
    floor: null,
    ratio: null,
    aa: null,
    n,
    unit,
    goal,
    verdict,
    load: rounded(loadavg()[0]),
    ...more,
  }
}

export function notMeasured(metric, goal, why) {
  return { metric, value: 0, floor: null, ratio: null, aa: null, n: 0, unit: '', goal, verdict: 'no answer', why }
}
