import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { type GridPage, RowWindows } from './row-windows'

function windowsOf(total: () => number, counted = true) {
  const asked: number[] = []
  const faults: unknown[] = []
  let fails = false
  let arrivals = 0
  const windows = new RowWindows<number>(
    async (at, limit): Promise<GridPage<number>> => {
      asked.push(at)
      await pause(1)
      if (fails) throw new Error('The vault is locked.')
      const rows = Array.from({ length: Math.max(0, Math.min(limit, total() - at)) }, (_, place) => at + place)
      return { rows, total: total(), counted }
    },
    () => arrivals++,
    (fault) => faults.push(fault),
  )
  return { windows, asked, faults, fail: (now: boolean) => (fails = now), arrivals: () => arrivals }
}

it('Only the windows that hold the rows needed are fetched, each once', async () => {
  const { windows, asked } = windowsOf(() => 1_268_710)
  windows.need({ from: 1_268_650, to: 1_268_710 })
  windows.need({ from: 1_268_650, to: 1_268_710 })
  await pause(20)
  windows.need({ from: 1_268_650, to: 1_268_710 })
  expect(asked).toEqual([1_268_600, 1_268_700])
  expect(windows.rowAt(1_268_709)).toBe(1_268_709)
  expect(windows.rowAt(0)).toBeUndefined()
  expect(windows.holds({ from: 1_268_650, to: 1_268_710 })).toBe(true)
  expect(windows.holds({ from: 1_268_599, to: 1_268_710 })).toBe(false)
})

it('Rows used longest ago are dropped, so that memory does not grow with the list', async () => {
  const { windows } = windowsOf(() => 1_000_000)
  for (let at = 0; at < 10_000; at += 100) windows.need({ from: at, to: at + 100 })
  await pause(40)
  let held = 0
  for (let row = 0; row < 10_000; row++) if (windows.rowAt(row) !== undefined) held++
  expect(held).toBe(4_000)
})

it('A fetch that failed is told, and asked again when its rows are needed again', async () => {
  const { windows, faults, fail, asked } = windowsOf(() => 50)
  fail(true)
  windows.need({ from: 0, to: 30 })
  await pause(20)
  expect(faults).toHaveLength(1)
  fail(false)
  windows.need({ from: 0, to: 30 })
  await pause(20)
  expect(asked).toEqual([0, 0])
  expect(windows.rowAt(29)).toBe(29)
})

it('When counting has found more rows, a last window that was too short is fetched again', async () => {
  let total = 150
  const { windows } = windowsOf(() => total, false)
  windows.need({ from: 100, to: 150 })
  await pause(20)
  total = 500
  await windows.recount()
  expect(windows.total).toBe(500)
  windows.need({ from: 100, to: 200 })
  await pause(20)
  expect(windows.rowAt(199)).toBe(199)
})

it('Nothing is heard of a view that has ended', async () => {
  const { windows, arrivals, faults } = windowsOf(() => 50)
  windows.need({ from: 0, to: 30 })
  windows.end()
  await pause(20)
  expect(arrivals()).toBe(0)
  expect(faults).toEqual([])
})

it('An empty view holds all of its rows once it has answered', async () => {
  const { windows } = windowsOf(() => 0)
  expect(windows.holds({ from: 0, to: 1 })).toBe(false)
  windows.need({ from: 0, to: 1 })
  await pause(20)
  expect(windows.holds({ from: 0, to: 1 })).toBe(true)
})

it('Rows that the count has not reached yet are asked for until they come', async () => {
  let reached = 0
  const windows = new RowWindows<number>(
    async (at, limit) => {
      reached += 2000
      const rows = at + limit <= reached ? Array.from({ length: limit }, (_, place) => at + place) : []
      return { rows, total: 10_000, counted: rows.length > 0 }
    },
    () => undefined,
    (fault) => expect.unreachable(String(fault)),
  )
  windows.need({ from: 7500, to: 7530 })
  await vi.waitFor(() => expect(windows.rowAt(7500)).toBe(7500), 10_000)
})
