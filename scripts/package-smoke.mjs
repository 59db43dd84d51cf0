// Starts the packaged app as a user would and looks at it from outside: a fused build cannot be driven by a test program,
// and that is what is being shown. Called by scripts/package.mjs with the folder of the app.

import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { extractFile, listPackage } from '@electron/asar'
import { getCurrentFuseWire } from '@electron/fuses'
import { FUSES } from '../build/fuses.mjs'
import { installedRuntime } from './electron-runtime.mjs'
import { main, say } from './project.mjs'
import { sandboxArgs } from './run-electron.mjs'

const folder = process.argv[2]
const START_LIMIT_MS = 30_000
const total = { passed: 0, failed: 0 }

async function check(sentence, work) {
  let fault = null
  try {
    await work()
  } catch (thrown) {
    fault = thrown
  }
  say(`${fault ? 'FAILED' : 'passed'}  ${sentence}${fault ? `\n        ${fault.message}` : ''}`)
  if (fault) total.failed += 1
  else total.passed += 1
}

function must(holds, otherwise) {
  if (!holds) throw new Error(otherwise)
}

function layout() {
  if (process.platform === 'darwin') {
    const bundle = readdirSync(folder).find((name) => name.endsWith('.app'))
    const contents = join(folder, bundle, 'Contents')
    return { executable: join(contents, 'MacOS', 'Throughline'), resources: join(contents, 'Resources') }
  }
  const name = process.platform === 'win32' ? 'Throughline.exe' : 'throughline'
  return { executable: join(folder, name), resources: join(folder, 'resources') }
}

async function checkFuses(executable) {
  const wire = await getCurrentFuseWire(executable)
  const state = { 0x30: 'off', 0x31: 'on', 0x72: 'removed' }
  for (const [at, [name, wanted]] of FUSES.entries()) {
    if (wire[at] === undefined && installedRuntime()?.source === 'registry') {
      say(`absent  fuse ${name}: this development runtime is older than the fuse`)
      continue
    }
    await check(`fuse ${name} is ${wanted ? 'on' : 'off'}`, () => {
      must(state[wire[at]] === (wanted ? 'on' : 'off'), `It is ${state[wire[at]] ?? 'absent'}.`)
    })
  }
}

async function checkContents(resources) {
  const asar = join(resources, 'app.asar')
  await check('the asar holds the built app, the loaders of two native drivers, and nothing else', () => {
    const allowed = /^[/\\](out|package\.json|LICENSE|node_modules([/\\](better-sqlite3|@node-rs))?)([/\\]|$)/
    const foreign = listPackage(asar).filter(
      (path) => !allowed.test(path) || /\.(tsx?|map|cpp|c|h)$|^.out.tools/.test(path),
    )
    must(foreign.length === 0, `Also in it: ${foreign.slice(0, 10).join(' ')}`)
  })
  await check('every native addon outside the asar is the one whose digest is inside', () => {
    const { files } = JSON.parse(extractFile(asar, join('out', 'native-digests.json')).toString('utf8'))
    const outside = readdirSync(resources, { recursive: true })
      .map((path) => String(path).split('\\').join('/'))
      .filter((path) => path.endsWith('.node'))
      .sort()
    must(outside.join() === Object.keys(files).sort().join(), `Outside: ${outside.join(' ')}`)
    for (const [path, digest] of Object.entries(files)) {
      const found = createHash('sha256')
        .update(readFileSync(join(resources, path)))
        .digest('hex')
      must(found === digest, `${path} is another file.`)
    }
  })
  await check('the app for folders is not shipped', () =>
    must(!existsSync(join(resources, 'default_app.asar')), 'It is.'),
  )
}

/** The visible windows of ours: title and size, as the window system tells them. */
function windowsSeen() {
  const tree = spawnSync('xwininfo', ['-root', '-tree'], { encoding: 'utf8' })
  if (tree.error) throw new Error('xwininfo is missing (Debian: x11-utils).')
  return [...tree.stdout.matchAll(/^\s*(0x[0-9a-f]+) "Throughline": .*?(\d+)x(\d+)\+/gm)]
    .map(([, id, width, height]) => ({ id, width: Number(width), height: Number(height) }))
    .filter(({ id, width, height }) => {
      const about = spawnSync('xwininfo', ['-id', id], { encoding: 'utf8' }).stdout
      return width > 300 && height > 300 && about.includes('IsViewable')
    })
}

/** How many colours a window shows: an empty one shows one or two, whatever went wrong inside it. */
function coloursIn(id) {
  const dump = spawnSync('xwd', ['-silent', '-id', id], { maxBuffer: 64 * 1024 * 1024 })
  if (dump.error) throw new Error('xwd is missing (Debian: x11-apps).')
  if (dump.status !== 0) return 0
  // The X window dump format: a header whose first word is its own length and whose 20th counts 12-byte colour entries.
  const bytes = dump.stdout
  const colours = new Set()
  for (let at = bytes.readUInt32BE(0) + bytes.readUInt32BE(76) * 12; at + 4 <= bytes.length; at += 4) {
    colours.add(bytes.readUInt32LE(at))
  }
  return colours.size
}

/** Everything that the app started, by the words of its command line. */
function processesBelow(pid) {
  const table = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).stdout.trim().split('\n')
  const rows = table.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)?.slice(1) ?? ['0', '0', ''])
  const below = (parent) => rows.filter(([, of]) => of === String(parent)).flatMap((row) => [row, ...below(row[0])])
  return below(pid).map(([, , args]) => args)
}

async function until(limit, holds) {
  const end = Date.now() + limit
  while (Date.now() < end) {
    if (holds()) return true
    await wait(200)
  }
  return false
}

async function checkStart(executable) {
  const home = mkdtempSync(join(tmpdir(), 'throughline-smoke-'))
  const marker = join(home, 'ran')
  const intruder = join(home, 'intruder.cjs')
  writeFileSync(intruder, `require('node:fs').writeFileSync(${JSON.stringify(marker)}, 'x')`)
  // Started with everything that must have no effect: a debugger, a preloaded script, the wish to be a plain Node.
  const args = [
    ...sandboxArgs(),
    `--user-data-dir=${join(home, 'user')}`,
    `--vault=${join(home, 'vault')}`,
    '--inspect=0',
  ]
  const env = { ...process.env, NODE_OPTIONS: `--require=${intruder}`, ELECTRON_RUN_AS_NODE: '1', HOME: home }
  const app = spawn(executable, args, { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const pipe of [app.stdout, app.stderr]) pipe.setEncoding('utf8').on('data', (text) => (said += text))
  const ended = new Promise((resolve) => app.on('close', resolve).on('error', resolve))
  const running = () => app.exitCode === null && app.signalCode === null
  try {
    if (process.platform === 'linux') {
      await check('its window opens and is shown', async () => {
        const seen = await until(START_LIMIT_MS, () => !running() || windowsSeen().length > 0)
        must(seen && running(), `No window in ${START_LIMIT_MS / 1000} s. It said: ${said.slice(-600)}`)
      })
      await check('its window is drawn', async () => {
        const drawn = await until(20_000, () => windowsSeen().some(({ id }) => coloursIn(id) > 16))
        must(
          drawn,
          `It stayed empty: ${windowsSeen()
            .map(({ id }) => coloursIn(id))
            .join(' ')} colours.`,
        )
      })
      await check('its vault process and its window process live, and go on living', async () => {
        const both = () => {
          const below = processesBelow(app.pid)
          return (
            below.some((line) => line.includes('node.mojom.NodeService')) &&
            below.some((line) => line.includes('--type=renderer'))
          )
        }
        must(
          await until(10_000, both),
          `Running: ${processesBelow(app.pid)
            .map((line) => /--type=\S+/.exec(line)?.[0])
            .join(' ')}`,
        )
        await wait(3000)
        must(both() && running(), `One of them ended. It said: ${said.slice(-600)}`)
      })
    } else {
      await check('it starts and goes on running', async () => {
        await wait(8000)
        must(running(), `It ended. It said: ${said.slice(-600)}`)
      })
    }
    await check('NODE_OPTIONS, ELECTRON_RUN_AS_NODE and --inspect have no effect', () => {
      must(!existsSync(marker), 'A script from outside ran in it.')
      must(!/Debugger listening/i.test(said), 'A debugger may attach.')
    })
    await check('it ends when asked to', async () => {
      app.kill('SIGTERM')
      must(await Promise.race([ended.then(() => true), wait(8000, false)]), 'It was still there after 8 s.')
    })
  } finally {
    if (running()) app.kill('SIGKILL')
    await ended
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

await main(async () => {
  const { executable, resources } = layout()
  await checkFuses(executable)
  await checkContents(resources)
  await checkStart(executable)
  say(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
})
