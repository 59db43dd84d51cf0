import { fileTypeFromBuffer } from 'file-type'
import { mostBytes, mostPictureBytes } from '../../shared/file-limits'
import type { Problem } from '../../shared/problem'
import { containerProblem } from './containers'
import { pdfProblem } from './pdf'
import { pictureProblem } from './pictures'

/** The kinds of file that may be kept (security.md §7a), by their ending. */
const kinds = {
  pdf: { mediaType: 'application/pdf', label: 'PDF' },
  jpg: { mediaType: 'image/jpeg', label: 'picture' },
  jpeg: { mediaType: 'image/jpeg', label: 'picture' },
  png: { mediaType: 'image/png', label: 'picture' },
  txt: { mediaType: 'text/plain', label: 'text' },
  csv: { mediaType: 'text/csv', label: 'CSV' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    label: 'Word document',
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', label: 'workbook' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', label: 'OpenDocument text' },
} as const

type Ending = keyof typeof kinds
export const acceptedEndings = Object.keys(kinds) as readonly Ending[]

export type Verdict =
  | { readonly problem: Problem }
  | { readonly problem: null; readonly name: string; readonly mediaType: string }

/**
 * Whether a file that comes from outside may be taken in: by its ending, by what its first bytes say it is, and by what it
 * holds. A picture is not kept as it comes: `takenIn` has it drawn anew.
 */
export async function accepted(chosenName: string, bytes: Buffer): Promise<Verdict> {
  const name = safeName(chosenName)
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (!isEnding(ending)) return { problem: unknownKind(name) }
  if (bytes.length === 0) return { problem: refusal('empty', `“${name}” is empty. Choose the file again.`) }
  if (bytes.length > mostBytesOf(name)) return { problem: tooLarge(name) }
  const { mediaType, label } = kinds[ending]
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found?.mime === 'application/x-cfb' && isOffice(ending)) return { problem: oldOrLocked(name) }
  if (!fits(ending, found?.mime, bytes)) {
    return {
      problem: refusal(
        'not-what-it-says',
        `“${name}” is not a ${label} file inside, whatever its name says. Open it in the program that made it, save it again and try once more.`,
      ),
    }
  }
  const problem = await contentProblem(ending, name, bytes)
  return problem ? { problem } : { problem: null, name, mediaType }
}

/** The most bytes that a file may have when it comes in, by its ending. */
export function mostBytesOf(name: string): number {
  return /\.(jpe?g|png)$/i.test(name) ? mostPictureBytes : mostBytes
}

/** The sentence for a file that is larger than may be kept. */
export function tooLarge(name: string): Problem {
  return refusal(
    'too-large',
    `“${name}” is larger than ${mostBytesOf(name) / 1024 / 1024} MB. Scan it at a lower quality or split it, then add the parts.`,
  )
}

/** A name that is safe to show and to save under on any system: no path, no control or direction marks, not too long. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const dot = plain.lastIndexOf('.')
  const stem = dot > 0 ? plain.slice(0, dot) : plain
  const ending = dot > 0 ? plain.slice(dot) : ''
  const kept = Array.from(reserved.test(stem) ? `file ${stem}` : stem)
    .slice(0, 100)
    .join('')
  return `${kept || 'file'}${ending.slice(0, 12)}`
}

/** Names that Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)( *\.|$)/i

function contentProblem(ending: Ending, name: string, bytes: Buffer): Problem | null | Promise<Problem | null> {
  switch (ending) {
    case 'docx':
    case 'xlsx':
    case 'odt':
      return containerProblem(name, bytes)
    case 'pdf':
      return pdfProblem(name, bytes)
    case 'jpg':
    case 'jpeg':
    case 'png':
      return pictureProblem(name, bytes)
    default:
      return null
  }
}

function fits(ending: Ending, mime: string | undefined, bytes: Buffer): boolean {
  if (!isText(ending)) return mime === kinds[ending].mediaType
  return hasWideMark(bytes) || (mime === undefined && readsAsText(bytes))
}

function isEnding(ending: string): ending is Ending {
  return Object.hasOwn(kinds, ending)
}

function isText(ending: Ending): boolean {
  return ending === 'txt' || ending === 'csv'
}

function isOffice(ending: Ending): boolean {
  return ending === 'docx' || ending === 'xlsx'
}

/** UTF-16 announces itself, and then reads as text whatever its bytes are. */
function hasWideMark(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/** Text holds no NUL and no control characters but tabs, line and page ends. */
function readsAsText(bytes: Buffer): boolean {
  return !bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)
}

/** Office programs put a locked document into the shell that their formats had before 2007. */
function oldOrLocked(name: string): Problem {
  return refusal(
    'locked',
    `“${name}” is locked with a password or in a format from before 2007. Save a copy as DOCX or XLSX without a password and add that one.`,
  )
}

function unknownKind(name: string): Problem {
  return refusal(
    'unknown-kind',
    `“${name}” is not a kind of file that can be kept here. PDF, JPG, PNG, TXT, CSV, DOCX, XLSX and ODT can: save it as one of these and try again.`,
  )
}

function refusal(what: string, message: string): Problem {
  return { code: `files.${what}`, message }
}
