/** Long writing gives way to other requests about this often, in milliseconds. */
const breathEvery = 8

/** Says when it is time to let others have their turn. */
export class Pace {
  #last = performance.now()

  due(): boolean {
    const now = performance.now()
    if (now - this.#last < breathEvery) return false
    this.#last = now
    return true
  }
}
