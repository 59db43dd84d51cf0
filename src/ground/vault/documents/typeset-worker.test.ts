import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compilingThread } from './compiling-thread'
import { readFonts } from './fonts'
import { jobOf } from './job'
import { fontsFolder, wasmFile } from './proof/places'
import { plainDocument } from './proof/plain-document'
import { openTypesetter, type Typesetter } from './typeset'

/** The thread as it ships: bundled, with nothing beside it. */
describe('the typesetting thread', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'throughline-thread-'))
  let typesetter: Typesetter

  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: fileURLToPath(new URL('./typeset-worker.ts', import.meta.url)),
        outDir,
        target: 'node20.18',
        rolldownOptions: { output: { entryFileNames: 'typeset-worker.mjs' } },
      },
    })
    typesetter = openTypesetter({ wasmFile, fontsFolder, workerFile: join(outDir, 'typeset-worker.mjs') })
  }, 60_000)

  afterAll(async () => {
    await typesetter.close()
    rmSync(outDir, { recursive: true })
  })

  test('makes documents asked for at once, one after the other', async () => {
    const made = await Promise.all(
      [1, 2, 3].map((lines) => typesetter.typeset(plainDocument('Line.\n'.repeat(lines * 60)))),
    )
    expect(made.map(({ pages }) => pages)).toEqual([2, 3, 4])
  })

  test('leaves the calling thread free while it works', async () => {
    let ticks = 0
    const ticking = setInterval(() => ticks++, 5)
    await typesetter.typeset(plainDocument('A line of some words.\n'.repeat(2_000)))
    clearInterval(ticking)
    expect(ticks).toBeGreaterThan(10)
  })

  test('lets a thread go that has grown, so that its memory comes back', async () => {
    const fonts = await readFonts(fontsFolder)
    const module = await WebAssembly.compile(new Uint8Array(readFileSync(wasmFile)))
    const memoryAfter = async (most: number) => {
      const thread = compilingThread(join(outDir, 'typeset-worker.mjs'), { module, fonts: fonts.files }, most)
      let memory = 0
      for (let job = 0; job < 4; job++) {
        const words = `Document ${job}.\n`.repeat(400)
        memory = (await thread.compile(jobOf(plainDocument(words), fonts).files)).memory
      }
      await thread.close()
      return memory
    }
    expect(await memoryAfter(0)).toBeLessThan(await memoryAfter(2 ** 30))
  })

  test('stops at once when cancelled, and makes the next document', async () => {
    const cancel = new AbortController()
    const long = typesetter.typeset(plainDocument('A line of other words.\n'.repeat(6_000)), cancel.signal)
    setTimeout(() => cancel.abort(new Error('Cancelled.')), 60)
    await expect(long).rejects.toThrow('Cancelled.')
    expect((await typesetter.typeset(plainDocument('Next.'))).pages).toBe(1)
  })
})
