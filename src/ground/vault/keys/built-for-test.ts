import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { build } from 'vite'

/** Builds a TypeScript program so that a test can start it as a process of its own (and kill it). Returns its path. */
export async function builtForTest(entry: string): Promise<string> {
  const root = join(import.meta.dirname, '..', '..', '..', '..')
  const parent = join(root, 'node_modules', '.throughline')
  mkdirSync(parent, { recursive: true })
  const outDir = mkdtempSync(join(parent, 'test-'))
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }))
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      ssr: entry,
      outDir,
      target: 'node20',
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'program.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  return join(outDir, 'program.mjs')
}

/** So that the process runs on the same Node as the test, also inside Electron. */
export const childEnv = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
