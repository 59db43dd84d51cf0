/** What passes between the reliability run and the program that holds the vault process. */
export type FromTester = { readonly to: 'vault' | 'vault-with-port' | 'window'; readonly data: unknown }
export type FromVaultProcess = { readonly to: 'main' | 'window'; readonly data: unknown }

/** The part of Electron's port that the vault process uses. */
export interface TestedPort {
  postMessage(message: unknown): void
  on(event: 'message' | 'close', listener: (event: never) => void): void
  start(): void
  close(): void
}
