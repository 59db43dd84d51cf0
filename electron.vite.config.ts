import { resolve } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Only native modules stay outside the bundles: everything in `dependencies` of package.json.
const native = ['better-sqlite3', '@node-rs/argon2']

export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        external: native,
        input: {
          index: resolve('src/main/index.ts'),
          vault: resolve('src/vault/index.ts'),
          'check-copy-worker': resolve('src/ground/vault/db/check-copy-worker.ts'),
          'typeset-worker': resolve('src/ground/vault/documents/typeset-worker.ts'),
          parser: resolve('src/vault/parser.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), tailwindcss()],
    build: {
      target: 'chrome130',
      minify: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
  },
})
