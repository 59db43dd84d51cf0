// The SQLite addon that this machine's runtime needs, as setup recorded it.

import { inProject, readJson } from './project.mjs'

/** Absolute path of the addon that was built for this runtime; null where the package's own ready-made one is right. */
export function nativeBinding() {
  return readJson(inProject('node_modules', '.throughline', 'native.json'))?.binding ?? null
}

/** The environment variable by which the vault learns of it; nothing where the package's own addon serves. */
export function nativeBindingEnv() {
  const binding = nativeBinding()
  return binding ? { THROUGHLINE_SQLITE_BINDING: binding } : {}
}
