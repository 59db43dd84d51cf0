import { createDecipheriv } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { subKey } from '../../src/ground/vault/keys/sub-keys'
import type { World } from './world'

const page = 4096
/** At the end of each page: 16 bytes to begin its decryption with, 64 of its mark. */
const reserved = 80
const frameHead = 24

/**
 * Every page of an open vault's database as it lies on the disk, free ones too, without its encryption: and every frame
 * of its log. What stands here is what somebody with the key could ever find.
 */
export function decryptedImage(world: World): Buffer {
  const { keys, database } = world.vault.placeOfKey().mustBeOpen()
  const key = subKey(keys, 'db/v1')
  const path = join(database.folder, 'vault.db')
  const file = readFileSync(path)
  // The key as it is given to the cipher is the page key itself: `x'…'`.
  const plain: Buffer[] = []
  for (let at = 0; at < file.length; at += page) plain.push(pageOf(file.subarray(at, at + page), key, at === 0))
  const log = `${path}-wal`
  if (existsSync(log) && statSync(log).size > 0) {
    const bytes = readFileSync(log)
    for (let at = 32; at + frameHead + page <= bytes.length; at += frameHead + page) {
      const isFirst = bytes.readUInt32BE(at) === 1
      plain.push(pageOf(bytes.subarray(at + frameHead, at + frameHead + page), key, isFirst))
    }
  }
  return Buffer.concat(plain)
}

function pageOf(bytes: Buffer, key: Buffer, isFirst: boolean): Buffer {
  const start = isFirst ? 16 : 0
  const end = page - reserved
  const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(end, end + 16)).setAutoPadding(false)
  return Buffer.concat([decipher.update(bytes.subarray(start, end)), decipher.final()])
}
