// npm test: setup, build, unit tests on Electron's own Node, the app in real Electron, and the short reliability run.
// npm test -- unit | e2e | reliability picks a suite; anything else is a file filter: npm test -- import.
// npm run journeys: every journey in the window, the long ones too.
// The last line is always `N passed, N failed`.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { inProject, main, readJson, say, stream } from './project.mjs'
import { setup } from './setup.mjs'

const SUITES = ['unit', 'e2e', 'reliability']
const ALL_JOURNEYS = 'journeys'
const COUNT_LINE = /^(\d+) passed, (\d+) failed$/

const resultFile = (suite) => inProject('test-results', `${suite}.json`)

/** A suite that ends badly without naming a failed test (a file that does not load, a crash) still counts as one. */
function counted(passed, failed, code) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

async function unit(filters) {
  const { runAsNode } = await import('./run-electron.mjs')
  const lax = filters.length > 0 ? ['--passWithNoTests'] : []
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile('unit')}`]
  const vitest = runAsNode(['node_modules/vitest/vitest.mjs', 'run', ...report, ...lax, ...filters])
  const code = await stream(vitest.command, vitest.args, { env: vitest.env })
  const found = readJson(resultFile('unit'))
  return counted(found?.numPassedTests ?? 0, found?.numFailedTests ?? 0, code)
}

async function e2e(filters, isLong = false) {
  const { electronEnv, withDisplay } = await import('./run-electron.mjs')
  const { buildApp } = await import('./build-app.mjs')
  if (!existsSync(inProject('tests', 'e2e'))) return counted(0, 0, 0)
  await buildApp()
  const part = async (name, args) => {
    rmSync(resultFile(name), { force: true })
    const playwright = withDisplay({
      command: process.execPath,
      args: ['node_modules/@playwright/test/cli.js', 'test', ...args],
      env: { ...electronEnv(), THROUGHLINE_E2E_PART: name, ...(isLong && { THROUGHLINE_LONG: '1' }) },
    })
    const code = await stream(playwright.command, playwright.args, { env: playwright.env })
    const found = readJson(resultFile(name))?.stats
    return counted((found?.expected ?? 0) + (found?.flaky ?? 0), found?.unexpected ?? 0, code)
  }
  if (filters.length > 0) return part('e2e', ['--pass-with-no-tests', ...filters])
  // Two halves side by side, each with a screen of its own so that no window takes another's focus. Most of a journey is
  // waiting. The second starts a little later: two screens in memory must not reach for the same number.
  const later = new Promise((resolve) => setTimeout(resolve, 3000))
  const [first, second] = journeysInHalves(isLong)
  const halves = await Promise.all([part('e2e-1', first), later.then(() => part('e2e-2', second))])
  return { passed: halves[0].passed + halves[1].passed, failed: halves[0].failed + halves[1].failed }
}

/** A window is up and gone in the time that so many characters of a journey take. */
const WINDOW = 1500

/** The files of the journeys in two halves that take about as long. What only the long run does counts there alone. */
function journeysInHalves(isLong) {
  const weightOf = (name) => {
    const text = readFileSync(inProject('tests', 'e2e', name), 'utf8')
    const tests = text.match(/^ *test\(/gm)?.length ?? 1
    const played = isLong ? tests : tests - (text.match(/@long/g)?.length ?? 0)
    return played * (WINDOW + text.length / tests)
  }
  const files = readdirSync(inProject('tests', 'e2e'))
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => ({ name, weight: weightOf(name) }))
    .sort((a, b) => b.weight - a.weight)
  const halves = [
    { weight: 0, names: [] },
    { weight: 0, names: [] },
  ]
  for (const { name, weight } of files) {
    const half = halves[0].weight <= halves[1].weight ? halves[0] : halves[1]
    half.weight += weight
    half.names.push(`tests/e2e/${name}`)
  }
  return halves.map(({ names }) => names)
}

async function reliability() {
  if (!existsSync(inProject('scripts', 'reliability.mjs'))) return counted(0, 0, 0)
  let last = ''
  const onLine = (line) => {
    if (line.trim() !== '') last = line.trim()
  }
  const code = await stream(process.execPath, ['scripts/reliability.mjs', '--short'], { onLine })
  const [, passed = 0, failed = 0] = COUNT_LINE.exec(last)?.map(Number) ?? []
  return counted(passed, failed, code)
}

const suites = { unit, e2e, reliability, [ALL_JOURNEYS]: (filters) => e2e(filters, true) }

await main(async () => {
  const given = process.argv.slice(2)
  const filters = given.filter((word) => !SUITES.includes(word) && word !== ALL_JOURNEYS && word !== '--')
  const named = [...SUITES, ALL_JOURNEYS].filter((suite) => given.includes(suite))
  const chosen = named.length > 0 ? named : filters.length > 0 ? ['unit', 'e2e'] : SUITES
  const total = { passed: 0, failed: 0 }
  try {
    await setup()
    mkdirSync(inProject('test-results'), { recursive: true })
    for (const suite of chosen) {
      rmSync(resultFile(suite), { force: true })
      const started = Date.now()
      say(`\n── ${suite}`)
      const { passed, failed } = await suites[suite](filters)
      say(`── ${suite}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`)
      total.passed += passed
      total.failed += failed
    }
  } catch (fault) {
    say(`\n${fault?.message ?? fault}`)
    total.failed += 1
  }
  if (total.passed + total.failed === 0) say('\nNo test ran: that counts as a failure.')
  say(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
})
