// npm run reliability: kills the vault process 500 times while it saves and holds the vault against every acknowledgement,
// then damages keys, files and disk, and looks whether each ends in a clear sentence with nothing lost.
// --short (25 kills, and 10 in backups and in restores, for npm test), --kills N, --backup-kills N, --flips N, --seed N.
// The last line is always `N passed, N failed`.

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { main, projectRoot, stream } from './project.mjs'
import { setup } from './setup.mjs'

await main(async () => {
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean' },
      kills: { type: 'string' },
      flips: { type: 'string' },
      'backup-kills': { type: 'string' },
      seed: { type: 'string' },
    },
  })
  await setup()
  const { buildApp } = await import('./build-app.mjs')
  const { runAsNode } = await import('./run-electron.mjs')
  // A run may name another place where the app lies built, as the tests of the window do.
  const root = process.env.THROUGHLINE_APP_ROOT ?? projectRoot
  if (root === projectRoot) await buildApp()
  const kills = values.kills ?? (values.short ? '25' : '500')
  const flips = values.flips ?? (values.short ? '40' : '300')
  const args = [
    '--built',
    join(root, 'out'),
    '--resources',
    join(root, 'resources'),
    '--kills',
    kills,
    '--flips',
    flips,
    '--backup-kills',
    values['backup-kills'] ?? (values.short ? '10' : '200'),
  ]
  if (values.seed) args.push('--seed', values.seed)
  const run = runAsNode([join(root, 'out/tools/reliability.js'), ...args])
  return stream(run.command, run.args, { env: run.env })
})
