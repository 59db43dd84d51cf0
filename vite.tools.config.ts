import { existsSync, readdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { defineConfig } from 'vite'

// Programs that work on vaults without a window: the demonstration's vault, benchmarks, reliability. They are built
// beside the app, run on Electron's own Node, and are never packaged.
const folders = ['scripts/demo', 'bench/programs', 'tests/reliability/programs']
const entries = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => resolve(folder, name)))
  .filter((file) => file.endsWith('.program.ts'))

export default defineConfig({
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: 'out/tools',
    emptyOutDir: true,
    rollupOptions: {
      external: ['better-sqlite3', '@node-rs/argon2'],
      input: Object.fromEntries(entries.map((file) => [basename(file, '.program.ts'), file])),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'] },
})
