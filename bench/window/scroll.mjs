// Goal 11: the list in the window. Frames while it scrolls slowly and while it is flung, to frames of rows that only stand
// there; rows without data; jumps to anywhere; the last row; how many nodes there are.

import { join } from 'node:path'
import { againstItself, counted, held } from './answers.mjs'
import { openApp, openPeople, rounded, shareOf, signIn } from './app.mjs'

const frames = 400
const flingFrames = 300
const jumps = 60

export async function scroll({ root, vault, work }, print) {
  const { app, page } = await openApp({ root, vault, machine: join(work, 'machine') })
  try {
    await signIn(page)
    await openPeople(page)
    await page.evaluate(install)
    const total = await page.evaluate(
      () => Number(document.querySelector('[role="grid"]').getAttribute('aria-rowcount')) - 1,
    )
    const runs = { still: [], slow: [], fling: [], blank: 0, blankFling: 0 }
    for (let round = 0; round < 3; round += 1) {
      runs.still.push(...(await page.evaluate((n) => window.benchScroll.still(n), frames / 2)).gaps)
      const slow = await page.evaluate((n) => window.benchScroll.list(n, 3), frames)
      runs.slow.push(...slow.gaps)
      runs.blank += slow.blank
      runs.still.push(...(await page.evaluate((n) => window.benchScroll.still(n), frames / 2)).gaps)
      const fling = await page.evaluate((n) => window.benchScroll.list(n, 40), flingFrames)
      runs.fling.push(...fling.gaps)
      runs.blankFling += fling.blank
    }
    // Of 200 frames each, the p95: a list of those is held against itself.
    const p95s = chunks(runs.still, 200).map((some) => shareOf(some, 0.95))
    const p95 = (list) => [shareOf(list, 0.95)]
    const against = { floor: p95(runs.still), aa: againstItself(p95s), noise: 'process', n: 3 }
    print(
      held({
        metric: 'frame p95, slow scroll, 3 rows a frame',
        goal: '11: at most 1.05 times still rows',
        ...against,
        product: p95(runs.slow),
        holds: (ratio) => ratio <= 1.05,
        frames: runs.slow.length,
      }),
    )
    print(
      held({
        metric: 'frame p95, fling, 40 rows a frame',
        goal: '11: at most 1.3 times still rows',
        ...against,
        product: p95(runs.fling),
        holds: (ratio) => ratio <= 1.3,
        frames: runs.fling.length,
      }),
    )
    const blank = (metric, count, of) =>
      print(
        counted({
          metric,
          goal: '11: at most 1 %',
          value: count / of,
          holds: count / of <= 0.01,
          unit: 'share of frames',
          n: of,
        }),
      )
    blank('frames with a row without data, slow scroll', runs.blank, runs.slow.length)
    blank('frames with a row without data, fling', runs.blankFling, runs.fling.length)

    const jumped = await page.evaluate((n) => window.benchScroll.jumps(n), jumps)
    const took = shareOf(jumped.frames, 0.95)
    print(
      counted({
        metric: 'frames until a jump to anywhere shows its rows, p95',
        goal: '11: at most 3 frames',
        value: took,
        holds: took <= 3,
        unit: 'frames',
        n: jumped.frames.length,
        p50: shareOf(jumped.frames, 0.5),
        p95Ms: rounded(shareOf(jumped.times, 0.95)),
      }),
    )
    print(
      counted({
        metric: 'row nodes in the document, at most',
        goal: '11: at most 60',
        value: jumped.nodes,
        holds: jumped.nodes <= 60,
        unit: 'nodes',
      }),
    )
    const last = await page.evaluate(() => window.benchScroll.lastRow())
    print(
      counted({
        metric: 'the last row that can be reached',
        goal: '11: the last of the list',
        value: last + 1,
        holds: last + 1 === total,
        unit: 'row',
        people: total,
      }),
    )
  } finally {
    await app.close()
  }
}

function chunks(list, size) {
  return Array.from({ length: Math.floor(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))
}

/** What runs in the page. */
function install() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const scroller = document.querySelector('.grid-scroller')
  const rowHeight = document.querySelector('.grid-row').getBoundingClientRect().height
  const inView = () => {
    const box = scroller.getBoundingClientRect()
    return [...document.querySelectorAll('.grid-row')].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      return bottom > box.top + rowHeight && top < box.bottom
    })
  }
  const hasData = (row) => row.querySelector('[data-first]').textContent !== ''
  const run = async (n, step, look) => {
    const gaps = []
    let blank = 0
    let before = await frame()
    for (let at = 0; at < n; at += 1) {
      step(at)
      const now = await frame()
      gaps.push(now - before)
      before = now
      if (look && look()) blank += 1
    }
    return { gaps, blank }
  }
  window.benchScroll = {
    /** The floor: two thousand rows that only stand there, scrolled in a box of the same size. */
    async still(n) {
      const box = document.createElement('div')
      const { width, height } = scroller.getBoundingClientRect()
      Object.assign(box.style, {
        position: 'fixed',
        inset: '0',
        width: `${width}px`,
        height: `${height}px`,
        overflow: 'auto',
        zIndex: 9,
      })
      box.style.background = 'Canvas'
      const pattern = document.querySelector('.grid-row')
      for (let at = 0; at < 2000; at += 1) {
        const row = document.createElement('div')
        row.style.height = `${rowHeight}px`
        row.textContent = pattern.textContent
        box.append(row)
      }
      document.body.append(box)
      await frame()
      const done = await run(n, (at) => {
        box.scrollTop = (at % 400) * 3 * rowHeight
      })
      box.remove()
      await frame()
      return done
    },
    async list(n, rows) {
      scroller.scrollTop = 0
      for (let at = 0; at < 30; at += 1) await frame()
      return run(
        n,
        () => {
          scroller.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))
          scroller.scrollTop += rows * rowHeight
        },
        () => inView().some((row) => !hasData(row)),
      )
    },
    async jumps(n) {
      const result = { frames: [], times: [], nodes: 0 }
      for (let at = 0; at < n; at += 1) {
        const was = document.querySelector('.grid-row').dataset.row
        const target = ((at * 0.618_034) % 1) * (scroller.scrollHeight - scroller.clientHeight)
        for (let still = 0; still < 20; still += 1) await frame()
        const start = performance.now()
        scroller.scrollTop = target
        let count = 0
        for (;;) {
          await frame()
          count += 1
          const rows = inView()
          const moved = document.querySelector('.grid-row').dataset.row !== was
          if ((moved && rows.length > 0 && rows.every(hasData)) || count > 300) break
        }
        result.frames.push(count)
        result.times.push(performance.now() - start)
        result.nodes = Math.max(result.nodes, document.querySelectorAll('.grid-row').length)
      }
      return result
    },
    async lastRow() {
      scroller.scrollTop = scroller.scrollHeight
      for (let at = 0; at < 60; at += 1) await frame()
      return Math.max(
        ...inView()
          .filter(hasData)
          .map((row) => Number(row.dataset.row)),
      )
    },
  }
}
