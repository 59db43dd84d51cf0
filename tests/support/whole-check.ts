import { modules } from '../../src/vault/modules'
import type { OpenVault } from '../../src/ground/vault/surroundings'
import { groundGuards } from '../../src/ground/vault/audit/ground-guards'
import { Guards } from '../../src/ground/vault/audit/guards'
import { type CheckOutcome, WholeCheck } from '../../src/ground/vault/audit/trail-desk'

/** Checks the whole trail and every guarded row of an open vault at once, as the screen does in steps. */
export function wholeCheck(open: OpenVault): CheckOutcome {
  const check = new WholeCheck(open, new Guards([...groundGuards, ...modules.flatMap(({ guards = [] }) => guards)]))
  while (check.step());
  return check.outcome
}
