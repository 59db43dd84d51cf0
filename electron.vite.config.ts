import { resolve } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

// Only native modules stay outside the bundles: everything in `dependencies` of package.json.
const native = ['better-sqlite3', '@node-rs/argon2']

/**
 * React Aria brings its own few words in some thirty languages. The window is in English always (appearance.tsx), so the
 * others are left empty: React Aria then takes its American English, as it does for any language that it does not have.
 */
const onlyEnglish: Plugin = {
  name: 'only-english',
  enforce: 'pre',
  load(id) {
    return /[\\/]react-(aria|stately)[\\/].*[\\/]intl[\\/].*[\\/](?!en-US\.)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id)
      ? 'export default {}'
      : null
  },
}

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
          'check-pages-worker': resolve('src/ground/vault/db/check-pages-worker.ts'),
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
    plugins: [onlyEnglish, react(), tailwindcss()],
    build: {
      target: 'chrome130',
      minify: true,
      assetsInlineLimit: 0,
      // Chromium knows modulepreload itself, and the stand-in would fetch, which the page's policy forbids.
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
  },
})
