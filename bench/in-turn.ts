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

type Times = readonly [product: number[], floor: number[], again: number[]]

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
  const times: Times = [[], [], []]
  const works = [product, floor, floor]
  for (const [which, turn, counts] of order(n)) {
    const start = performance.now()
    works[which]?.(turn)
    if (counts) times[which].push(performance.now() - start)
  }
  return lineOf(metric, times)
}

/** The same for work that is waited for. */
export async function inTurnLater(
  metric: string,
  n: number,
  product: (turn: number) => Promise<unknown>,
  floor: (turn: number) => Promise<unknown>,
): Promise<Line> {
  const times: Times = [[], [], []]
  const works = [product, floor, floor]
  for (const [which, turn, counts] of order(n)) {
    const start = performance.now()
    await works[which]?.(turn)
    if (counts) times[which].push(performance.now() - start)
  }
  return lineOf(metric, times)
}

/**
 * Which of the three is next, in which turn, and whether it counts: the first twenty turns only warm up. The floor's second
 * run is of another turn: what it reads must not have been read by the first a moment before.
 */
function* order(n: number): Generator<readonly [which: 0 | 1 | 2, turn: number, counts: boolean]> {
  for (let turn = -Math.min(20, n); turn < n; turn += 1) {
    for (const at of [0, 1, 2]) {
      const which = ((at + Math.abs(turn)) % 3) as 0 | 1 | 2
      yield [which, Math.abs(turn) + (which === 2 ? 1009 : 0), turn >= 0]
    }
  }
}

/** The line of times that were taken in turn, wherever that was. */
export function lineOf(metric: string, times: Times): Line {
  const [ours, theirs, again] = times.map((list) => list.toSorted((a, b) => a - b)) as [number[], number[], number[]]
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
    n: ours.length,
    load: round(loadavg()[0] ?? 0),
  }
}
