import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Where the compiler and the fonts lie in this repository, for tests and benchmarks. */
export const wasmFile = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
export const fontsFolder = fileURLToPath(new URL('../../../../../resources/fonts', import.meta.url))
