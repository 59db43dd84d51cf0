import { loadavg } from 'node:os'

export interface Line {
  readonly metric: string
  /** Median milliseconds of the product. */
  readonly value: number
  /** Median milliseconds of the floor, run in turn with the product in the same seconds. */
  readonly floor: number
  readonly ratio: number
  /** The floor against itself: outside 0.95–1.05 the line is no answer. */
  readonly aa: number
  readonly p90: number
  readonly p99: number
  readonly floorP99: number
  readonly n: number
  readonly load: number
}

/**
 * Times two pieces of work in turn, `n` times, and the floor once more for the A/A ratio (performance notes, section 0):
 * both meet the same neighbours and clock, so the ratio of their medians holds where milliseconds do not.
 */
export function inTurn(
  metric: string,
  n: number,
  product: (turn: number) => unknown,
  floor: (turn: number) => unknown,
): Line {
  const times: [number[], number[], number[]] = [[], [], []]
  const works = [product, floor, floor]
  for (let turn = -Math.min(20, n); turn < n; turn += 1) {
    for (const at of [0, 1, 2]) {
      const which = (at + Math.abs(turn)) % 3
      const start = performance.now()
      works[which]?.(Math.abs(turn))
      if (turn >= 0) times[which]?.push(performance.now() - start)
    }
  }
  const [ours, theirs, again] = times.map((list) => list.sort((a, b) => a - b)) as [number[], number[], number[]]
  const at = (list: number[], share: number) =>
    list[Math.min(Math.floor(list.length * share), list.length - 1)] as number
  const [value, low] = [at(ours, 0.5), at(theirs, 0.5)]
  const round = (figure: number) => Number(figure.toPrecision(3))
  return {
    metric,
    value: round(value),
    floor: round(low),
    ratio: round(value / low),
    aa: round(at(again, 0.5) / low),
    p90: round(at(ours, 0.9)),
    p99: round(at(ours, 0.99)),
    floorP99: round(at(theirs, 0.99)),
    n,
    load: round(loadavg()[0] ?? 0),
  }
}
