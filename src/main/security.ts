import { app, type Session } from 'electron'

/** Chromium's own document viewer is an extension inside the browser: nothing of it comes from a network. */
const viewerExtension = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'

/** No request of any kind leaves this machine, no permission is granted, and nothing is downloaded. */
export function denyEverything(session: Session, options: { readonly viewer: boolean }): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const { protocol } = new URL(details.url)
    const ours = protocol === 'app:' || protocol === 'blob:' || (protocol === 'devtools:' && !app.isPackaged)
    const viewers = options.viewer && (details.url.startsWith(viewerExtension) || protocol === 'chrome:')
    answer({ cancel: !ours && !viewers })
  })
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed(permission)))
  session.setPermissionCheckHandler((_contents, permission) => allowed(permission))
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  if (!options.viewer) session.on('will-download', (event) => event.preventDefault())
}

/** Writing text to the clipboard is how rows are copied out of a list; nothing else is ever needed. */
function allowed(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}

/** Laws for every page that this app could ever hold. Called once, before Electron is ready. */
export function guardContents(): void {
  // No name is ever looked up: a look-up alone could carry a few letters of a record to whoever answers it.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('web-contents-created', (_event, contents) => {
    // Calls between browsers go past the request filter, so they get no socket of their own.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => {
      // Starting the same page afresh is how a window goes on after a fault.
      if (event.url.split('#')[0] !== contents.getURL().split('#')[0]) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame && !event.url.startsWith(viewerExtension)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
