import { refuseFile } from './refusals'

/**
 * Whether the bytes are a packed workbook or a text table. The bytes decide, never the name alone: offices rename
 * files (security.md 7a: extension and magic bytes and container listing). Refuses what is neither.
 */
export function fileKind(bytes: Uint8Array, fileName: string): 'csv' | 'xlsx' {
  if (bytes.length === 0) refuseFile('empty')
  const extension = /\.([^./\\]+)$/.exec(fileName.toLowerCase())?.[1] ?? ''
  if (startsWith(bytes, [0x50, 0x4b])) {
    if (extension === 'xlsm' || extension === 'xltm' || extension === 'xlam') refuseFile('macros')
    if (extension === 'xlsb') refuseFile('binaryWorkbook')
    if (extension === 'ods') refuseFile('openDocument')
    if (extension !== 'xlsx') refuseFile('notTable')
    return 'xlsx'
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    // Excel packs a password-protected .xlsx into the container of the old .xls files, under this stream's name.
    const protectedName = Buffer.from('EncryptedPackage', 'utf16le')
    refuseFile(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(protectedName) ? 'password' : 'oldWorkbook',
    )
  }
  const start = Buffer.from(bytes.subarray(0, 600)).toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase()
  if (/^(<!doctype html|<html|<table|<meta|<head)/.test(start) || start.includes('office:excel')) refuseFile('webPage')
  if (/^(%pdf|\{\\rtf|<\?xml|mz\x90|\x89png|gif8|\xff\xd8\xff|\x7felf)/.test(start)) refuseFile('notTable')
  return 'csv'
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, place) => bytes[place] === byte)
}
