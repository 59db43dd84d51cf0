import { defineConfig } from 'vitest/config'
import { nativeBindingEnv } from './scripts/native-binding.mjs'

// Unit and journey tests run on Electron's own Node (npm test -- unit): one runtime and one SQLite addon for tests and app.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/journeys/**/*.test.ts', 'tests/reliability/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/planted/**', 'node_modules/**'],
    // Processes, not threads: the SQLite addon and the vault's process-wide guards want a process of their own.
    pool: 'forks',
    // Two at a time, also on two cores: most of a test's time goes to the disk and to one's own key stretching.
    maxWorkers: 2,
    // So that a test started by hand finds the addon too.
    env: nativeBindingEnv(),
    // Far above what any takes on a quiet machine: a limit against standing still, not a measure.
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
})
