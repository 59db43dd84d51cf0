import { powerMonitor } from 'electron'

const idleSeconds = 5 * 60
const longestSession = 8 * 60 * 60 * 1000
const pollEvery = 5000

/**
 * Calls `lock` when nobody has touched the machine for five minutes, when a session has lasted eight hours, and at once
 * when the system locks, sleeps or changes user. Two clocks count the eight hours, and whichever is first ends them.
 */
export function watchIdle(lock: () => void): { restart(): void } {
  let startedWall = Date.now()
  let startedSteady = performance.now()
  setInterval(() => {
    const tooLong = Date.now() - startedWall > longestSession || performance.now() - startedSteady > longestSession
    const clockSetBack = Date.now() < startedWall - 2 * 60 * 1000
    if (powerMonitor.getSystemIdleTime() >= idleSeconds || tooLong || clockSetBack) lock()
  }, pollEvery)
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
  powerMonitor.on('user-did-resign-active', lock)
  return {
    restart() {
      startedWall = Date.now()
      startedSteady = performance.now()
    },
  }
}
