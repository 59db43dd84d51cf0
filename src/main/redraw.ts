import { randomUUID } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import { denyEverything } from './security'

const partition = 'picture'
const patience = 30_000
const pictures = new Map<string, { readonly bytes: Uint8Array; readonly mediaType: string }>()
let served = false

/**
 * Paints a picture anew in a sandboxed page that is never seen, holds nothing else and ends with it: a picture made to
 * break whoever reads it breaks only that page. Null if it cannot be read. Chromium turns it as its camera was held.
 */
export async function redrawPicture(picture: {
  mediaType: string
  bytes: Uint8Array
  longestSide: number
}): Promise<Uint8Array | null> {
  servePictures()
  const id = randomUUID()
  pictures.set(id, picture)
  const window = new BrowserWindow({
    show: false,
    width: 100,
    height: 100,
    webPreferences: { partition, sandbox: true, contextIsolation: true, nodeIntegration: false, webgl: false },
  })
  try {
    return await Promise.race([painted(window, id, picture.longestSide), gone(window), overdue()])
  } catch {
    return null
  } finally {
    pictures.delete(id)
    if (!window.isDestroyed()) window.destroy()
  }
}

async function painted(window: BrowserWindow, id: string, longestSide: number): Promise<Uint8Array | null> {
  await window.loadURL(`app://picture/${id}`)
  const drawn: unknown = await window.webContents.executeJavaScript(`(${paint})(${longestSide})`)
  return drawn instanceof Uint8Array ? drawn : null
}

/** A lock takes the window, a picture that breaks the page too. */
function gone(window: BrowserWindow): Promise<null> {
  return new Promise((resolve) => {
    window.on('closed', () => resolve(null))
    window.webContents.on('render-process-gone', () => resolve(null))
  })
}

function overdue(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), patience).unref())
}

/** Runs in the page, which is the picture itself and nothing else. What can be seen through comes out as white paper. */
const paint = `async (longestSide) => {
  const [picture] = document.images
  await picture.decode()
  const { naturalWidth, naturalHeight } = picture
  const scale = Math.min(1, longestSide / Math.max(naturalWidth, naturalHeight))
  const points = (side) => Math.max(1, Math.round(side * scale))
  const canvas = new OffscreenCanvas(points(naturalWidth), points(naturalHeight))
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const file = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 })
  return new Uint8Array(await file.arrayBuffer())
}`

function servePictures(): void {
  if (served) return
  served = true
  const ours = session.fromPartition(partition)
  denyEverything(ours, { viewer: false })
  ours.protocol.handle('app', (request) => {
    const picture = pictures.get(new URL(request.url).pathname.slice(1))
    if (!picture) return new Response('Not found', { status: 404 })
    return new Response(new Uint8Array(picture.bytes), {
      headers: {
        'Content-Type': picture.mediaType,
        'Cache-Control': 'no-store',
        'Content-Security-Policy': "default-src 'none'; img-src 'self'",
        'X-Content-Type-Options': 'nosniff',
      },
    })
  })
}
