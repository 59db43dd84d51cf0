import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, type Rectangle, screen, View } from 'electron'
import type { Arrival } from '../ground/shared/frame'
import { origin } from './protocol'

type Place = Rectangle & { readonly maximized: boolean }
const placeFile = () => join(app.getPath('userData'), 'window.json')

/** Makes the one main window, in the place that it had or where another stands. It is not shown yet. */
export function makeWindow(like: BrowserWindow | null): BrowserWindow {
  const place = rememberedPlace()
  const window = new BrowserWindow({
    ...(like ? like.getNormalBounds() : (place ?? { width: 1366, height: 768 })),
    minWidth: 360,
    minHeight: 400,
    title: 'Throughline',
    show: false,
    backgroundColor: ground(),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  // What a window's title says can be seen in the task bar by anybody: it never changes.
  window.on('page-title-updated', (event) => event.preventDefault())
  if (like ? like.isMaximized() : place?.maximized) window.maximize()
  window.on('close', () => rememberPlace(window))
  return window
}

/** Hides everything in a window at once, until a fresh one stands in its place. */
export function coverWindow(window: BrowserWindow): void {
  const { width, height } = window.getContentBounds()
  const cover = new View()
  cover.setBackgroundColor(ground())
  cover.setBounds({ x: 0, y: 0, width, height })
  window.contentView.addChildView(cover)
}

/** The pages' ground (`surface` in tokens.css), so that an empty window does not flash white in the dark. */
function ground(): string {
  return nativeTheme.shouldUseDarkColors ? '#171b1c' : '#ffffff'
}

/** Loads the page and shows the window once there is something to see. */
export async function showPage(window: BrowserWindow, arrival: Arrival): Promise<void> {
  await window.loadURL(`${origin}/index.html?arrival=${arrival}`)
  window.show()
}

function rememberedPlace(): Place | null {
  try {
    const place: unknown = JSON.parse(readFileSync(placeFile(), 'utf8'))
    if (!isPlace(place)) return null
    const { workArea } = screen.getDisplayMatching(place)
    const visible =
      place.x < workArea.x + workArea.width - 100 &&
      place.x + place.width > workArea.x + 100 &&
      place.y >= workArea.y - 10 &&
      place.y < workArea.y + workArea.height - 100
    return visible ? place : null
  } catch {
    return null
  }
}

/** By hand: a schema would have to be loaded before the first window is there. */
function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false
  const { x, y, width, height, maximized } = value as Record<keyof Place, unknown>
  return typeof maximized === 'boolean' && [x, y, width, height].every((side) => Number.isFinite(side))
}

function rememberPlace(window: BrowserWindow): void {
  try {
    writeFileSync(placeFile(), JSON.stringify({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
  } catch {
    // The place of a window is not worth a message.
  }
}
