import { tmpdir } from 'node:os'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFonts } from '../fonts'
import { jobOf } from '../job'
import type { PaperDocument } from '../paper'

/**
 * Compiles a document as PDF/UA-1 with the native build of the same Typst release, which refuses what is not
 * accessible: a picture without words, a letter that no font has. Linux only; for tests, never shipped. Throws with the
 * compiler's own words.
 */
export async function asPdfUa(document: PaperDocument, fontsFolder: string): Promise<Uint8Array> {
  const fonts = await readFonts(fontsFolder)
  const workspace = tmpdir()
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: fonts.files.map((file) => Buffer.from(file)) }],
  })
  const { '/main.typ': main, ...others } = jobOf(document, fonts).files
  for (const [path, bytes] of Object.entries(others)) compiler.mapShadow(`${workspace}${path}`, Buffer.from(bytes))
  const compiled = compiler.compile({ mainFileContent: new TextDecoder().decode(main) })
  const fault = compiled.takeError()
  if (fault || !compiled.result) throw new Error(JSON.stringify(fault?.shortDiagnostics ?? 'nothing was made'))
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
}
