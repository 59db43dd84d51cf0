/** Counts what held and what did not, and says so as it goes. */
export class Tally {
  passed = 0
  failed = 0
  skipped = 0

  constructor(private readonly say: (line: string) => void) {}

  /** Runs one check. What it gives is printed under its name: the sentence that a user reads, or figures. */
  async check(name: string, work: () => Promise<readonly string[]> | readonly string[]): Promise<void> {
    try {
      const told = await work()
      this.passed += 1
      this.say(`  ✔ ${name}`)
      for (const line of told) this.say(`      ${line}`)
    } catch (fault) {
      this.failed += 1
      this.say(`  ✘ ${name}`)
      const said = fault instanceof Broken ? fault.message : (fault instanceof Error && fault.stack) || String(fault)
      for (const line of said.split('\n').slice(0, 15)) this.say(`      ${line}`)
    }
  }

  skip(name: string, reason: string): void {
    this.skipped += 1
    this.say(`  – ${name}: skipped, ${reason}`)
  }
}

/** A promise that did not hold. */
export class Broken extends Error {}

export function mustBe(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Broken(otherwise)
}

export function mustBeNone(wrong: readonly string[], what: string): void {
  mustBe(wrong.length === 0, `${wrong.length} ${what}:\n${wrong.slice(0, 12).join('\n')}`)
}
