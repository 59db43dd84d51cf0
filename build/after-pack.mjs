// electron-builder calls this when the folder is complete and before anything is signed.

import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setFuses } from './fuses.mjs'

export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const { productFilename } = packager.appInfo
  const name = {
    linux: packager.executableName,
    win32: `${productFilename}.exe`,
    darwin: `${productFilename}.app/Contents/MacOS/${productFilename}`,
  }[electronPlatformName]
  const executable = join(appOutDir, name)
  setFuses(executable)
  const resources =
    electronPlatformName === 'darwin' ? join(dirname(executable), '..', 'Resources') : join(appOutDir, 'resources')
  // What only a developer's runtime has: the app that opens folders, and the note of where the runtime came from.
  for (const left of [join(resources, 'default_app.asar'), join(appOutDir, 'throughline-runtime.json')])
    rmSync(left, { force: true })
}
