import { join } from 'node:path'
import { AnchorFiles } from './audit/anchor'
import { keyInUse } from './audit/signing-keys'
import { AuditTrail } from './audit/trail'
import { TrailWatch } from './audit/watch'
import { readFact, recordKeyFile, writeFact } from './db/facts'
import type { VaultDatabase } from './db/open'
import { fileNames } from './db/vault-files'
import { ErasureLedger } from './erasing/keeper'
import { SealedFiles } from './files/sealed-files'
import { innerKey } from './inner-keys'
import { forgetKeys, type Keys } from './keys/keys'
import { publicKeyOf } from './keys/signing'
import { subKey } from './keys/sub-keys'
import { OwnBox } from './own-box'
import { RiskCompartment } from './risk'
import type { Session } from './session'
import { Write } from './sql'
import type { OpenVault } from './surroundings'

/** An open vault with what only the door may touch: its keys and its file. */
export interface Opened extends OpenVault {
  readonly keys: Keys
  readonly database: VaultDatabase
  /** Enters the lock, writes everything down, closes the file and fills the keys with zeros. `at` is an instant. */
  close(at: string): void
}

/** Puts together what works on an open database, and counts this opening. */
export function assemble(
  database: VaultDatabase,
  keys: Keys,
  session: Session,
  place: { readonly appVersion: string; readonly deviceId: string; readonly at: string },
): Opened {
  const db = new Write(database.db)
  const boot = Number(readFact(database.db, 'boots') ?? 0) + 1
  writeFact(database.db, 'boots', String(boot))
  recordKeyFile(database.db, keys.generation)
  const auditKey = innerKey(database.db, keys, 'audit/v1')
  const filesKey = innerKey(database.db, keys, 'subject/v1')
  if (!keys.signing) throw new Error('This slot holds no key of its own.')
  const own = new OwnBox(keys.signing, session.userId)
  const audit = new AuditTrail(db, { key: auditKey, signing: keys.signing, boot, ...place })
  const ownKey = publicKeyOf(keys.signing)
  // The first of all users, and whoever came back with the recovery key: nobody could sign for them.
  if (!keyInUse(db, session.userId)?.equals(ownKey)) audit.introduce(session.userId, ownKey)
  const anchors = new AnchorFiles(database.folder, subKey(keys, 'anchor/v1'))
  const watch = new TrailWatch(
    { db, database: database.db, key: auditKey, ...facts(keys), trail: audit, anchors },
    place.at,
  )
  const erasures = new ErasureLedger(database, db, keys)
  return {
    session,
    db,
    keys,
    database,
    own,
    audit,
    watch,
    erasures,
    risk: new RiskCompartment(keys.risk),
    files: new SealedFiles({
      folder: join(database.folder, fileNames.sealedFiles),
      wrapKey: filesKey,
      riskKey: keys.risk,
    }),
    close(at) {
      enterLock({ db, audit, watch, session }, at)
      watch.close(at)
      database.checkpoint()
      database.close()
      forgetKeys(keys)
      own.forget()
      erasures.close()
      auditKey.fill(0)
      filesKey.fill(0)
    },
  }
}

/**
 * Every lock is entered, whoever or whatever locked. Long writing under way is undone: a lock does not wait for it. A
 * full disk must not keep the vault open, so then the entry is missing.
 */
function enterLock(
  { db, audit, watch, session }: Pick<Opened, 'db' | 'audit' | 'watch' | 'session'>,
  at: string,
): void {
  db.rollback()
  audit.forgetUncommitted()
  try {
    db.begin()
    const who = { userId: session.userId, role: session.roles.join(','), sessionId: session.sessionId }
    audit.append({ at, ...who, action: 'access.lock', entity: 'session', entityId: session.sessionId })
    watch.restHere()
    db.commit()
    audit.committed()
  } catch {
    db.rollback()
    audit.forgetUncommitted()
  }
}

function facts({ vaultId, generation }: Keys) {
  return { vaultId, generation }
}
