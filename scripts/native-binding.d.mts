/** Absolute path of the addon that was built for this runtime; null where the package's own ready-made one is right. */
export function nativeBinding(): string | null
/** The environment variable by which the vault learns of it; empty where the package's own addon serves. */
export function nativeBindingEnv(): { THROUGHLINE_SQLITE_BINDING?: string }
