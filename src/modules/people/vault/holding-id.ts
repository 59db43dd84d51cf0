import { createHash } from 'node:crypto'
import type { HoldingsTable } from './tables'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The id of a role or programme that someone holds, as it leaves the vault. It is not stored: it follows from what the
 * holding is, which never changes while it is there. Nobody can guess it who does not know the person's own id.
 */
export function holdingIdOf(
  table: 'role_holdings' | 'programme_holdings',
  personId: string,
  holding: Pick<HoldingsTable, 'kind_id' | 'started_on'>,
): string {
  const digest = createHash('sha256').update(`${table} ${personId} ${holding.kind_id} ${holding.started_on}`).digest()
  // An id is 130 bits in 26 letters, of which the first has three.
  return [...digest.subarray(0, 26)].map((byte, at) => letters[byte & (at === 0 ? 7 : 31)]).join('')
}
