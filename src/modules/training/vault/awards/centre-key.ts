import { basename } from 'node:path'
import { writtenSafely } from '../../../../ground/vault/files/safe-write'
import type { CommandContext, TaskContext } from '../../../../ground/vault/implement'
import { isSignedBy, newSigningSeed, publicKeyOf, signatureOf } from '../../../../ground/vault/keys/signing'
import { readOffice } from '../../../../ground/vault/office'
import type { Read } from '../../../../ground/vault/sql'
import { codeOf, readCode, type Vouched, vouchedText } from '../../certificate-rules'
import { readerOf, tellOf } from '../guards'
import { t } from '../tables'

/**
 * The centre's key lives in the vault alone: its secret half is a row of the encrypted database, so it is handed on with
 * the vault and its backups and with nothing else. No operation gives it out. Its public half is for whoever checks.
 */
function keyInUse(db: Read) {
  return db.one(t.selectFrom('centre_keys').selectAll().where('retired_at', 'is', null)) ?? null
}

/** Makes the first key when the first certificate is issued. Gives what signs, and the key's id. */
export function signer(context: CommandContext): { keyId: string; sign(vouched: Vouched): string } {
  const { db } = context
  const held = keyInUse(db)
  const keyId = held?.key_id ?? makeKey(context)
  const { seed } = held ?? keyInUse(db) ?? noKey()
  return {
    keyId,
    sign: (vouched) =>
      codeOf(vouched, signatureOf(seed, Buffer.from(vouchedText(vouched), 'utf8')).toString('base64url')),
  }
}

function noKey(): never {
  throw new Error('The centre has no key.')
}

function makeKey(context: CommandContext): string {
  const { db, now, session } = context
  const key_id = context.newId<string>()
  const seed = newSigningSeed()
  const row = { key_id, public_key: publicKeyOf(seed), seed, made_at: now, made_by: session.userId, retired_at: null }
  db.run(t.insertInto('centre_keys').values(row))
  tellOf(context, 'centre-key', [key_id])
  return key_id
}

/** From now on another key signs. Certificates of before stay genuine: their key stays on the list. */
export function changeCentreKey(context: CommandContext): string {
  const { db, now } = context
  const held = keyInUse(db)
  if (!held) return entered(context, makeKey(context))
  const before = readerOf('centre-key').many(db, [held.key_id])
  db.run(t.updateTable('centre_keys').set({ retired_at: now }).where('key_id', '=', held.key_id))
  const made = makeKey(context)
  tellOf(context, 'centre-key', [held.key_id], before)
  return entered(context, made)
}

function entered(context: CommandContext, keyId: string): string {
  context.about({ entity: 'centre-keys', entityId: 'changed' })
  return keyId
}

/** Whether a code was signed with a key of this centre. Null: it is no code of ours. */
export function vouchedBy(db: Read, code: string): { vouched: Vouched; isGenuine: boolean } | null {
  const read = readCode(code)
  if (!read) return null
  const key = db.one(t.selectFrom('centre_keys').select('public_key').where('key_id', '=', read.vouched.keyId))
  const text = Buffer.from(vouchedText(read.vouched), 'utf8')
  const isGenuine = key !== undefined && isSignedBy(key.public_key, text, Buffer.from(read.signature, 'base64url'))
  return { vouched: read.vouched, isGenuine }
}

/** Saves the public halves of all keys, for checking without the vault. Null if the user thought better of it. */
export async function exportCentreKeys(context: TaskContext): Promise<{ fileName: string } | null> {
  const path = await context.host.chooseSavePath({
    title: 'Save the keys for checking certificates',
    suggestedName: 'centre keys.json',
    extension: 'json',
  })
  if (path === null) return null
  const file = context.read(({ db }) => ({
    centre: readOffice(db).organisation,
    keys: db
      .all(t.selectFrom('centre_keys').select(['key_id', 'public_key', 'made_at', 'retired_at']).orderBy('made_at'))
      .map((row) => ({
        keyId: row.key_id,
        publicKey: row.public_key.toString('base64url'),
        madeAt: row.made_at,
        retiredAt: row.retired_at,
      })),
  }))
  await context.write((writing) =>
    writing.about({ entity: 'centre-keys', entityId: 'exported', details: { count: file.keys.length } }),
  )
  await writtenSafely(path, [Buffer.from(`${JSON.stringify(file, null, 2)}\n`, 'utf8')])
  return { fileName: basename(path) }
}
