import { defineConfig } from '@playwright/test'
import { nativeBindingEnv } from './scripts/native-binding.mjs'

// The app that the tests start inherits this process's environment: the vault finds this machine's SQLite addon in it.
Object.assign(process.env, nativeBindingEnv())

/** Which part of the journeys this is, where they are run in halves (scripts/test.mjs). */
const part = process.env['THROUGHLINE_E2E_PART'] ?? 'e2e'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: `test-results/${part}`,
  timeout: 90_000,
  // Two windows share two cores, so one may have to wait for the other.
  expect: { timeout: 12_000 },
  // One at a time on one screen: each test has a window and a vault of its own.
  workers: 1,
  fullyParallel: false,
  // Those marked so have a command of their own (npm run journeys): the usual run stays under its twenty minutes.
  ...(process.env['THROUGHLINE_LONG'] ? {} : { grepInvert: /@long/ }),
  // On a build machine a window may be late once; what needed a second try is named as flaky in the list.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: `test-results/${part}.json` }]],
})
