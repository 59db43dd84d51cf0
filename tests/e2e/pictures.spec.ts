import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { openPerson } from './people-list'

const folder = mkdtempSync(join(tmpdir(), 'throughline-pictures-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A picture as a program saves it: red on its left half, blue on its right. */
async function picture(page: Page, type: 'image/jpeg' | 'image/png', width: number, height: number): Promise<Buffer> {
  const text = await page.evaluate(
    async ([mediaType, across, down]) => {
      const canvas = new OffscreenCanvas(across, down)
      const pen = canvas.getContext('2d')
      if (!pen) throw new Error('There is no canvas')
      pen.fillStyle = '#ff0000'
      pen.fillRect(0, 0, across / 2, down)
      pen.fillStyle = '#0000ff'
      pen.fillRect(across / 2, 0, across / 2, down)
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: mediaType })).arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    },
    [type, width, height] as const,
  )
  return Buffer.from(text, 'base64')
}

/** As a telephone writes it that was held on its side (orientation 6), with a place and a maker behind it. */
function withCameraData(jpeg: Buffer): Buffer {
  const words = 'Fictional Phones plc; 51.5000 N 0.0000 W'
  const entry = Buffer.from('01120003000000010006000000000000', 'hex')
  const facts = Buffer.concat([Buffer.from('Exif\0\0MM\0\x2a\0\0\0\x08\0\x01', 'latin1'), entry, Buffer.from(words)])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(facts.length + 2)
  const segment = Buffer.concat([Buffer.of(0xff, 0xe1), length, facts])
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2), Buffer.from('PK hidden behind the end')])
}

/** What a viewer makes of it: its size, and the colour of its four corners by their strongest part. */
async function seen(page: Page, bytes: Buffer) {
  return page.evaluate(async (text) => {
    const held = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([held], { type: 'image/jpeg' }))
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (!pen) throw new Error('There is no canvas')
    pen.drawImage(image, 0, 0)
    const [right, bottom] = [image.width - 2, image.height - 2]
    const corners = [
      [1, 1],
      [right, 1],
      [1, bottom],
      [right, bottom],
    ].map(([x = 0, y = 0]) => {
      const [red = 0, , blue = 0] = pen.getImageData(x, y, 1, 1).data
      return red > 200 && blue < 60 ? 'red' : blue > 200 && red < 60 ? 'blue' : `${red}/${blue}`
    })
    return { size: [image.width, image.height], corners }
  }, bytes.toString('base64'))
}

test('a picture is kept as it is seen: turned upright, no larger than it needs, with nothing of its camera', async ({
  desk,
}) => {
  const page = await desk.signIn()
  await openPerson(page, 'TL-00105')
  await page.getByRole('tab', { name: 'Notes and files' }).click()
  const files = page.getByRole('list', { name: 'Files' })
  const add = async (name: string, bytes: Buffer) => {
    writeFileSync(join(folder, name), bytes)
    await desk.answerDialogs({ open: join(folder, name) })
    await page.getByRole('button', { name: 'Add a file' }).click()
  }
  const kept = async (name: string) => {
    await expect(files.getByText(name)).toBeVisible({ timeout: 15_000 })
    return desk.shownDocument(() => files.getByRole('link', { name }).click())
  }

  const photo = withCameraData(await picture(page, 'image/jpeg', 400, 200))
  expect([photo.includes('Exif'), photo.includes('Fictional Phones'), photo.includes('PK hidden')]).toEqual([
    true,
    true,
    true,
  ])
  await add('photo.jpg', photo)
  const plain = await kept('photo.jpg')
  expect([plain.includes('Exif'), plain.includes('Fictional Phones'), plain.includes('PK hidden')]).toEqual([
    false,
    false,
    false,
  ])
  expect(await seen(page, plain)).toEqual({ size: [200, 400], corners: ['red', 'red', 'blue', 'blue'] })
  // The same picture is painted to the same bytes, so that it is known again.
  await add('photo.jpg', photo)
  await expect(page.getByText(/already on the record as “photo\.jpg”/)).toBeVisible({ timeout: 15_000 })

  await add('scan.png', await picture(page, 'image/png', 3600, 1200))
  expect(await seen(page, await kept('scan.jpg'))).toEqual({
    size: [2400, 800],
    corners: ['red', 'blue', 'red', 'blue'],
  })

  // A header that says it is a picture, and nothing behind it that could be painted.
  await add('broken.jpg', Buffer.concat([photo.subarray(0, 2), await soundHeader(page), Buffer.alloc(900, 0x11)]))
  await expect(page.getByText(/“broken\.jpg” is damaged/)).toBeVisible({ timeout: 15_000 })
  await expect(files.getByRole('listitem')).toHaveCount(2)
  // Nothing of it stays open.
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

/** The frame header of a real picture, without its tables and points. */
async function soundHeader(page: Page): Promise<Buffer> {
  const jpeg = await picture(page, 'image/jpeg', 40, 20)
  const at = jpeg.indexOf(Buffer.of(0xff, 0xc0))
  return jpeg.subarray(at, at + 2 + jpeg.readUInt16BE(at + 2))
}
