import type { FromParser, Port, ToParser } from './sheets/parser-messages'

/**
 * What the vault asks of the process around it, which alone may talk to Electron. Main answers it through messages; a
 * test answers it directly. No answer carries a key or a row back into a window.
 */
export interface Host {
  /** Asks where to save; null if the user thought better of it. `suggestedName` holds no personal data. */
  chooseSavePath(options: { title: string; suggestedName: string; extension: string }): Promise<string | null>
  /** Asks for a file to read; null if none was chosen. */
  chooseOpenPath(options: { title: string; extensions: readonly string[] }): Promise<string | null>
  /** Asks for a folder; null if none was chosen. */
  chooseFolder(options: { title: string; startAt: string }): Promise<string | null>
  /** Shows a document with print and save. The bytes stay in memory: nothing is written to the disk. */
  preview(options: { title: string; mediaType: string; bytes: Uint8Array }): Promise<void>
  /**
   * Reads a picture that came from elsewhere and paints it on a fresh JPEG of at most so many points a side, in a process
   * that has no keys, no files and no network. Null if it cannot be read as a picture.
   */
  redrawPicture(options: { mediaType: string; bytes: Uint8Array; longestSide: number }): Promise<Uint8Array | null>
  /** A short-lived process without keys, for reading files that came from elsewhere. */
  startParser(): Promise<Port<ToParser, FromParser>>
}
