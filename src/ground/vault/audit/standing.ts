import type { Problem } from '../../shared/problem'
import type { Read } from '../sql'
import type { AnchorFiles } from './anchor'
import { type Break, ChainCheck } from './check-chain'
import { readCheckpoint } from './checkpoint'
import { hashAt, readHead } from './entry-rows'

/** What is wrong with the trail of a vault that was opened: until somebody answers for it, nothing may be changed. */
export type Alarm =
  | { readonly kind: 'anchor-missing' }
  /** The anchor knows of entries up to `anchored`, the trail ends at `last`. */
  | { readonly kind: 'records-missing'; readonly anchored: number; readonly last: number }
  /** An entry of the number `seq` is there, and it is another than the one that the anchor knows. */
  | { readonly kind: 'other-records'; readonly seq: number }
  | { readonly kind: 'old-key-file' }
  | { readonly kind: 'broken'; readonly seq: number; readonly why: Break['why'] }

/** How the trail was found when the vault was opened. */
export interface Standing {
  readonly alarm: Alarm | null
  /** The anchor was behind although the vault had been locked in good order: somebody put an old one back. */
  readonly anchorBehind: boolean
}

/**
 * Looks at the trail before the first request: the anchor against the head, then the chain since the last checkpoint.
 * `generation` is that of the key file with which the vault was opened.
 */
export function lookAtTrail(db: Read, key: Buffer, anchors: AnchorFiles, generation: number): Standing {
  const head = readHead(db)
  const { newest } = anchors.read()
  const found = (alarm: Alarm): Standing => ({ alarm, anchorBehind: false })
  if (!newest && head.seq > 0) return found({ kind: 'anchor-missing' })
  if (newest) {
    if (newest.generation > generation) return found({ kind: 'old-key-file' })
    if (newest.seq > head.seq) return found({ kind: 'records-missing', anchored: newest.seq, last: head.seq })
    if (hashAt(db, newest.seq)?.toString('hex') !== newest.headHash)
      return found({ kind: 'other-records', seq: newest.seq })
  }
  const broken = breakSinceCheckpoint(db, key)
  if (broken) return found({ kind: 'broken', ...broken })
  const inOrder = head.action === 'access.lock'
  return { alarm: null, anchorBehind: inOrder && newest !== null && newest.seq < head.seq }
}

function breakSinceCheckpoint(db: Read, key: Buffer): Break | null {
  const checkpoint = readCheckpoint(db, key)
  if (checkpoint && !hashAt(db, checkpoint.seq)?.equals(checkpoint.hash)) return { seq: checkpoint.seq, why: 'altered' }
  const check = new ChainCheck(db, key, null, checkpoint ?? undefined)
  for (;;) {
    const outcome = check.step()
    if (typeof outcome !== 'number') return outcome
    if (outcome === 0) return null
  }
}

/** Why nothing may be changed, and what to do. */
export function readOnlyProblem(alarm: Alarm): Problem {
  return {
    code: `audit.${alarm.kind}`,
    message:
      `${alarmInWords(alarm)} Until this is settled you can read, print and back up, but not change anything. ` +
      'Tell an administrator, who can restore a backup or, under Audit trail, say why the records are to be used as they are.',
  }
}

/** An alarm as a sentence that anybody understands. */
export function alarmInWords(alarm: Alarm): string {
  switch (alarm.kind) {
    case 'anchor-missing':
      return 'The files that prove how far the records go (vault.anchor) have been taken away, so records may be missing.'
    case 'records-missing':
      return `Records are missing: the audit trail went as far as entry ${alarm.anchored} and now ends at entry ${alarm.last}. An older copy of the vault may have been put back.`
    case 'other-records':
      return `Entry ${alarm.seq} of the audit trail is not the one that was made: another copy of the vault has been put in its place.`
    case 'old-key-file':
      return 'An older list of who may open this vault has been put back together with older records.'
    case 'broken':
      return `The audit trail has been changed by hand: entry ${alarm.seq} does not hold.`
  }
}
