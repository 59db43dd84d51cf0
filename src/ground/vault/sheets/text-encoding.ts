import { isUtf8 } from 'node:buffer'
import { StringDecoder } from 'node:string_decoder'
import { refuseFile } from './refusals'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface EncodedText {
  readonly encoding: TextEncoding
  /** Bytes to leave out at the start. */
  readonly mark: number
}

/** How the bytes of a text table are written. British offices save as Windows-1252 where Excel says plain “CSV”. */
export function textEncoding(bytes: Uint8Array): EncodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { encoding: isUtf8(bytes.subarray(3)) ? 'utf-8' : 'windows-1252', mark: 3 }
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', mark: 2 }
  const wide = wideWithoutMark(bytes)
  if (wide) return { encoding: wide, mark: 0 }
  return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', mark: 0 }
}

/** UTF-16 without its mark shows as a NUL in every second place; NULs in other places mean that this is no text. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (let place = 0; place < sample.length; place++) {
    if (sample[place] !== 0) continue
    if (place % 2 === 0) even++
    else odd++
  }
  if (even + odd === 0) return null
  const half = sample.length / 2
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be'
  if (even + odd > 8) refuseFile('notTable')
  return null
}

/** The bytes as text, about a megabyte at a time, never cutting a character in two. */
export function* decoded(bytes: Uint8Array, { encoding, mark }: EncodedText, step = 1024 * 1024): Generator<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoder = new StringDecoder(encoding === 'utf-8' ? 'utf8' : 'utf16le')
  const even = step - (step % 2)
  for (let start = mark; start < buffer.length; start += even) {
    const part = buffer.subarray(start, start + even)
    if (encoding === 'windows-1252') yield fromWindows(part.toString('latin1'))
    else if (encoding === 'utf-16be') yield decoder.write(Buffer.from(part.subarray(0, part.length & ~1)).swap16())
    else yield decoder.write(part)
  }
  if (encoding !== 'windows-1252') yield decoder.end()
}

// The places where Windows-1252 differs from Latin-1: bytes 0x80 to 0x9F.
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const windowsOnly = /[\u0080-\u009f]/g

function fromWindows(text: string): string {
  return text.replace(windowsOnly, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80] ?? letter)
}
