import { describe, expect, it } from 'vitest'
import {
  drawnAt,
  isOutOfStep,
  physicalOf,
  rowsAt,
  rowsDrawn,
  rowsInPage,
  type ScrollPlace,
  type ScrollScale,
  scrollScale,
  tallest,
  topAfterScroll,
  topOf,
  topToReveal,
} from './scroll-scale'

const ten = 1_268_710
/** What Chromium gives an element at most, in px of the screen. */
const limit = 33_554_428

/** Rolls a wheel by `step` px at a time, with the bar stopped at its ends as a browser stops it. */
function rolled(scale: ScrollScale, start: ScrollPlace, step: number, times: number): ScrollPlace {
  let place = start
  for (let turn = 0; turn < times; turn++) {
    const physical = Math.min(Math.max(0, place.physical + step), scale.farthestPhysical)
    place = { top: topAfterScroll(scale, place, physical, true), physical }
    if (isOutOfStep(scale, place)) place = { ...place, physical: physicalOf(scale, place.top) }
  }
  return place
}

describe.each([26, 30, 36])('1,268,710 rows of %i px', (rowHeight) => {
  const scale = scrollScale(ten, rowHeight, 700)

  it('fit into what Chromium gives an element, at 400 % zoom and on a screen of double density', () => {
    expect(scale.physicalHeight * 8).toBeLessThan(limit)
  })

  it('show the last row whole when the bar is at its end', () => {
    const top = topOf(scale, scale.farthestPhysical)
    expect(rowsAt(scale, top).to).toBe(ten)
    expect(ten * rowHeight - top).toBeCloseTo(700, 6)
  })

  it('show the first row when the bar is at its start', () => {
    expect(topOf(scale, 0)).toBe(0)
    expect(rowsAt(scale, 0).from).toBe(0)
  })

  it('are all within reach of the bar: its places follow the list in order, from end to end', () => {
    let before = -1
    for (let physical = 0; physical <= scale.farthestPhysical; physical += 997) {
      const top = topOf(scale, physical)
      expect(top).toBeGreaterThan(before)
      before = top
    }
    expect(before).toBeLessThanOrEqual(scale.farthest)
  })

  it('have one place of the bar for each place of the list', () => {
    for (const top of [0, 1, 99_999, 100_001, 1_234_567, 20_000_000, scale.farthest - 99_999, scale.farthest]) {
      const stretched = Math.abs(topOf(scale, physicalOf(scale, top)) - top)
      expect(stretched).toBeLessThan(6)
    }
  })
})

describe('a wheel', () => {
  const scale = scrollScale(ten, 30, 700)

  it('moves the list px for px in the middle, where the bar is stretched', () => {
    const start = { top: 20_000_000, physical: physicalOf(scale, 20_000_000) }
    expect(rolled(scale, start, 100, 1).top).toBe(20_000_100)
    expect(rolled(scale, start, -1_200, 50).top).toBe(20_000_000 - 60_000)
  })

  it('rolls all the way up without stopping short or jumping', () => {
    let place: ScrollPlace = { top: 400_000, physical: physicalOf(scale, 400_000) }
    for (let turn = 0; turn < 1_000 && place.top > 0; turn++) {
      const next = rolled(scale, place, -1_000, 1)
      expect(place.top - next.top).toBe(1_000)
      place = next
    }
    expect(place).toEqual({ top: 0, physical: 0 })
  })

  it('rolls all the way down without stopping short or jumping', () => {
    const from = scale.farthest - 400_000
    let place: ScrollPlace = { top: from, physical: physicalOf(scale, from) }
    for (let turn = 0; turn < 1_000 && place.top < scale.farthest; turn++) {
      const next = rolled(scale, place, 1_000, 1)
      expect(next.top - place.top).toBeCloseTo(1_000, 6)
      place = next
    }
    expect(place.top).toBe(scale.farthest)
    expect(place.physical).toBe(scale.farthestPhysical)
  })
})

it('A drag of the thumb jumps in proportion', () => {
  const scale = scrollScale(ten, 30, 700)
  const halfway = scale.farthestPhysical / 2
  expect(topAfterScroll(scale, { top: 0, physical: 0 }, halfway, false)).toBeCloseTo(scale.farthest / 2, 3)
})

it('A click beside the thumb moves by one page, also where the bar is stretched', () => {
  const scale = scrollScale(ten, 30, 700)
  const before = { top: 20_000_000, physical: physicalOf(scale, 20_000_000) }
  expect(topAfterScroll(scale, before, before.physical + 612, false)).toBe(20_000_612)
})

it('Lists that fit are not stretched', () => {
  const scale = scrollScale(2_000, 30, 700)
  expect(scale.physicalHeight).toBe(60_000)
  expect(topAfterScroll(scale, { top: 0, physical: 0 }, 41_234, false)).toBe(41_234)
  expect(scrollScale(tallest / 30 + 1, 30, 700).physicalHeight).toBe(tallest)
})

it('The number of rows drawn is the same everywhere in a long list and at most 60 on a screen of 1,080 px', () => {
  const scale = scrollScale(ten, 26, 1_000)
  for (const top of [0, 13, 40_000, 20_000_000.5, scale.farthest]) {
    const { from, to } = drawnAt(scale, top)
    expect(to - from).toBe(rowsDrawn(scale))
    expect(from).toBeLessThanOrEqual(rowsAt(scale, top).from)
    expect(to).toBeGreaterThanOrEqual(rowsAt(scale, top).to)
  }
  expect(rowsDrawn(scale)).toBeLessThanOrEqual(60)
})

it('Lists shorter than the window are drawn whole', () => {
  expect(drawnAt(scrollScale(0, 30, 700), 0)).toEqual({ from: 0, to: 0 })
  expect(drawnAt(scrollScale(1, 30, 700), 0)).toEqual({ from: 0, to: 1 })
})

it('Revealing a row moves by as little as shows it whole', () => {
  const scale = scrollScale(ten, 30, 700)
  expect(topToReveal(scale, 3_000, 110)).toBe(3_000)
  expect(topToReveal(scale, 3_000, 99)).toBe(2_970)
  expect(topToReveal(scale, 3_000, 123)).toBe(3_020)
  expect(topToReveal(scale, 0, ten - 1)).toBe(scale.farthest)
  expect(rowsInPage(scale)).toBe(22)
})
