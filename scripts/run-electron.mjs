// How the scripts start Electron: with the right addon, a display, and the sandbox wherever Chromium can have one.

import { spawnSync } from 'node:child_process'
import { electronPath } from './electron-runtime.mjs'
import { nativeBindingEnv } from './native-binding.mjs'
import { isRoot, projectRoot, Stop } from './project.mjs'

/** Whether windows can be shown here. Windows and macOS always have a desktop. */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Chromium refuses its sandbox as root: the switch is passed then and never otherwise, and never by the product. */
export function sandboxArgs() {
  return process.platform === 'linux' && isRoot ? ['--no-sandbox'] : []
}

/** The environment of every Electron process that the scripts start: this machine's addon, and no leftovers of ours. */
export function electronEnv(extra = {}) {
  const env = { ...process.env, ...nativeBindingEnv(), ...extra }
  if (!('ELECTRON_RUN_AS_NODE' in extra)) delete env.ELECTRON_RUN_AS_NODE
  return env
}

/**
 * The app itself: `electron [--no-sandbox] . ...args`.
 * @returns {{ command: string, args: string[], env: NodeJS.ProcessEnv, cwd: string }}
 */
export function runApp(args = []) {
  return {
    command: electronPath(),
    args: [...sandboxArgs(), projectRoot, ...args],
    env: electronEnv(),
    cwd: projectRoot,
  }
}

/** Electron as a plain Node (its version, its Node-API): for Vitest and for programs that open vaults without a window. */
export function runAsNode(args = [], extraEnv = {}) {
  return {
    command: electronPath(),
    args,
    env: electronEnv({ ELECTRON_RUN_AS_NODE: '1', ...extraEnv }),
    cwd: projectRoot,
  }
}

/** The same command, under a screen in memory where there is no display. Takes and gives { command, args, env, cwd }. */
export function withDisplay(program) {
  if (hasDisplay(program.env)) return program
  if (spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).error) {
    throw new Stop('There is no display here and xvfb-run is missing. On Debian: sudo apt-get install -y xvfb xauth')
  }
  const screen = ['-a', '-s', '-screen 0 1920x1200x24 -nolisten tcp']
  return { ...program, command: 'xvfb-run', args: [...screen, program.command, ...program.args] }
}
