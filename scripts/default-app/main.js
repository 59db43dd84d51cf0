// What Electron runs when it is started with a folder: `electron . --flag`. The distribution that comes through the npm
// registry lacks this part, so here is ours. It is packed to resources/default_app.asar and never shipped.

import { app } from 'electron'
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The modules to load first (-r FILE, as Playwright does) and the app's path: the first argument that is no flag. */
function readArguments(given) {
  const preloads = []
  const left = [...given]
  while (left.length > 0) {
    const next = left.shift()
    if (next === '-r' || next === '--require') preloads.push(left.shift())
    else if (next.startsWith('--require=')) preloads.push(next.slice('--require='.length))
    else if (!next.startsWith('-')) return { preloads, path: resolve(next) }
  }
  return { preloads, path: null }
}

function describeApp(path) {
  if (!statSync(path).isDirectory()) return { entry: path }
  const about = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  app.setName(about.productName ?? about.name)
  app.setVersion(about.version)
  app.setAppPath(path)
  return { entry: join(path, about.main ?? 'index.js') }
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })

const { preloads, path } = readArguments(process.argv.slice(1))
const requireFrom = createRequire(join(process.cwd(), 'package.json'))
for (const preload of preloads) requireFrom(preload)

if (path) {
  // Awaited at the top level: Electron holds back 'ready' until the app's own first lines have run.
  await import(pathToFileURL(describeApp(path).entry).href)
} else if (process.argv.includes('--version') || process.argv.includes('-v')) {
  process.stdout.write(`v${process.versions.electron}\n`)
  app.exit(0)
} else {
  process.stderr.write('Start it with the folder of an application: electron .\n')
  app.exit(1)
}
