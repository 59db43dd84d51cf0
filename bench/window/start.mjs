// Goals 1 and 2: from a new process to the sign-in screen, and from the accepted password to the first people on screen,
// to an empty window of the same Electron; in turn, and the same with a tenth of the people.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { inProject } from '../../scripts/project.mjs'
import { againstItself, held } from './answers.mjs'
import { appCommand, worker } from './app.mjs'

const watch = inProject('bench/window/start-watch.cjs')

export async function start({ root, vault, small, work, rounds = 21 }, print) {
  const found = { empty: [], door: [], list: [], doorSmall: [], listSmall: [] }
  const product = (folder, machine) => ({
    folder: root,
    args: [`--vault=${folder}`, `--user-data-dir=${join(work, machine)}`],
  })
  const starts = [
    () => timed({ folder: inProject('bench/window/empty'), args: [`--user-data-dir=${join(work, 'empty')}`] }, 'empty'),
    () => timed(product(vault, 'machine'), 'list'),
    () => timed(product(small, 'machine-small'), 'list'),
  ]
  for (let round = -1; round < rounds; round += 1) {
    // Each is first, second and last in turn: whoever follows the same neighbour all the time shares its weather.
    const took = []
    for (let step = 0; step < 3; step += 1) {
      const which = (step + round + 3) % 3
      took[which] = await starts[which]()
    }
    const [empty, big, little] = took
    // The first of each makes its profile: only later starts are like those of every day.
    if (round < 0) continue
    found.empty.push(empty.empty)
    found.door.push(big.door)
    found.list.push(big.list - big.accepted)
    found.doorSmall.push(little.door)
    found.listSmall.push(little.list - little.accepted)
  }
  const toEmpty = { floor: found.empty, aa: againstItself(found.empty), holds: (ratio) => ratio <= 1.4 }
  print(
    held({
      metric: 'new process to sign-in screen painted, to an empty window',
      goal: '1: at most 1.40 times',
      product: found.door,
      ...toEmpty,
    }),
  )
  print(
    held({
      metric: 'password accepted to first people painted, to an empty window',
      goal: '1: at most 1.40 times',
      product: found.list,
      ...toEmpty,
    }),
  )
  const toSmall = { goal: '2: at most 1.10 times', holds: (ratio) => ratio <= 1.1 }
  print(
    held({
      metric: 'new process to sign-in screen painted, to a tenth of the people',
      product: found.door,
      floor: found.doorSmall,
      aa: againstItself(found.doorSmall),
      ...toSmall,
    }),
  )
  print(
    held({
      metric: 'password accepted to first people painted, to a tenth of the people',
      product: found.list,
      floor: found.listSmall,
      aa: againstItself(found.listSmall),
      ...toSmall,
    }),
  )
}

/** Starts a process and gives the milliseconds from its start to each thing that it tells of; ends it after `last`. */
function timed({ folder, args }, last) {
  const { command, args: whole, env, cwd } = appCommand(folder, args)
  // The watch goes before the app's own folder, as electron -r asks.
  const withWatch = last === 'empty' ? whole : ['-r', watch, ...whole]
  const started = performance.timeOrigin + performance.now()
  const child = spawn(command, withWatch, {
    env: { ...env, BENCH_NAME: worker.name, BENCH_PASSWORD: worker.password },
    cwd,
    stdio: ['ignore', 'pipe', process.env.BENCH_LOG ? 'inherit' : 'ignore'],
    detached: true,
  })
  return new Promise((resolve, reject) => {
    const found = {}
    const slow = setTimeout(() => end(new Error(`The app did not get to “${last}” within a minute.`)), 60_000)
    const end = (fault) => {
      clearTimeout(slow)
      child.removeAllListeners('exit')
      child.once('exit', () => (fault ? reject(fault) : resolve(found)))
      if (child.exitCode !== null || child.pid === undefined) reject(fault ?? new Error('The app ended by itself.'))
      else process.kill(-child.pid, 'SIGKILL')
    }
    child.once('exit', () => reject(new Error('The app ended by itself.')))
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (text) => {
      for (const [, what, at] of text.matchAll(/BENCH (\w+) ([\d.]+)/g)) {
        found[what] = Number(at) - started
        if (what === last) end(null)
      }
    })
  })
}
