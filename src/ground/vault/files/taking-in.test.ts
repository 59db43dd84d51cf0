import { describe, expect, test } from 'vitest'
import { drawnHere, notPlain } from '../../../../tests/support/drawn-picture'
import { longestSide, mostBytes } from '../../shared/file-limits'
import { Refusal } from '../../shared/problem'
import { isPlainJpeg } from './pictures'
import { takenIn } from './taking-in'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const by = (redrawn: (bytes: Uint8Array) => Uint8Array | null) => ({
  redrawPicture: ({ bytes }: { bytes: Uint8Array }) => Promise.resolve(redrawn(bytes)),
})

describe('A file that is taken in', () => {
  test('is, if it is a picture, what was drawn anew of it, and never the bytes that came', async () => {
    const taken = await takenIn(by(drawnHere), { name: 'Scan of 3 May.PNG', bytes: png })
    expect(taken).toEqual({ name: 'Scan of 3 May.jpg', mediaType: 'image/jpeg', bytes: Buffer.from(drawnHere(png)) })
  })

  test('is, if it is no picture, what it was', async () => {
    const bytes = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n')
    const never = by(() => {
      throw new Error('This is no picture')
    })
    expect(await takenIn(never, { name: 'letter.pdf', bytes })).toEqual({
      name: 'letter.pdf',
      mediaType: 'application/pdf',
      bytes,
    })
  })

  test('is refused if it cannot be drawn, and if it is too large even then', async () => {
    const codeOf = (drawn: Uint8Array | null) =>
      takenIn(
        by(() => drawn),
        { name: 'scan.png', bytes: png },
      ).catch((error) => (error instanceof Refusal ? error.problem.code : error))
    expect(await codeOf(null)).toBe('files.unreadable')
    const plain = Buffer.from(drawnHere(png))
    const huge = Buffer.concat([plain.subarray(0, -2), Buffer.alloc(mostBytes), plain.subarray(-2)])
    expect(await codeOf(huge)).toBe('files.too-large')
  })
})

describe('What was drawn anew', () => {
  test('is a picture and nothing else', () => {
    expect(isPlainJpeg(Buffer.from(drawnHere(png)), longestSide)).toBe(true)
  })
  test.each(Object.entries(notPlain))('is not taken with %s', async (_what, bytes) => {
    expect(isPlainJpeg(bytes, longestSide)).toBe(false)
    await expect(
      takenIn(
        by(() => bytes),
        { name: 'scan.png', bytes: png },
      ),
    ).rejects.toThrow('not a plain one')
  })
})
