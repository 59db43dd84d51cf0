import { AnchorFiles } from './audit/anchor'
import { lookAtTrail } from './audit/standing'
import { recordKeyFile } from './db/facts'
import type { VaultDatabase } from './db/open'
import { innerKey } from './inner-keys'
import { takeOver } from './keys/handover'
import type { KdfSettings } from './keys/kdf'
import type { Keys } from './keys/keys'
import { renewSlot } from './keys/own-slot'
import { withSubKey } from './keys/sub-keys'
import { Write } from './sql'
import { type KnownUser, readHandover, readUser, readUsers } from './users'
import { handoverAbout } from './vault-users'

interface Arriving {
  readonly database: VaultDatabase
  readonly keys: Keys
  readonly password: string
  readonly kdf: KdfSettings
  readonly now: string
  opensRisk(roles: readonly string[]): boolean
}

/**
 * A person's slot can be changed only while they type their password. So what was decided about them since (a new name,
 * the risk key given or taken back, another key of the vault) is carried out when they next sign in. Costs nothing when there is nothing to do.
 */
export async function putSlotInOrder(arriving: Arriving): Promise<Keys> {
  const { database, keys, password, kdf, now } = arriving
  const db = new Write(database.db)
  const user = keys.slot.userId ? readUser(db, keys.slot.userId) : null
  if (user?.state !== 'active' || keys.slot.kind !== 'user') return keys
  const risk = riskFor(user, arriving, db)
  const isInOrder = user.name === keys.slot.name && (risk === null) === (keys.risk === null)
  if (isInOrder && !keys.isHanded) return keys
  // Records that are not to be trusted do not decide what a slot holds (docs/adr/0006). Somebody answers for them first.
  if (!isTrusted(arriving)) return keys
  const renewed = await renewSlot(database.folder, keys, { password, name: user.name, risk, kdf, now })
  // The slot of before opens as well as it did: what could not be done now is done next time.
  if (!renewed.ok) return keys
  recordKeyFile(database.db, renewed.value.generation)
  if (risk === null) keys.risk?.fill(0)
  return {
    ...keys,
    isHanded: false,
    risk,
    slot: { ...keys.slot, name: user.name },
    generation: renewed.value.generation,
  }
}

function isTrusted({ database, keys }: Arriving): boolean {
  const auditKey = innerKey(database.db, keys, 'audit/v1')
  try {
    return withSubKey(keys, 'anchor/v1', (anchorKey) => {
      const anchors = new AnchorFiles(database.folder, anchorKey)
      return lookAtTrail(new Write(database.db), auditKey, anchors, keys.generation).alarm === null
    })
  } finally {
    auditKey.fill(0)
  }
}

/** The risk key as this user's slot is to hold it from now on. */
function riskFor(user: KnownUser, { keys, opensRisk }: Arriving, db: Write): Buffer | null {
  if (opensRisk(user.roles)) {
    const { risk: handed } = readHandover(db, user.userId)
    if (keys.risk || !handed || !keys.signing) return keys.risk
    return takeOver(handed, keys.signing, handoverAbout(keys.vaultId, user.userId))
  }
  // Nobody loses the last key outside the recovery sheet's envelope: it could not be given to a colleague any more.
  const isHeldByOthers = readUsers(db).some(
    (other) =>
      other.userId !== user.userId && other.state === 'active' && other.holdsRisk && other.lastSignedInAt !== null,
  )
  return isHeldByOthers ? null : keys.risk
}
