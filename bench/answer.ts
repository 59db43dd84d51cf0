import { loadavg } from 'node:os'
import type { Line } from './in-turn'

/** One line of a benchmark's answer, as `npm run bench` prints it and keeps it in bench/results. */
export interface Answer {
  readonly metric: string
  readonly value: number
  /** What the value is held against, measured in the same run; null where the goal is a number of its own. */
  readonly floor: number | null
  readonly ratio: number | null
  /** The floor against itself; null for counts, which have no noise. */
  readonly aa: number | null
  readonly n: number
  readonly unit: string
  /** The goal's number in the performance notes, and what it asks. */
  readonly goal: string
  readonly verdict: 'holds' | 'misses' | 'no answer'
  readonly [more: string]: unknown
}

/** How far the floor may differ from itself: finely in turn, and between whole processes (performance notes, section 0). */
const steady = { fine: [0.95, 1.05], process: [0.9, 1.1] } as const

export function print(answer: Answer): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}

/** The answer for a figure that was measured in turn with its floor. */
export function held<L extends Pick<Line, 'metric' | 'value' | 'floor' | 'ratio' | 'aa' | 'n'>>(
  line: L,
  ask: { goal: string; unit?: string; holds: boolean; noise?: keyof typeof steady },
): Answer {
  const [low, high] = steady[ask.noise ?? 'fine']
  const verdict = line.aa < low || line.aa > high ? 'no answer' : ask.holds ? 'holds' : 'misses'
  const { metric, value, floor, ratio, aa, n, ...more } = line
  const load = rounded(loadavg()[0] ?? 0)
  return { metric, value, floor, ratio, aa, n, unit: ask.unit ?? 'ms', goal: ask.goal, verdict, load, ...more }
}

/** The answer for something counted. */
export function counted(
  metric: string,
  value: number,
  ask: { goal: string; unit: string; holds: boolean; n?: number; floor?: number; [more: string]: unknown },
): Answer {
  const { goal, unit, holds, n = 1, floor, ...more } = ask
  const ratio = floor === undefined ? null : rounded(value / floor)
  const verdict = holds ? 'holds' : 'misses'
  return {
    metric,
    value,
    floor: floor ?? null,
    ratio,
    aa: null,
    n,
    unit,
    goal,
    verdict,
    load: rounded(loadavg()[0] ?? 0),
    ...more,
  }
}

export function notMeasured(metric: string, goal: string, why: string): Answer {
  return { metric, value: 0, floor: null, ratio: null, aa: null, n: 0, unit: '', goal, verdict: 'no answer', why }
}

export function rounded(figure: number): number {
  return Number(figure.toPrecision(3))
}
