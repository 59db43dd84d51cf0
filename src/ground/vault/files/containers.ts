import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { Problem } from '../../shared/problem'

/** An honest document of 10 MB stays well under these; a bomb does not (security.md §8, F3). */
const mostEntries = 5000
const mostUnpacked = 200 * 1024 * 1024
const mostRead = 8 * 1024 * 1024

const programs =
  /(^|\/)(vbaProject[^/]*|vbaData\.xml|activeX\/.*|macrosheets\/.*|Basic\/.*|Scripts\/.*|customUI[^/]*\/.*)$/i
const inside =
  /(^|\/)(embeddings\/.*|oleObject[^/]*|[^/]*\.(zip|7z|rar|gz|bz2|xz|tar|cab|iso|docx?|docm|xlsx?|xlsm|odt|ods|pptx?|exe|dll|js|vbs|lnk|hta))$/i

/**
 * Why a document made of packed parts (DOCX, XLSX, ODT) cannot be kept, or null: macros, other files inside, parts
 * fetched from elsewhere, passwords, or more content than any honest document has. Nothing is unpacked to the disk.
 */
export async function containerProblem(name: string, bytes: Buffer): Promise<Problem | null> {
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(bytes)
  } catch {
    return unreadable(name)
  }
  try {
    return await listingProblem(name, zip)
  } catch {
    return unreadable(name)
  }
}

async function listingProblem(name: string, zip: ZipFile): Promise<Problem | null> {
  if (zip.entryCount > mostEntries) return tooMuch(name)
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize
    if (unpacked > mostUnpacked) return tooMuch(name)
    if (entry.isEncrypted()) return locked(name)
    if (programs.test(entry.fileName)) {
      return unsafe(name, 'holds macros (small programs)', 'Save it without macros and add that copy.')
    }
    if (inside.test(entry.fileName)) {
      return unsafe(name, 'holds another file inside it', 'Take the inner file out and add it by itself.')
    }
    if (!isTelling(entry.fileName)) continue
    if (entry.uncompressedSize > mostRead) {
      if (entry.fileName.endsWith('.rels')) return tooMuch(name)
      continue
    }
    const text = await textOf(zip, entry)
    if (entry.fileName === 'META-INF/manifest.xml' && text.includes('encryption-data')) return locked(name)
    if (fetchesFromElsewhere(entry.fileName, text)) {
      return unsafe(name, 'fetches a part of itself from elsewhere', 'Print it to a PDF and add that copy.')
    }
  }
  return null
}

function isTelling(part: string): boolean {
  return part.endsWith('.rels') || part === 'content.xml' || part === 'styles.xml' || part === 'META-INF/manifest.xml'
}

/** A link that someone must click is harmless; a template, picture or sheet loaded on opening is not. */
function fetchesFromElsewhere(part: string, text: string): boolean {
  if (part.endsWith('.rels')) {
    const relations = text.match(/<[\w:]*Relationship\b[^>]*>/g) ?? []
    return relations.some(
      (relation) =>
        /TargetMode\s*=\s*["']External["']/i.test(relation) && !/relationships\/hyperlink["']/i.test(relation),
    )
  }
  const links = text.match(
    /<(?!text:a\b|draw:a\b)[\w-]+:[\w-]+\b[^>]*xlink:href\s*=\s*["'](?:[a-z][a-z0-9+.-]*:|\/\/|\\\\|\.\.\/)[^>]*>/gi,
  )
  return links !== null
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}

const unsafe = (name: string, what: string, instead: string): Problem => ({
  code: 'files.active',
  message: `“${name}” ${what}, so it is not safe to keep. ${instead}`,
})

const tooMuch = (name: string): Problem => ({
  code: 'files.too-large',
  message: `“${name}” holds far more than a document of its size should, so it was not opened. Save it again and try once more.`,
})

const locked = (name: string): Problem => ({
  code: 'files.locked',
  message: `“${name}” is locked with a password. Save a copy without a password and add that one.`,
})

const unreadable = (name: string): Problem => ({
  code: 'files.unreadable',
  message: `“${name}” is damaged and cannot be read. Open it in the program that made it, save it again and try once more.`,
})
