// Goal 5: memory of all processes with the list open, to an empty window of the same Electron, and to a tenth of the people.

import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { _electron } from '@playwright/test'
import { inProject } from '../../scripts/project.mjs'
import { againstItself, held, notMeasured } from './answers.mjs'
import { appCommand, memoryOf, middleOf, openApp, openPeople, signIn } from './app.mjs'

const rounds = 3

export async function memory({ root, vault, small, work }, print) {
  if (process.platform !== 'linux') {
    print(
      notMeasured(
        'memory of all processes',
        '5: at most 1.25 times an empty window',
        'only Linux tells what is shared',
      ),
    )
    return
  }
  const found = { empty: [], list: [], little: [], tour: [] }
  const seen = {}
  for (let round = 0; round < rounds; round += 1) {
    found.empty.push(await emptyWindow(work), await emptyWindow(work))
    found.list.push(
      await withList({ root, vault, machine: join(work, 'machine') }, round === 0 ? { tour: found.tour, seen } : {}),
    )
    found.little.push(await withList({ root, vault: small, machine: join(work, 'machine-small') }))
  }
  const shared = { unit: 'bytes', noise: 'process', floor: found.empty, aa: againstItself(found.empty) }
  print(
    held({
      metric: 'memory of all processes, list open, to an empty window',
      goal: '5: at most 1.25 times',
      ...shared,
      product: found.list,
      holds: (ratio) => ratio <= 1.25,
      megabytes: seen,
    }),
  )
  print(
    held({
      metric: 'memory after a tour of one minute, to an empty window',
      goal: '5: at most 1.9 times (asked after ten minutes)',
      ...shared,
      product: found.tour,
      holds: (ratio) => ratio <= 1.9,
    }),
  )
  print(
    held({
      metric: 'memory with the list open, to a tenth of the people',
      goal: '5: at most 1.10 times',
      unit: 'bytes',
      product: found.list,
      floor: found.little,
      aa: againstItself([...found.little, middleOf(found.little)]),
      holds: (ratio) => ratio <= 1.1,
    }),
  )
}

async function emptyWindow(work) {
  const { command, args, env } = appCommand(inProject('bench/window/empty'), [`--user-data-dir=${join(work, 'empty')}`])
  const app = await _electron.launch({ executablePath: command, args, env })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  await pause(3000)
  const { bytes } = memoryOf(app.process().pid)
  await app.close()
  return bytes
}

const inMegabytes = (parts) =>
  Object.fromEntries(Object.entries(parts).map(([kind, bytes]) => [kind, Math.round(bytes / 1e6)]))

/** Once signed in and with the list counted to its end; `tour` also gets what is held after a minute of work. */
async function withList(place, { tour = null, seen = null } = {}) {
  const { app, page } = await openApp(place)
  await signIn(page)
  await openPeople(page)
  await pause(3000)
  const { pid } = app.process()
  const { bytes, parts } = memoryOf(pid)
  if (seen) Object.assign(seen, inMegabytes(parts))
  if (tour) {
    const until = Date.now() + 60_000
    for (let step = 0; Date.now() < until; step += 1) {
      await page.evaluate(
        (share) => {
          const scroller = document.querySelector('.grid-scroller')
          scroller.scrollTop = share * scroller.scrollHeight
        },
        (step * 0.618_034) % 1,
      )
      await page.waitForTimeout(150)
      if (step % 20 === 19) {
        await page.keyboard.press('Control+f')
        await page.keyboard.type(['ash', 'willow', 'rowan', 'fen'][((step / 20) % 4) | 0], { delay: 40 })
        await page.waitForTimeout(300)
        await page.keyboard.press('Control+a')
        await page.keyboard.press('Delete')
        await page.waitForTimeout(300)
      }
    }
    tour.push(memoryOf(pid).bytes)
  }
  await app.close()
  return bytes
}
