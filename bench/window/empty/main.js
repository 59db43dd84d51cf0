// The floor of start and memory: one window of the product's size with the product's switches, and nothing in it.

import { app, BrowserWindow } from 'electron'

if (process.getuid?.() !== 0) app.enableSandbox()
app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  window.once('ready-to-show', () => {
    process.stdout.write(`BENCH empty ${performance.timeOrigin + performance.now()}\n`)
    window.show()
  })
  void window.loadURL('data:text/html,<!doctype html><title>Empty</title>')
})
