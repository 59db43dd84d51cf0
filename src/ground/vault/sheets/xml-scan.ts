const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Text as it stands in XML, decoded: the five named entities and numbered ones only (a file that declares its own is
 * refused before this), and `_x000D_` as spreadsheet files write control characters.
 */
export function xmlText(text: string): string {
  let plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (plain.includes('&')) {
    plain = plain.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
      if (name) return named[String(name).toLowerCase()] ?? whole
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
  }
  if (plain.includes('_x')) {
    plain = plain.replace(/_x([\da-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  }
  return plain
}

/** The value of an attribute in the text of one opening tag, or null. */
export function attribute(tag: string, name: string): string | null {
  const double = tag.indexOf(` ${name}="`)
  if (double !== -1) {
    const from = double + name.length + 3
    return tag.slice(from, tag.indexOf('"', from))
  }
  if (!tag.includes("'") && !tag.includes(' =') && !tag.includes('= ')) return null
  const loose = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return loose ? (loose[1] ?? loose[2] ?? null) : null
}

/** Takes the namespace prefix off the elements (`<x:row>` becomes `<row>`), for files of programs that write one. */
export function withoutPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</')
}

/** The prefix of a document's first element: empty for nearly every file. */
export function prefixOf(xml: string): string {
  return /<(?![?!])(?:([\w.-]+):)?[\w.-]+[\s>/]/.exec(xml)?.[1] ?? ''
}

/** The opening tags of all elements of one name, in order. */
export function* tagsOf(xml: string, name: string): Generator<string> {
  for (const found of xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>`, 'g'))) yield found[0]
}

/** The texts of all `<t>` in a shared or inline string, joined; readings of East Asian words (`<rPh>`) left out. */
export function joinedTexts(xml: string): string {
  const source = xml.includes('<rPh') ? xml.replace(/<rPh[\s>].*?<\/rPh>/gs, '') : xml
  let joined = ''
  let from = 0
  for (;;) {
    const open = source.indexOf('<t', from)
    if (open === -1) return xmlText(joined)
    const code = source.charCodeAt(open + 2)
    const close = source.indexOf('>', open)
    if (close === -1) return xmlText(joined)
    from = close + 1
    if ((code !== 62 && code !== 32) || source.charCodeAt(close - 1) === 47) continue
    const end = source.indexOf('</t>', from)
    if (end === -1) return xmlText(joined)
    joined += source.slice(from, end)
    from = end + 4
  }
}
