/** Held down, this key shows every covered name; let go, they are covered again. */
export const showNamesKey = 'F8'

/**
 * Where the office covers names in its lists: whose row may be read at the moment. It stands outside React, for the
 * pointer crosses fifty rows in one movement.
 */
export class CoveredNames {
  /** Whether the office covers names at all. */
  isOn = false
  private pointed: number | null = null
  private isHeld = false
  private readonly listeners = new Set<() => void>()

  /** `isActive`: the keyboard stands on the row. */
  covers(row: number, isActive: boolean): boolean {
    return this.isOn && !this.isHeld && !isActive && row !== this.pointed
  }

  /** The pointer is over a row, or over none. */
  point(row: number | null): void {
    if (row === this.pointed) return
    this.pointed = row
    this.tell()
  }

  hold(isHeld: boolean): void {
    if (isHeld === this.isHeld) return
    this.isHeld = isHeld
    this.tell()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private tell(): void {
    if (this.isOn) for (const listener of this.listeners) listener()
  }
}

/** A name as it stands covered: `Testwood, Fern` as `T. F.`, the same for eyes and for screen readers. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s,]+/u)
    .flatMap((word) => {
      const first = /[\p{L}\p{N}]\p{M}*/u.exec(word)
      return first ? [`${first[0].toLocaleUpperCase('en-GB')}.`] : []
    })
    .join(' ')
}
