import type { Host } from '../../src/ground/vault/host'
import type { FromParser, Port, ToParser } from '../../src/ground/vault/sheets/parser-messages'
import { drawnHere } from './drawn-picture'
import { serveParserHere } from './parser-here'

/** The process around the vault, as a test plays it: it chooses what it was told to choose and keeps what it was shown. */
export class PretendHost implements Host {
  savePath: string | null = null
  openPath: string | null = null
  folder: string | null = null
  readonly previews: { title: string; mediaType: string; bytes: Uint8Array }[] = []
  readonly suggestedNames: string[] = []

  /** What comes of a picture that is drawn anew: no browser is at hand, so it is the smallest that stands for this one. */
  redrawn: (bytes: Uint8Array) => Uint8Array | null = drawnHere

  chooseSavePath({ suggestedName }: { suggestedName: string }): Promise<string | null> {
    this.suggestedNames.push(suggestedName)
    return Promise.resolve(this.savePath)
  }

  chooseOpenPath(): Promise<string | null> {
    return Promise.resolve(this.openPath)
  }

  chooseFolder(): Promise<string | null> {
    return Promise.resolve(this.folder)
  }

  preview(paper: { title: string; mediaType: string; bytes: Uint8Array }): Promise<void> {
    this.previews.push(paper)
    return Promise.resolve()
  }

  redrawPicture({ bytes }: { bytes: Uint8Array }): Promise<Uint8Array | null> {
    return Promise.resolve(this.redrawn(bytes))
  }

  startParser(): Promise<Port<ToParser, FromParser>> {
    return Promise.resolve(serveParserHere())
  }
}
