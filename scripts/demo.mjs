// npm run demo -- --out DIR: makes the demonstration's vault, drives the real app through it and leaves screenshots in
// light and dark, the printed PDFs and a manifest behind. npm run demo -- --scale N [--out DIR] fills a vault with N people.

import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { inProject, main, say, Stop, stream } from './project.mjs'
import { setup } from './setup.mjs'

await main(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' }, scale: { type: 'string' } } })
  const out = resolve(values.out ?? 'demo-out')
  await setup()
  const { buildApp } = await import('./build-app.mjs')
  const { runAsNode, withDisplay, electronEnv } = await import('./run-electron.mjs')
  await buildApp()
  const vault = join(out, 'vault')
  if (existsSync(vault)) rmSync(vault, { recursive: true })
  mkdirSync(vault, { recursive: true })

  if (values.scale !== undefined && !(Number(values.scale) > 0)) throw new Stop('Say how many people: --scale 126871')
  const people = values.scale ? ['--scale', values.scale] : []
  const program = (name, ...more) => {
    const at = ['--folder', vault, '--resources', inProject('resources'), ...more]
    const { command, args, env, cwd } = runAsNode([inProject('out/tools', name), ...at])
    return stream(command, args, { env, cwd })
  }
  const code = await program('make-vault.js', ...people)
  if (code !== 0) return code
  if (values.scale) {
    say(`A vault with ${Number(values.scale).toLocaleString('en-GB')} people lies in ${vault}`)
    say(`Open it with: npm start -- --vault=${vault}`)
    say('Sign in as Ada Lanternfield with: teapot gravel seven umbrella')
    return 0
  }
  const added = await program('add-work.js')
  if (added !== 0) return added
  const shown = withDisplay({
    command: process.execPath,
    args: [inProject('node_modules/@playwright/test/cli.js'), 'test', '--config', 'scripts/demo/playwright.config.ts'],
    env: electronEnv({ DEMO_OUT: out }),
    cwd: inProject(),
  })
  const ended = await stream(shown.command, shown.args, { env: shown.env, cwd: shown.cwd })
  if (ended === 0) say(`The demonstration left its screenshots, PDFs and manifest.json in ${out}`)
  return ended
})
