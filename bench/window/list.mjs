// Goals 7 and 8: a page of fifty from the window to the window, in turn with an empty round trip (a request for an
// operation that there is not: the router refuses it at once), and the same with a tenth of the people.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { againstItself, held } from './answers.mjs'
import { middleOf, openApp, openLine, rounded, shareOf, signIn } from './app.mjs'

const { everyone, views } = JSON.parse(readFileSync(new URL('../views.json', import.meta.url), 'utf8'))
const budget = 16

/**
 * Round trips timed together, of pages and of empty ones: a window's clock steps by a tenth of a millisecond. The single
 * ones are kept too, for the p99.
 */
const blocks = { page: 5, empty: 25 }

export async function list({ root, vault, small, work }, print) {
  const big = await openApp({ root, vault, machine: join(work, 'machine') })
  const little = await openApp({ root, vault: small, machine: join(work, 'machine-small') })
  try {
    for (const { page } of [big, little]) {
      await signIn(page)
      await openLine(page)
    }
    for (const [name, narrowed] of Object.entries(views)) {
      const view = { ...everyone, ...narrowed }
      const times = await inTurn(big.page, view, 60)
      const p99 = shareOf(times.singles, 0.99) - shareOf(times.emptySingles, 0.99)
      const aa = middleOf(times.again) / middleOf(times.floor)
      print(
        held({
          metric: `page of 50 at any place, window to window: ${name}`,
          goal: '7: p50 at most 10 times an empty round trip, p99 at most 16 ms over it',
          product: times.product,
          floor: times.floor,
          aa,
          noise: 'fine',
          holds: (ratio) => ratio <= 10 && p99 <= budget,
          p99OverFloor: rounded(p99),
          people: times.total,
        }),
      )
    }
    for (const name of ['name', 'date of birth', 'updated', 'mentors']) {
      const rounds = { big: [], little: [] }
      for (let round = 0; round < 10; round += 1) {
        rounds.big.push(...(await inTurn(big.page, { ...everyone, ...views[name] }, 8)).product)
        rounds.little.push(...(await inTurn(little.page, { ...everyone, ...views[name] }, 8)).product)
      }
      print(
        held({
          metric: `page of 50 at any place, to a tenth of the people: ${name}`,
          goal: '8: at most 1.5 times, warm',
          product: rounds.big,
          floor: rounds.little,
          aa: againstItself(rounds.little),
          noise: 'process',
          holds: (ratio) => ratio <= 1.5,
        }),
      )
    }
  } finally {
    await big.app.close()
    await little.app.close()
  }
}

/** Milliseconds a round trip, `n` blocks of each, product and floor and floor again in turn; one list at a time. */
function inTurn(page, view, n) {
  return page.evaluate(
    async ({ view, n, blocks }) => {
      const line = window.vaultLine
      const ask = (at) => line.ask('people.page', { view, at, limit: 50 })
      let total = 0
      // Counted to its end, as when it has been shown for a moment: later pages only read.
      for (let at = 0; ; ) {
        const { value } = await ask(at)
        total = value.total
        const last = Math.max(total - 50, 0)
        if (value.counted && at === last && value.rows.length === Math.min(total, 50)) break
        at = last
      }
      const some = (turn) =>
        Math.floor((((turn * 2_654_435_761) % 4_294_967_296) / 4_294_967_296) * Math.max(total - 50, 1))
      const empty = () => line.ask('nobody.nothing', {})
      const times = { product: [], floor: [], again: [], singles: [], emptySingles: [], total }
      const works = [ask, empty, empty]
      const kept = [times.product, times.floor, times.again]
      for (let turn = -5; turn < n; turn += 1) {
        for (const step of [0, 1, 2]) {
          const which = (step + Math.abs(turn)) % 3
          const singles = which === 0 ? times.singles : times.emptySingles
          const block = which === 0 ? blocks.page : blocks.empty
          const start = performance.now()
          for (let one = 0; one < block; one += 1) {
            const from = performance.now()
            const result = await works[which](some((Math.abs(turn) * block + one) % 150))
            if (turn >= 0) singles.push(performance.now() - from)
            if (which === 0 && !result.ok) throw new Error(result.problem.message)
          }
          if (turn >= 0) kept[which].push((performance.now() - start) / block)
        }
      }
      return times
    },
    { view, n, blocks },
  )
}
