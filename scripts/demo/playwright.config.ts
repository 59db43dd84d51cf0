import { defineConfig } from '@playwright/test'
import { nativeBindingEnv } from '../native-binding.mjs'

Object.assign(process.env, nativeBindingEnv())

export default defineConfig({
  testDir: '.',
  testMatch: 'tour.ts',
  outputDir: '../../test-results/demo',
  timeout: 10 * 60_000,
  workers: 1,
  reporter: [['line']],
})
