import { randomUUID } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import { denyEverything } from './security'

const partition = 'paper'
const closingPatience = 1000
const papers = new Map<string, { readonly bytes: Uint8Array; readonly mediaType: string }>()
let served = false

/**
 * Shows a document in a window of its own with Chromium's viewer, which prints and saves. The bytes come from memory:
 * no copy is written to the disk, and they are dropped when the window closes.
 */
export async function preview(paper: { title: string; mediaType: string; bytes: Uint8Array }): Promise<void> {
  servePapers()
  const id = randomUUID()
  papers.set(id, paper)
  const window = new BrowserWindow({
    title: paper.title,
    width: 1000,
    height: 1100,
    autoHideMenuBar: true,
    webPreferences: { partition, plugins: true, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('closed', () => papers.delete(id))
  // Somebody who closes the window before all of it is drawn has seen what they wanted: that is no failure.
  const closed = new Promise<'closed'>((resolve) => window.on('closed', () => resolve('closed')))
  const url = `app://paper/${id}.${paper.mediaType === 'application/pdf' ? 'pdf' : 'bin'}`
  const shown = window.loadURL(url).then(
    () => 'shown' as const,
    () => 'failed' as const,
  )
  if ((await Promise.race([closed, shown])) !== 'failed') return
  // A load that is broken off by closing may end before the window does.
  const patience = new Promise<'failed'>((resolve) => setTimeout(() => resolve('failed'), closingPatience))
  if ((await Promise.race([closed, patience])) === 'closed') return
  window.destroy()
  throw new Error('The document could not be shown')
}

function servePapers(): void {
  if (served) return
  served = true
  const ours = session.fromPartition(partition)
  denyEverything(ours, { viewer: true })
  ours.protocol.handle('app', (request) => {
    const id = new URL(request.url).pathname.slice(1).replace(/\.\w+$/, '')
    const paper = papers.get(id)
    if (!paper) return new Response('Not found', { status: 404 })
    return new Response(new Uint8Array(paper.bytes), {
      headers: { 'Content-Type': paper.mediaType, 'Cache-Control': 'no-store' },
    })
  })
}
