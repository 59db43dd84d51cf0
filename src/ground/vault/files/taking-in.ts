import { basename } from 'node:path'
import { longestSide, mostBytes } from '../../shared/file-limits'
import { type Problem, refuse, refused } from '../../shared/problem'
import type { Host } from '../host'
import { accepted, mostBytesOf, tooLarge } from './accepted'
import { type ChosenFile, readChosen } from './chosen-file'
import { isPlainJpeg } from './pictures'

/** A file as it may be sealed. */
export interface TakenIn extends ChosenFile {
  readonly mediaType: string
}

/** Asks for a file and takes it in. Null if none was chosen. */
export async function takenInFrom(
  host: Host,
  dialog: { readonly title: string; readonly extensions: readonly string[] },
): Promise<TakenIn | null> {
  const path = await host.chooseOpenPath(dialog)
  if (path === null) return null
  return takenIn(host, await readChosen(path, mostBytesOf(basename(path)), tooLarge))
}

/**
 * The one way by which a file from outside comes to be kept (security.md §7a): checked, and a picture drawn anew, so that
 * only what can be seen is kept and nothing of where, when and with what it was taken. What may not be kept is refused.
 */
export async function takenIn(host: Pick<Host, 'redrawPicture'>, { name, bytes }: ChosenFile): Promise<TakenIn> {
  const verdict = await accepted(name, bytes)
  if (verdict.problem) return refused(verdict.problem)
  if (!verdict.mediaType.startsWith('image/')) return { name: verdict.name, mediaType: verdict.mediaType, bytes }
  const drawn = await host.redrawPicture({ mediaType: verdict.mediaType, bytes, longestSide })
  if (drawn === null) return refused(notDrawn(verdict.name))
  const picture = Buffer.from(drawn)
  // Whoever draws is another process and has handled what a stranger made: its word is not taken for it.
  if (!isPlainJpeg(picture, longestSide)) throw new Error('The picture that was drawn anew is not a plain one')
  refuse(picture.length > mostBytes ? tooLarge(verdict.name) : null)
  return { name: verdict.name.replace(/\.png$/i, '.jpg'), mediaType: 'image/jpeg', bytes: picture }
}

function notDrawn(name: string): Problem {
  return {
    code: 'files.unreadable',
    message: `The picture “${name}” is damaged and cannot be shown. Take or scan it again.`,
  }
}
