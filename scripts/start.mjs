// npm start: makes the clone ready, builds what changed and opens the app. Arguments after -- go to the app:
// npm start -- --vault=DIR. Without a display it shows what the app does by running the demonstration.

import { main, say, stream } from './project.mjs'
import { setup } from './setup.mjs'

await main(async () => {
  await setup()
  const { hasDisplay, runApp } = await import('./run-electron.mjs')
  const { buildApp } = await import('./build-app.mjs')
  if (!hasDisplay()) {
    say('There is no display here, so no window can be opened. Running the demonstration instead: see demo-out/.')
    return stream(process.execPath, ['scripts/demo.mjs', '--out', 'demo-out'])
  }
  await buildApp()
  const app = runApp(process.argv.slice(2))
  return stream(app.command, app.args, { env: app.env, cwd: app.cwd })
})
