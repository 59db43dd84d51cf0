import { inflateSync } from 'node:zlib'
import type { Problem } from '../../shared/problem'

/** What a PDF may carry that acts or hides: scripts, programs to start, other files (security.md §8, F2). */
const acts: readonly (readonly [RegExp, string])[] = [
  [/\/(JavaScript|JS)[\s/(<[]/, 'a program (JavaScript)'],
  [/\/Launch[\s/>]/, 'a command that starts another program'],
  [/\/(EmbeddedFile|EmbeddedFiles)[\s/<>[]/, 'another file inside it'],
  [/\/(RichMedia|XFA)[\s/<>[]/, 'an active form or film'],
]

const inflated = { maxOutputLength: 8 * 1024 * 1024 }

/**
 * Why a PDF cannot be kept, or null. Looks at the plain objects and into the packed object streams. A PDF locked with
 * a password cannot be looked into and is refused, as nobody could open it later without that password either.
 */
export function pdfProblem(name: string, bytes: Buffer): Problem | null {
  const plain = unescaped(bytes.toString('latin1'))
  if (/\/Encrypt[\s/<]/.test(plain)) {
    return {
      code: 'files.locked',
      message: `The PDF “${name}” is locked with a password. Print it to a new PDF without a password and add that one.`,
    }
  }
  let packed = ''
  for (const stream of objectStreams(bytes)) {
    try {
      packed += unescaped(inflateSync(stream, { ...inflated, finishFlush: 2 }).toString('latin1'))
    } catch {
      return {
        code: 'files.unreadable',
        message: `The PDF “${name}” is damaged. Open it, print it to a new PDF and add that one.`,
      }
    }
  }
  const found = acts.find(([sign]) => sign.test(plain) || sign.test(packed))
  const what = found?.[1] ?? (endsAsArchive(bytes) ? 'another file behind its end' : null)
  if (what === null) return null
  return {
    code: 'files.active',
    message: `The PDF “${name}” holds ${what}, so it is not safe to keep. Print it to a new PDF and add that one.`,
  }
}

/** A zip is read from its end, where its listing stands with at most so many bytes behind it: a file can be both. */
function endsAsArchive(bytes: Buffer): boolean {
  return bytes.subarray(-(22 + 0xffff)).includes('PK\x05\x06', 0, 'latin1')
}

/** Names in a PDF may be written with `#4A` for a letter. */
function unescaped(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** The packed bodies of the object streams, which hold objects that a plain look would miss. */
function* objectStreams(bytes: Buffer): IterableIterator<Buffer> {
  let at = bytes.indexOf('/ObjStm')
  for (let count = 0; at >= 0 && count < 5000; count += 1) {
    const start = bytes.indexOf('stream', at)
    const end = start < 0 ? -1 : bytes.indexOf('endstream', start)
    if (end < 0) return
    const body = start + 'stream'.length + (bytes[start + 6] === 13 ? 2 : 1)
    if (bytes.toString('latin1', bytes.lastIndexOf('obj', at), start).includes('/FlateDecode')) {
      yield bytes.subarray(body, end)
    }
    at = bytes.indexOf('/ObjStm', end)
  }
}
