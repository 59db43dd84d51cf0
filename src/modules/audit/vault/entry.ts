import type { Read } from '../../../ground/vault/sql'
import { readEntries } from '../../../ground/vault/audit/entry-rows'
import { nameOfUser } from '../../../ground/vault/users'
import type { TrailEntry } from '../contract'
import { aboutInWords, figuresOf } from './entry-words'

/** One entry with all that it holds; null if there is none of that number. */
export function readEntry(db: Read, seq: number, names: boolean): TrailEntry | null {
  const [entry] = readEntries(db, seq - 1, 1)
  if (entry?.seq !== seq) return null
  return {
    seq,
    at: entry.at,
    who: nameOfUser(db, entry.userId),
    roles: entry.role === '' ? [] : entry.role.split(','),
    action: entry.action,
    about: aboutInWords(db, entry.entity, entry.entityId, names),
    entityId: entry.entityId,
    clockSuspect: entry.clockSuspect === 1,
    boot: entry.boot,
    deviceId: entry.deviceId,
    appVersion: entry.appVersion,
    details: figuresOf(entry.details),
    digestBefore: entry.digestBefore?.toString('hex') ?? null,
    digestAfter: entry.digestAfter?.toString('hex') ?? null,
    hash: entry.hash.toString('hex'),
    isSigned: entry.sig !== null,
  }
}
