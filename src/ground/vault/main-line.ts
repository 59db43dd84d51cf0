import type { OfficeSettings } from '../shared/office'
import type { Host } from './host'

/** What the main process tells the vault process. Ports come along with `connect` and with the answer to `startParser`. */
export type FromMain =
  | {
      readonly kind: 'start'
      /** The folder named on the command line; null to use the one remembered on this machine. */
      readonly folder: string | null
      readonly userData: string
      readonly resources: string
      /** The typesetting program (WebAssembly). */
      readonly compiler: string
      readonly appVersion: string
    }
  | { readonly kind: 'connect' }
  | { readonly kind: 'lock' }
  /** The program is about to close: make a backup if one is due, and answer `left`. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number }

/** What the vault process asks of the main process. */
export type HostRequest = {
  [Name in keyof Host]: {
    readonly kind: 'ask'
    readonly id: number
    readonly what: Name
    readonly options: Parameters<Host[Name]>[0]
  }
}[keyof Host]

/**
 * `opened`: somebody has come in, so the desk must be locked when it is left, after the office's minutes and hours. That the vault is shut again needs no
 * message: its process ends.
 */
export type FromVault =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'opened' } & Pick<OfficeSettings, 'idleMinutes' | 'sessionHours'>)
  | { readonly kind: 'left' }
  | HostRequest
