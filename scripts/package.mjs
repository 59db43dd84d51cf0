// npm run package: an unpacked, asar-packed, fused application for this platform, without a network, then a smoke test that
// starts it. On the runtime that comes through the npm registry the result is for trials only and says so.

import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nativeDigests } from '../build/native-digests.mjs'
import { inProject, main, projectRoot, say, Stop, stream } from './project.mjs'
import { setup } from './setup.mjs'

const NOT_FOR_RELEASE = 'development runtime: not for release'

/** The driver's own ready-made addon for this machine. */
function prebuiltAddon() {
  const musl = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime
  const name = `${musl ? 'linuxmusl' : process.platform}-${process.arch}.node`
  return inProject('node_modules', 'better-sqlite3', 'prebuilds', name)
}

async function pack(runtime, addon) {
  const output = join('dist', runtime.source === 'registry' ? 'development-runtime' : 'release')
  rmSync(inProject(output), { recursive: true, force: true })
  const builder = [
    inProject('node_modules/electron-builder/out/cli/cli.js'),
    'build',
    '--dir',
    '--publish=never',
    `-c.directories.output=${output}`,
    `-c.electronDist=${inProject('node_modules', 'electron', 'dist')}`,
    `-c.electronVersion=${runtime.version}`,
  ]
  mkdirSync(inProject('dist'), { recursive: true })
  copyFileSync(addon, inProject('dist', 'better_sqlite3.node'))
  const code = await stream(process.execPath, builder, { cwd: projectRoot })
  if (code !== 0) throw new Stop('The app could not be packaged. See the lines above.')
  const folder = readdirSync(inProject(output), { withFileTypes: true }).find((entry) => entry.isDirectory())
  return inProject(output, folder.name)
}

await main(async () => {
  const { runtime, binding } = await setup()
  const { buildApp } = await import('./build-app.mjs')
  const { withDisplay } = await import('./run-electron.mjs')
  const development = runtime.source === 'registry'
  await buildApp({ force: true })
  const addon = binding ?? prebuiltAddon()
  const digests = inProject('out', 'native-digests.json')
  writeFileSync(digests, JSON.stringify(nativeDigests(addon, inProject('node_modules')), null, 2))
  let folder
  try {
    folder = await pack(runtime, addon)
  } finally {
    // A build that runs from the project has no digests to keep.
    if (existsSync(digests)) rmSync(digests)
  }
  if (development) {
    writeFileSync(join(folder, 'NOT-FOR-RELEASE.txt'), `Electron ${runtime.version}, ${NOT_FOR_RELEASE}.\n`)
    say(`\nElectron ${runtime.version} is a ${NOT_FOR_RELEASE}.`)
  }
  say(`Packaged: ${folder}\n`)
  const smoke = withDisplay({
    command: process.execPath,
    args: [inProject('scripts', 'package-smoke.mjs'), folder],
    env: process.env,
  })
  return stream(smoke.command, smoke.args, { env: smoke.env })
})
