import { describe, expect, test, vi } from 'vitest'
import { CoveredNames, initialsOf } from './covered-names'

describe('A covered name', () => {
  test.each([
    ['Testwood, Fern', 'T. F.'],
    ['Adébáyọ̀-Featherstonehaugh, Oluwaseun', 'A. O.'],
    ['Ọ̀sanyìn', 'Ọ̀.'],
    ['d’Example, “Ash” Rowan', 'D. A. R.'],
    ['', ''],
    ['– ?', ''],
  ])('%j is shown as %j', (name, shown) => expect(initialsOf(name)).toBe(shown))
})

describe('Covered names', () => {
  test('may be read on the row of the keyboard, on that of the pointer, and while the key is held', () => {
    const names = new CoveredNames()
    names.isOn = true
    expect(names.covers(3, false)).toBe(true)
    expect(names.covers(3, true)).toBe(false)
    names.point(3)
    expect([names.covers(3, false), names.covers(4, false)]).toEqual([false, true])
    names.point(null)
    names.hold(true)
    expect([names.covers(3, false), names.covers(4, false)]).toEqual([false, false])
    names.hold(false)
    expect(names.covers(3, false)).toBe(true)
  })

  test('tell the list only of what is new, and nothing where the office covers none', () => {
    const names = new CoveredNames()
    const told = vi.fn<() => void>()
    names.subscribe(told)
    names.point(1)
    expect(told).not.toHaveBeenCalled()
    expect(names.covers(7, false)).toBe(false)
    names.isOn = true
    names.point(2)
    names.point(2)
    names.hold(true)
    names.hold(true)
    expect(told).toHaveBeenCalledTimes(2)
  })
})
