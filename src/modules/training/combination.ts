import { counted } from '../../ground/shared/text'

export interface CombinedUnit {
  readonly unitId: string
  readonly title: string
  readonly level: number | null
  readonly credits: number | null
  readonly isMandatory: boolean
  readonly groupId: string | null
}

/** The rules of combination of one issue (Q3). A number that is null asks for nothing. */
export interface Combination {
  readonly leastCredits: number | null
  readonly atLevel: number | null
  readonly leastCreditsAtLevel: number | null
  readonly groups: readonly {
    readonly groupId: string
    readonly name: string
    readonly leastUnits: number | null
    readonly leastCredits: number | null
  }[]
  readonly units: readonly CombinedUnit[]
}

/** A unit is achieved when every criterion of it is met (Q7). One without criteria never is. */
export function unitIsAchieved(outcomes: readonly ('met' | 'not-yet' | 'not-assessed')[]): boolean {
  return outcomes.length > 0 && outcomes.every((outcome) => outcome === 'met')
}

/**
 * What the rules of combination still ask for, one sentence each; nothing: the qualification is achieved (Q7). Where
 * nothing asks for any optional unit and none is mandatory, all of them are meant.
 */
export function stillNeeded(combination: Combination, achieved: ReadonlySet<string>): string[] {
  const { units, groups } = combination
  if (units.length === 0) return ['This issue has no units yet.']
  const done = units.filter(({ unitId }) => achieved.has(unitId))
  const asksNothing =
    !units.some(({ isMandatory }) => isMandatory) &&
    combination.leastCredits === null &&
    combination.leastCreditsAtLevel === null &&
    !groups.some(({ leastUnits, leastCredits }) => leastUnits !== null || leastCredits !== null)
  const must = asksNothing ? units : units.filter(({ isMandatory }) => isMandatory)
  const needed = must.filter((unit) => !done.includes(unit)).map(({ title }) => `Unit “${title}” is not achieved.`)
  for (const { groupId, name, leastUnits, leastCredits } of groups) {
    const within = done.filter((unit) => unit.groupId === groupId)
    const units = (leastUnits ?? 0) - within.length
    if (units > 0) needed.push(`“${name}” needs ${counted(units, 'more unit', 'more units')}.`)
    const credits = (leastCredits ?? 0) - creditsOf(within)
    if (credits > 0) needed.push(`“${name}” needs ${counted(credits, 'more credit', 'more credits')}.`)
  }
  const credits = (combination.leastCredits ?? 0) - creditsOf(done)
  if (credits > 0) needed.push(`${counted(credits, 'more credit is', 'more credits are')} needed.`)
  const { atLevel } = combination
  if (atLevel !== null) {
    const high = creditsOf(done.filter(({ level }) => (level ?? -1) >= atLevel))
    const short = (combination.leastCreditsAtLevel ?? 0) - high
    if (short > 0) needed.push(`${counted(short, 'more credit', 'more credits')} at level ${atLevel} or above needed.`)
  }
  return needed
}

/**
 * The day with which the rules of combination held: the earliest by which enough of the units were achieved, each given
 * with its own day. What is achieved beyond that does not move it. Null: something is still asked for.
 */
export function dayOfAchievement(combination: Combination, achieved: ReadonlyMap<string, string>): string | null {
  const upTo = (day: string) => new Set([...achieved].filter(([, on]) => on <= day).map(([unitId]) => unitId))
  const days = [...new Set(achieved.values())].sort()
  return days.find((day) => stillNeeded(combination, upTo(day)).length === 0) ?? null
}

function creditsOf(units: readonly CombinedUnit[]): number {
  return units.reduce((sum, { credits }) => sum + (credits ?? 0), 0)
}
