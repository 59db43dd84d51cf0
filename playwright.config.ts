import { defineConfig } from '@playwright/test'
import { nativeBindingEnv } from './scripts/native-binding.mjs'

// The app that the tests start inherits this process's environment: the vault finds this machine's SQLite addon in it.
Object.assign(process.env, nativeBindingEnv())

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  timeout: 60_000,
  // One at a time: each test has a window and a vault of its own, and the machines that run this have two cores.
  workers: 1,
  fullyParallel: false,
  // On a build machine a window may be late once; what needed a second try is named as flaky in the list.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
