// Where things lie, and how the scripts speak and start programs. Plain Node: it works before anything is installed.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))
export const isRoot = process.platform !== 'win32' && process.getuid?.() === 0

/** A path inside the project. */
export const inProject = (...parts) => join(projectRoot, ...parts)

/** What is worth keeping when node_modules is deleted: the runtime and the built addon, once a machine. */
export function cacheFolder() {
  if (process.env.THROUGHLINE_CACHE) return process.env.THROUGHLINE_CACHE
  if (process.platform === 'win32' && process.env.LOCALAPPDATA)
    return join(process.env.LOCALAPPDATA, 'throughline-cache')
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'throughline')
}

export function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

/** A failure whose message is meant for the person at the keyboard: shown alone, without a stack. */
export class Stop extends Error {}

export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** Runs a program and returns its output; throws with what it said when it fails. */
export function capture(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options })
  if (done.error) throw done.error
  if (done.status !== 0) {
    const said = `${done.stdout}\n${done.stderr}`.trim()
    throw new Error(`${command} ${args.join(' ')} ended with ${done.status ?? done.signal}\n${said}`)
  }
  return done.stdout
}

/**
 * Runs a program with its output on this terminal. Resolves with its exit code (128 when a signal ended it).
 * `onLine` also gets every line that the program prints on standard output.
 */
export function stream(command, args, { onLine, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      stdio: ['ignore', onLine ? 'pipe' : 'inherit', 'inherit'],
      ...options,
    })
    if (onLine) {
      let rest = ''
      child.stdout.setEncoding('utf8')
      child.stdout.on('data', (text) => {
        process.stdout.write(text)
        const lines = (rest + text).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) onLine(line)
      })
      child.stdout.on('end', () => rest && onLine(rest))
    }
    const passOn = (signal) => child.kill(signal)
    process.once('SIGINT', passOn).once('SIGTERM', passOn)
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn)
      resolve(code ?? 128)
    })
  })
}

/** The command and first arguments that start npm, whichever way this script was started. */
export function npmCommand() {
  const own = process.env.npm_execpath
  if (own && /npm-cli\.[cm]?js$/.test(own)) return { command: process.execPath, args: [own], shell: false }
  const windows = process.platform === 'win32'
  return { command: windows ? 'npm.cmd' : 'npm', args: [], shell: windows }
}

/** The wrapper of each script's last lines: a Stop is told plainly, anything else with its stack; both end with code 1. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (fault) {
    process.stderr.write(`\n${fault instanceof Stop ? fault.message : (fault?.stack ?? fault)}\n`)
    process.exitCode = 1
  }
}

/** True when the file was started by name, not imported. */
export function startedByName(importMetaUrl) {
  return Boolean(process.argv[1]) && fileURLToPath(importMetaUrl) === process.argv[1]
}
