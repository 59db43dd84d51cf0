import type { ChangedRow } from '../audit/trail'
import { RowsTold } from '../audit/row-sets'
import type { Guards } from '../audit/guards'
import { trailDesk } from '../audit/trail-desk'
import type { Read } from '../sql'
import type { OpenVault } from '../surroundings'
import type { ErasedId } from './ledger'
import type { Erasing } from './rows'

/** How somebody is erased whom the vault had erased before. */
export interface EraseAgain {
  /** Whether they have a record of their own here, or are part of another one. Null: nothing of them is here. */
  whereIs(db: Read, personId: string): 'record' | 'part' | null
  /** `erased`: everybody whom the list names. Whoever is not among them stays, whatever they were part of in the backup. */
  erase(context: Erasing, guards: Guards, one: ErasedId, erased: ReadonlySet<string>): AgainErased
}

/** What the entry is about, as the trail read it before. */
export interface AgainErased {
  readonly entity: string
  readonly entityId: string
  readonly before: string | null
  readonly details: Readonly<Record<string, string | number | boolean>>
}

/**
 * At each opening, before the first request: whoever the list beside the vault names and the vault still holds is erased
 * again. So it is after a backup from before was brought back, by this program or by hand. Each has an entry of their own
 * in the trail, under whoever signed in.
 */
export function eraseAgainWhomTheListNames(open: OpenVault, guards: Guards, today: string, again: EraseAgain): void {
  const { db, audit, watch, erasures, session } = open
  const at = session.startedAt
  const who = { at, userId: session.userId, role: session.roles.join(','), sessionId: session.sessionId }
  const inTransaction = (work: () => void) => {
    db.begin()
    try {
      audit.describeRows(guards, who)
      // After the recovery key was used nothing is entered yet: the first entry brings in the new key and is about its user.
      if (audit.introduces)
        audit.append({ ...who, action: 'access.newKey', entity: 'user', entityId: who.userId }, guards)
      work()
      db.commit()
      watch.committed(at)
    } catch (fault) {
      db.rollback()
      watch.undone()
      throw fault
    }
  }
  const erased = new Set(erasures.erased.map(({ personId }) => personId))
  const eraseAll = (where: 'record' | 'part') => {
    for (const one of erasures.erased) {
      if (again.whereIs(db, one.personId) !== where) continue
      inTransaction(() => {
        const rows = new RowsTold()
        const alsoChanged = (entity: string, changed: readonly ChangedRow[]) =>
          rows.add(audit.digested(entity, changed, guards))
        const context = { db, now: at, today, trail: trailDesk(open, guards), alsoChanged }
        const gone = again.erase(context, guards, one, erased)
        audit.append({ ...who, action: 'people.eraseAgain', ...gone, rows: rows.all() }, guards)
      })
    }
  }
  eraseAll('record')
  eraseAll('part')
  // Whoever came out of another record by this, and is on the list too.
  eraseAll('record')
  const { found } = erasures
  if (found === 'altered' || found === 'missing') {
    const deed = {
      ...who,
      action: 'people.ledgerWrittenAnew',
      entity: 'erasures',
      entityId: 'ledger',
      details: { found },
    }
    inTransaction(() => audit.append(deed, guards))
  }
  erasures.bringUp(db)
}
