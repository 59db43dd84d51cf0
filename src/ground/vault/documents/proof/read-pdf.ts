import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether poppler-utils is on this machine. Without it a test cannot read what a page says. */
export const canReadPdf = spawnSync('pdftotext', ['-v']).status === 0

/** What each page says, in the order in which it is laid out. */
export function pagesOf(pdf: Uint8Array): string[] {
  const text = onFile(pdf, (file) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }))
  return text.split('\f').slice(0, -1)
}

/** The structure tree as poppler sees it: one line an element, such as `Table`, `H1` or `Figure`. */
export function structureOf(pdf: Uint8Array): string {
  return onFile(pdf, (file) =>
    execFileSync('pdfinfo', ['-struct', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )
}

function onFile<T>(pdf: Uint8Array, read: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    return read(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
