/** Names that Windows keeps for devices, with or without an extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i

/**
 * A file name made of what a person or a record says, safe on Windows and anywhere: no folders, streams, device names,
 * direction overrides or endless names (security.md F1). Exports use no other names than what comes out of here.
 */
export function safeFileName(text: string, extension: 'csv' | 'xlsx' | 'pdf'): string {
  const plain = text
    .normalize('NFC')
    // Control, format (direction overrides, zero-width), private and unpaired characters.
    .replace(/[\p{C}]/gu, '')
    .replace(/[<>:"/\\|?*\u2044\u2215\uFF0F\uFF3C\uFF1A]/g, ' ')
    .replace(/\.{2,}/g, '.')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
  let short = ''
  let bytes = 0
  for (const letter of plain) {
    bytes += Buffer.byteLength(letter)
    if (bytes > 120) break
    short += letter
  }
  short = short.replace(/[ .]+$/, '')
  const stem = short.split('.')[0]?.trim() ?? ''
  if (short === '') short = 'export'
  else if (reserved.test(stem)) short = `${stem} file${short.slice(stem.length)}`
  return `${short}.${extension}`
}
