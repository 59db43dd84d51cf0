// Electron's nine fuses: switches inside the executable that decide what it will ever do, whatever it is started with.
// Ours are those of the security notes. The wire is written here and not by a library, because the library that runs on
// Node 20 knows eight of the nine. The smoke test reads them back with that library, so that two programs must agree.

import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** In the order of the wire: name and what the shipped app has. */
export const FUSES = [
  ['RunAsNode', false],
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
  ['WasmTrapHandlers', true],
]

const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const WIRE_VERSION = 1
const OFF = '0'.charCodeAt(0)
const ON = '1'.charCodeAt(0)

/** The file that holds the wire: the executable, or on macOS the framework beside it. */
function fuseFile(executable) {
  if (!executable.includes('.app')) return executable
  const framework = 'Contents/Frameworks/Electron Framework.framework/Electron Framework'
  return resolve(`${executable.split('.app')[0]}.app`, framework)
}

/**
 * Sets every fuse of the executable. Strict: a wire longer than our list stops the packaging, since a fuse that nobody
 * decided about is a hole. Returns the names of ours that this Electron does not have yet.
 */
export function setFuses(executable) {
  const path = fuseFile(executable)
  const bytes = readFileSync(path)
  let found = 0
  let length = 0
  // A universal macOS build holds one wire for each processor.
  for (let at = bytes.indexOf(SENTINEL); at !== -1; at = bytes.indexOf(SENTINEL, at + 1)) {
    const wire = at + SENTINEL.length
    length = bytes[wire + 1]
    if (bytes[wire] !== WIRE_VERSION) throw new Error(`The fuse wire has version ${bytes[wire]}, not ${WIRE_VERSION}.`)
    if (length > FUSES.length) throw new Error(`This Electron has ${length} fuses, we decided about ${FUSES.length}.`)
    for (let fuse = 0; fuse < length; fuse += 1) bytes[wire + 2 + fuse] = FUSES[fuse][1] ? ON : OFF
    found += 1
  }
  if (found === 0) throw new Error(`No fuse wire was found in ${path}.`)
  // A fresh file in its place: where the packer made a hard link, the runtime that it came from must stay as it is.
  const fresh = `${path}.fused`
  writeFileSync(fresh, bytes, { mode: statSync(path).mode })
  renameSync(fresh, path)
  return FUSES.slice(length).map(([name]) => name)
}
