// npm run bench [-- NAME …] [--scale N]: measures what the product does against its floors, in turn, and prints one JSON
// line a figure: { metric, value, floor, ratio, aa, n, unit, goal, verdict }. How a line is judged: bench/answer.ts. Without
// a name all of them run, on the people of the real programme since 2015. The last results are kept in bench/results.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cacheFolder, inProject, main, projectRoot, say, Stop, stream } from './project.mjs'
import { setup } from './setup.mjs'

const WITH_WINDOW = ['start', 'memory', 'list', 'scroll']
const NAMES = [
  'start',
  'memory',
  'list',
  'cipher',
  'counts',
  'scroll',
  'search',
  'save',
  'import',
  'backup',
  'size',
  'audit',
]
/** The people of the real programme since 2015; and a tenth of them, for how figures grow. */
const PROGRAMME = 126_871
const TENTH = 12_687

// A run may name another place where the app lies built, as the tests of the window do.
const root = process.env.THROUGHLINE_APP_ROOT ?? projectRoot
const resources = join(root, 'resources')
const program = join(root, 'out/tools/bench-inside.js')

await main(async () => {
  const { values, positionals } = parseArgs({
    options: { scale: { type: 'string' }, rounds: { type: 'string' } },
    allowPositionals: true,
  })
  const unknown = positionals.find((name) => !NAMES.includes(name))
  if (unknown) throw new Stop(`There is no benchmark “${unknown}”. There are: ${NAMES.join(', ')}.`)
  await setup()
  if (root === projectRoot) await (await import('./build-app.mjs')).buildApp()
  const people = Number(values.scale ?? PROGRAMME)
  const places = await vaults(people)
  let missed = 0
  for (const name of NAMES.filter((one) => positionals.length === 0 || positionals.includes(one))) {
    const started = Date.now()
    const answers = WITH_WINDOW.includes(name)
      ? await inWindow(name, places, values.rounds)
      : await inside(name, places)
    missed += answers.filter(({ verdict }) => verdict === 'misses').length
    keep(name, people, answers, Math.round((Date.now() - started) / 1000))
  }
  if (missed > 0) say(`${missed} ${missed === 1 ? 'goal is' : 'goals are'} missed.`)
})

/** The vaults that are measured, made once and kept: with so many people, and with a tenth of the programme. */
async function vaults(people) {
  const madeBy = ['bench/fill.ts', 'bench/office.ts', 'src/ground/vault/db/schema.sql'].map((name) =>
    readFileSync(inProject(name)),
  )
  const digest = createHash('sha256').update(Buffer.concat(madeBy)).digest('hex').slice(0, 12)
  const kept = join(cacheFolder(), 'bench')
  mkdirSync(kept, { recursive: true })
  for (const name of readdirSync(kept)) if (!name.endsWith(digest)) rmSync(join(kept, name), { recursive: true })
  const folder = (n) => join(kept, `${n}-${digest}`)
  for (const n of [people, TENTH]) {
    const done = join(folder(n), 'made')
    if (existsSync(done)) continue
    say(`Making a vault of ${n.toLocaleString('en-GB')} people …`)
    rmSync(folder(n), { recursive: true, force: true })
    const twin = n === people ? ['--plain', join(folder(n), 'plain.db')] : []
    const code = await onNode(['--what', 'make', '--people', String(n), '--vault', join(folder(n), 'vault'), ...twin])
    if (code !== 0) throw new Stop('The vault for the benchmarks could not be made. See the lines above.')
    writeFileSync(done, '')
  }
  return {
    people,
    vault: join(folder(people), 'vault'),
    plain: join(folder(people), 'plain.db'),
    small: join(folder(TENTH), 'vault'),
  }
}

/** Runs the program for benchmarks without a window. */
async function onNode(args, onLine) {
  const { runAsNode } = await import('./run-electron.mjs')
  const run = runAsNode([program, '--resources', resources, ...args])
  return stream(run.command, run.args, { env: run.env, onLine })
}

async function inside(name, { people, vault, plain }) {
  const answers = []
  const onLine = (line) => line.startsWith('{') && answers.push(JSON.parse(line))
  const args = ['--vault', vault, '--plain', plain, '--people', String(people), '--built', join(root, 'out')]
  if ((await onNode(['--what', name, ...args], onLine)) !== 0) throw new Stop(`The benchmark “${name}” did not finish.`)
  if (name === 'save') await countFsyncs(args, onLine)
  return answers
}

/** How often a save waits for the disk: two runs under strace, one with more saves; the difference is the saves'. */
async function countFsyncs(args, onLine) {
  const { runAsNode } = await import('./run-electron.mjs')
  const [few, many] = [20, 120]
  const work = mkdtempSync(join(tmpdir(), 'throughline-strace-'))
  const counted = [few, many].map((saves) => {
    const file = join(work, String(saves))
    const run = runAsNode([program, '--resources', resources, '--what', 'saves', '--saves', String(saves), ...args])
    const traced = ['-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', file, run.command, ...run.args]
    const done = spawnSync('strace', traced, { env: run.env, stdio: ['ignore', 'ignore', 'inherit'] })
    return done.status === 0
      ? readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => /f(data)?sync\(\d/.test(line)).length
      : null
  })
  rmSync(work, { recursive: true, force: true })
  if (counted.includes(null)) {
    const line = { metric: 'fsyncs a save', value: 0, floor: null, ratio: null, aa: null, n: 0, unit: 'fsyncs' }
    const text = JSON.stringify({
      ...line,
      goal: '16: exactly 1',
      verdict: 'no answer',
      why: 'strace is not on this machine',
    })
    say(text)
    onLine(text)
    return
  }
  await onNode(['--what', 'fsyncs', '--fsyncs', String(counted[1] - counted[0]), '--saves', String(many - few)], onLine)
}

async function inWindow(name, { vault, small }, rounds) {
  const { electronEnv, withDisplay } = await import('./run-electron.mjs')
  const answers = []
  const args = [inProject('bench/window/run.mjs'), '--what', name, '--root', root, '--vault', vault, '--small', small]
  if (rounds) args.push('--rounds', rounds)
  const run = withDisplay({ command: process.execPath, args, env: electronEnv() })
  const onLine = (line) => line.startsWith('{') && answers.push(JSON.parse(line))
  if ((await stream(run.command, run.args, { env: run.env, onLine })) !== 0) {
    throw new Stop(`The benchmark “${name}” did not finish.`)
  }
  return answers
}

function keep(name, people, answers, seconds) {
  const folder = inProject('bench', 'results')
  mkdirSync(folder, { recursive: true })
  const about = {
    name,
    people,
    seconds,
    on: new Date().toISOString().slice(0, 10),
    processors: cpus().length,
    platform: process.platform,
  }
  const lines = answers.map((answer) => `    ${JSON.stringify(answer)}`)
  const file = people === PROGRAMME ? `${name}.json` : `${name}-${people}.json`
  writeFileSync(
    join(folder, file),
    `{\n  "about": ${JSON.stringify(about)},\n  "answers": [\n${lines.join(',\n')}\n  ]\n}\n`,
  )
}
