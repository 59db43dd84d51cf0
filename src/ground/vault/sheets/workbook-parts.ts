import { StringDecoder } from 'node:string_decoder'
import type { Limits, SheetName } from './cells'
import { type NumberShow, numberShow } from './number-format'
import { refuseFile } from './refusals'
import { attribute, joinedTexts, prefixOf, tagsOf, withoutPrefix, xmlText } from './xml-scan'
import type { ZipParts } from './zip-parts'

export interface Workbook {
  readonly sheets: readonly (SheetName & { readonly part: string })[]
  readonly date1904: boolean
  /** How each cell style shows numbers, by style number. */
  readonly styles: readonly NumberShow[]
  readonly sharedPart: string | null
}

/** Refuses workbooks that carry more than cells: programs, other files, links to other files (security.md 7a, F2). */
export function refuseDangerousParts(names: readonly string[]): void {
  const lower = names.map((name) => name.toLowerCase())
  const any = (pattern: RegExp) => lower.some((name) => pattern.test(name))
  if (any(/vbaproject|vbadata|macrosheets\/|\/dialogsheets\//)) refuseFile('macros')
  if (any(/externallinks\/|xl\/connections\.xml|querytables\//)) refuseFile('externalLinks')
  if (any(/embeddings\/|activex\/|\.(zip|xlsx|docx|exe|dll|bat|cmd|vbs|js|lnk|ole|package)$/)) refuseFile('embedded')
  if (any(/^xl\/workbook\.bin$/)) refuseFile('binaryWorkbook')
  if (any(/^encryptedpackage$/)) refuseFile('password')
  if (any(/^content\.xml$/) && any(/^mimetype$/)) refuseFile('openDocument')
}

export async function workbookOf(zip: ZipParts): Promise<Workbook> {
  refuseDangerousParts(zip.names)
  const types = await xmlOf(zip, '[Content_Types].xml')
  if (/macroEnabled|vbaProject/i.test(types)) refuseFile('macros')
  const root = relationsOf(await xmlOf(zip, '_rels/.rels'), '')
  const part = root.find((relation) => relation.type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  if (!zip.has(part)) refuseFile('damaged')
  const xml = await xmlOf(zip, part)
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations = relationsOf(await xmlOf(zip, `${folder}_rels/${part.slice(folder.length)}.rels`), folder)
  if (relations.some((relation) => /\/(externalLink|oleObject|attachedTemplate|connections)$/.test(relation.type))) {
    refuseFile('externalLinks')
  }
  const sheets = [...tagsOf(xml, 'sheet')].flatMap((tag) => {
    const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1]
    const relation = relations.find((found) => found.id === id && found.type.endsWith('/worksheet'))
    if (!relation || !zip.has(relation.target)) return []
    const state = attribute(tag, 'state')
    return [
      {
        name: xmlText(attribute(tag, 'name') ?? ''),
        hidden: state !== null && state !== 'visible',
        part: relation.target,
      },
    ]
  })
  if (sheets.length === 0) refuseFile('noSheet')
  const target = (type: string) => relations.find((relation) => relation.type.endsWith(type))?.target ?? null
  const stylesPart = target('/styles')
  const [properties = ''] = tagsOf(xml, 'workbookPr')
  return {
    sheets,
    date1904: /^(1|true)$/.test(attribute(properties, 'date1904') ?? ''),
    styles: stylesPart && zip.has(stylesPart) ? stylesOf(await xmlOf(zip, stylesPart)) : [],
    sharedPart: target('/sharedStrings'),
  }
}

async function xmlOf(zip: ZipParts, name: string): Promise<string> {
  const xml = await zip.text(name)
  // A workbook never declares a document type; one that does brings entities that grow without end.
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) refuseFile('bomb')
  return withoutPrefix(xml, prefixOf(xml))
}

function relationsOf(xml: string, folder: string): { id: string; type: string; target: string }[] {
  return [...tagsOf(xml, 'Relationship')].map((tag) => {
    const target = xmlText(attribute(tag, 'Target') ?? '')
    const path = target.startsWith('/') ? target.slice(1) : folder + target
    return { id: attribute(tag, 'Id') ?? '', type: attribute(tag, 'Type') ?? '', target: withoutDots(path) }
  })
}

function withoutDots(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function stylesOf(xml: string): NumberShow[] {
  const codes = new Map<number, string>()
  for (const tag of tagsOf(xml, 'numFmt'))
    codes.set(Number(attribute(tag, 'numFmtId')), xmlText(attribute(tag, 'formatCode') ?? ''))
  const from = xml.indexOf('<cellXfs')
  const to = xml.indexOf('</cellXfs>', from)
  if (from === -1 || to === -1) return []
  return [...tagsOf(xml.slice(from, to), 'xf')].map((tag) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0)
    return numberShow(id, codes.get(id))
  })
}

/** The workbook's table of shared texts. */
export async function sharedTexts(zip: ZipParts, part: string | null, limits: Limits): Promise<string[]> {
  const texts: string[] = []
  if (!part || !zip.has(part)) return texts
  let rest = ''
  let prefix: string | null = null
  let length = 0
  const decoder = new StringDecoder('utf8')
  for await (const chunk of zip.chunks(part)) {
    rest += decoder.write(chunk)
    if (prefix === null && rest.length > 400) {
      prefix = prefixOf(rest)
      if (/<!(DOCTYPE|ENTITY)/i.test(rest)) refuseFile('bomb')
    }
    if (rest.length < 256 * 1024) continue
    rest = take(withoutPrefix(rest, prefix ?? ''))
    if (rest.length > 1024 * 1024) refuseFile('bomb')
  }
  rest += decoder.end()
  take(withoutPrefix(rest, prefix ?? prefixOf(rest)))
  return texts

  function take(xml: string): string {
    let from = 0
    for (;;) {
      const open = xml.indexOf('<si', from)
      if (open === -1) return xml.slice(Math.max(from, xml.length - 8))
      const tagEnd = xml.indexOf('>', open)
      if (tagEnd !== -1 && xml.charCodeAt(tagEnd - 1) === 47) {
        texts.push('')
        from = tagEnd + 1
        continue
      }
      const close = xml.indexOf('</si>', open)
      if (close === -1) return xml.slice(open)
      const text = joinedTexts(xml.slice(open, close))
      texts.push(text)
      length += text.length
      if (length > limits.sharedLength || texts.length > 12_000_000) refuseFile('bomb')
      from = close + 5
    }
  }
}
