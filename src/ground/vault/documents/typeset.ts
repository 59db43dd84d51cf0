import { readFile } from 'node:fs/promises'
import { type JobFiles, type JobResult, openCompiler } from './compiler'
import { compilingThread } from './compiling-thread'
import { type Fonts, readFonts } from './fonts'
import { jobOf } from './job'
import type { PaperDocument } from './paper'

export interface Typeset {
  /** A whole tagged PDF. */
  readonly pdf: Uint8Array
  readonly pages: number
  /** Characters that came out as empty boxes because no font on board has them, each once; usually ''. */
  readonly undrawable: string
}

export interface Typesetter {
  /**
   * Makes a PDF. Jobs wait for each other. Throws TypesettingFailed if the template or its facts are at fault, and
   * the signal's reason if cancelled: there is never half a document.
   */
  typeset(document: PaperDocument, signal?: AbortSignal): Promise<Typeset>
  /** Ends the thread. A job under way fails. */
  close(): Promise<void>
}

export interface TypesetterPlaces {
  /** `typst_ts_web_compiler_bg.wasm` of @myriaddreamin/typst-ts-web-compiler, 28 MB. */
  readonly wasmFile: string
  /** The folder with the TTF files. */
  readonly fontsFolder: string
  /** The built `typeset-worker`. Null: compile in the calling thread, which then stands still (tests, tools). */
  readonly workerFile: string | null
}

/** A fault of ours, not of the user's: `places` says where in the template, without personal data. */
export class TypesettingFailed extends Error {
  constructor(readonly places: readonly string[]) {
    super(`The document could not be typeset: ${places.join('; ')}`)
    this.name = 'TypesettingFailed'
  }
}

interface Press {
  readonly fonts: Fonts
  compile(files: JobFiles, signal?: AbortSignal): Promise<JobResult>
  close(): Promise<void>
}

/** Makes a typesetter. Nothing is read or started before the first document. */
export function openTypesetter(places: TypesetterPlaces): Typesetter {
  let press: Promise<Press> | null = null
  let queue: Promise<unknown> = Promise.resolve()

  async function typeset(document: PaperDocument, signal?: AbortSignal): Promise<Typeset> {
    press ??= startPress(places)
    const { fonts, compile } = await press.catch((error: unknown) => {
      press = null
      throw error
    })
    const { files, undrawable } = jobOf(document, fonts)
    const turn = queue.then(() => compile(files, signal))
    queue = turn.catch(() => undefined)
    const result = await turn
    if (!result.ok) throw new TypesettingFailed(result.faults)
    return { pdf: result.pdf, pages: result.pages, undrawable }
  }

  return { typeset, close: async () => (await press)?.close() }
}

async function startPress({ wasmFile, fontsFolder, workerFile }: TypesetterPlaces): Promise<Press> {
  const [bytes, fonts] = await Promise.all([readFile(wasmFile), readFonts(fontsFolder)])
  const module = await WebAssembly.compile(new Uint8Array(bytes))
  if (workerFile) return { fonts, ...compilingThread(workerFile, { module, fonts: fonts.files }) }
  const compiler = await openCompiler(module, fonts.files)
  return { fonts, compile: async (files) => compiler.compile(files), close: async () => undefined }
}
