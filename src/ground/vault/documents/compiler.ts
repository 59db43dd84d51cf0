import { initSync, type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'

/** The files of one job by their path in the compiler's own small world: it reads no disk and no network. */
export type JobFiles = Readonly<Record<string, Uint8Array>>

export type JobResult =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly pages: number; readonly memory: number }
  | { readonly ok: false; readonly faults: readonly string[]; readonly memory: number }

export interface Compiler {
  /** Compiles `/main.typ` among the files. Nothing of a job is left among the files of the next one. */
  compile(files: JobFiles): JobResult
}

/** The numbers by which the WebAssembly build knows its formats. */
const paged = 0
const pdf = 1
const fullDiagnostics = 3

/** Starts the compiler of this thread. There can be one a thread: the binding keeps its instance to itself. */
export async function openCompiler(module: WebAssembly.Module, fonts: readonly Uint8Array[]): Promise<Compiler> {
  const { memory } = initSync({ module })
  const builder = new TypstCompilerBuilder()
  // Whatever is not among a job's files does not exist.
  const nothing = () => undefined
  await builder.set_access_model(
    {},
    nothing,
    () => false,
    (path: string) => path,
    nothing,
  )
  for (const font of fonts) await builder.add_raw_font(font)
  const compiler = await builder.build()
  return {
    compile(files) {
      try {
        for (const [path, bytes] of Object.entries(files)) compiler.map_shadow(path, bytes)
        return { ...run(compiler), memory: memory.buffer.byteLength }
      } finally {
        compiler.reset_shadow()
        compiler.reset()
      }
    },
  }
}

type Outcome = { ok: true; pdf: Uint8Array; pages: number } | { ok: false; faults: string[] }

function run(compiler: TypstCompiler): Outcome {
  const world = compiler.snapshot(undefined, '/main.typ', undefined)
  try {
    const { hasError, diagnostics } = world.compile(paged, fullDiagnostics) as Compilation
    if (hasError) return { ok: false, faults: faultsIn(diagnostics) }
    const made = world.get_artifact(pdf, fullDiagnostics) as Compilation
    if (!made.result) return { ok: false, faults: faultsIn(made.diagnostics) }
    // An array or its JSON, by release of the binding.
    const answer: unknown = world.query(paged, '<page-count>', 'value')
    const [pages] = (typeof answer === 'string' ? JSON.parse(answer) : answer) as number[]
    return { ok: true, pdf: made.result, pages: pages ?? 0 }
  } finally {
    world.free()
  }
}

interface Compilation {
  readonly hasError?: boolean
  readonly result?: Uint8Array
  readonly diagnostics?: readonly {
    readonly severity: string
    readonly path: string
    readonly range: string
    readonly message: string
  }[]
}

/** Where and what, without what stands in quotation marks: a fault goes in the log, where no personal data may go. */
function faultsIn(diagnostics: Compilation['diagnostics']): string[] {
  return (diagnostics ?? [])
    .filter(({ severity }) => severity === 'error')
    .map(({ path, range, message }) => `${path}:${range}: ${message.replace(/"[^"]*"|`[^`]*`/g, '…')}`)
}
