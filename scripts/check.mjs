// npm run check: types, lint, import laws, dead code, format, then every test. One line a step; a step that fails shows
// what it said. Ends with `N passed, N failed`: the steps and the tests together.

import { spawn } from 'node:child_process'
import { inProject, main, projectRoot, say, stream } from './project.mjs'
import { setup } from './setup.mjs'

const tool = (name, path, ...args) => ({ name, args: [inProject(path), ...args] })

// TypeScript 7 checks the types: it takes a fifth of the time of 6, which the other tools still need beside it.
const STEPS = [
  tool('types: main, vault and tests', 'node_modules/ts7/bin/tsc', '-p', 'tsconfig.node.json', '--noEmit'),
  tool('types: window', 'node_modules/ts7/bin/tsc', '-p', 'tsconfig.web.json', '--noEmit'),
  tool('types: the app from outside', 'node_modules/ts7/bin/tsc', '-p', 'tsconfig.e2e.json', '--noEmit'),
  tool('lint', 'node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
  tool('import laws', 'scripts/import-laws.mjs'),
  tool('dead code', 'node_modules/knip/bin/knip.js', '--no-progress'),
  // `npm run format` mends what this one finds.
  tool('format', 'node_modules/@biomejs/biome/bin/biome', 'format', '--reporter=summary', '.'),
]

/** Runs quietly; resolves with the code and with everything that was said. */
function quietly(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const pipe of [child.stdout, child.stderr]) pipe.setEncoding('utf8').on('data', (text) => (said += text))
    child.on('error', (fault) => resolve({ code: 1, said: String(fault) }))
    child.on('close', (code) => resolve({ code, said }))
  })
}

await main(async () => {
  await setup()
  const only = process.argv.slice(2)
  const total = { passed: 0, failed: 0 }
  for (const { name, args } of STEPS) {
    if (only.length > 0 && !only.some((word) => name.includes(word))) continue
    const started = Date.now()
    const { code, said } = await quietly(args)
    if (code !== 0) say(said.trim())
    say(`${code === 0 ? 'passed' : 'FAILED'}  ${name}  ${((Date.now() - started) / 1000).toFixed(1)} s`)
    if (code === 0) total.passed += 1
    else total.failed += 1
  }
  if (only.length === 0 || only.includes('tests')) {
    let last = ''
    const onLine = (line) => {
      if (line.trim() !== '') last = line.trim()
    }
    const code = await stream(process.execPath, ['scripts/test.mjs'], { onLine })
    const [, passed = 0, failed = 1] = /^(\d+) passed, (\d+) failed$/.exec(last)?.map(Number) ?? []
    total.passed += passed
    total.failed += code !== 0 && failed === 0 ? 1 : failed
  }
  say(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
})
