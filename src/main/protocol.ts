import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'

export const origin = 'app://throughline'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
}

/** Must run before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/**
 * Serves the window's own files, and no others, from the app's archive. The page comes with the names that can sign in
 * already in it; `names` gives them, or null when it is not for this page to ask for a password.
 */
export function serveWindowFiles(session: Session, names: () => readonly string[] | null): void {
  const root = join(import.meta.dirname, '../renderer')
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const file = normalize(join(root, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)))
    const mediaType = mediaTypes[extname(file)]
    if (url.host !== 'throughline' || !file.startsWith(root + sep) || !mediaType) return notFound()
    try {
      const nonce = randomBytes(16).toString('base64')
      const body = await readFile(file)
      const isPage = mediaType.startsWith('text/html')
      return new Response(isPage ? filledIn(body.toString('utf8'), nonce, names() ?? []) : new Uint8Array(body), {
        headers: {
          'Content-Type': mediaType,
          'Content-Security-Policy': policy(nonce),
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': isPage ? 'no-store' : 'max-age=3600',
        },
      })
    } catch {
      return notFound()
    }
  })
}

function filledIn(page: string, nonce: string, names: readonly string[]): string {
  const options = names.map((name) => `<option>${escaped(name)}</option>`).join('')
  return page.replaceAll('%CSP_NONCE%', nonce).replace('%NAMES%', () => options)
}

/** A name is text wherever it stands, whatever letters are in it. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

function notFound(): Response {
  return new Response('Not found', { status: 404 })
}

/** The nonce is for the one style element that React Aria makes while something is pressed. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'none'",
    // A call between browsers asks a server for its address, and no other directive stops that.
    "webrtc 'block'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // One policy, made in the page's first import: it lets the empty text through and nothing else.
    'trusted-types default',
  ].join('; ')
}
