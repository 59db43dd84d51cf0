import type { Read } from '../../../ground/vault/sql'
import type { PricedLine } from '../lines'
import { aboutClaim, type Check, schemeChecks } from '../rules-claim'
import { driversPapersMustBeValid, milesElsewhereMustBeAsked, paidPostHolderMustNotClaim } from '../rules-driver'
import { duplicateChecks, type OtherLine } from '../rules-duplicates'
import { rulesOn } from '../scheme-rules'
import { accountHasChanged, accountInUse } from './accounts'
import { paidPostsOf, papersOf } from './claimants'
import { asPricedLine } from './claim-store'
import { personNames } from './names'
import type { StoredScheme } from './registers'
import { isColleague } from './separation'
import { type ClaimLinesTable, t } from './tables'

export interface Checked {
  /** Null for one that was never kept. */
  readonly claimId: string | null
  readonly personId: string
  readonly scheme: StoredScheme
  readonly payBy: 'bank' | 'cash' | 'third-party'
  readonly receivedOn: string | null
  readonly paperTotalPence: number | null
  readonly lines: readonly PricedLine[]
}

/** Everything that a claim is found to lack or to be looked at for. It runs in the vault and goes with the claim. */
export function checksOf(db: Read, claim: Checked, today: string): Check[] {
  const { lines, personId, scheme } = claim
  const papers = papersOf(db, personId)
  const posts = paidPostsOf(db, personId)
  const asked = db.all(t.selectFrom('outside_miles').select('tax_year').where('person_id', '=', personId))
  return [
    ...schemeChecks(lines, {
      scheme: scheme.name,
      rulesOn: (on) => rulesOn(scheme.versions, on),
      claimedOn: claim.receivedOn ?? today,
      today,
      paperTotalPence: claim.paperTotalPence,
    }),
    ...lines.flatMap((line) => {
      const rules = rulesOn(scheme.versions, line.on)
      const found = [driversPapersMustBeValid(line, papers, rules), paidPostHolderMustNotClaim(line, posts, rules)]
      return found.filter((check) => check !== null)
    }),
    ...milesElsewhereMustBeAsked(lines, new Set(asked.map((row) => row.tax_year))),
    ...duplicateChecks(personId, lines, otherLines(db, claim)),
    ...filesSeenBefore(db, claim.claimId),
    ...paymentChecks(db, claim),
  ]
}

/** Lines of other claims on the same days. */
function otherLines(db: Read, { claimId, lines }: Checked): OtherLine[] {
  const days = [...new Set(lines.map(({ on }) => on))]
  if (days.length === 0) return []
  const rows = db.all(
    t
      .selectFrom('claim_lines as l')
      .innerJoin('claims as c', 'c.claim_id', 'l.claim_id')
      .selectAll('l')
      .select(['c.number', 'c.person_id'])
      .where('l.on_day', 'in', days)
      .where('c.claim_id', '<>', claimId ?? '')
      .where('c.kind', '=', 'claim')
      .where('c.state', '<>', 'discarded')
      .orderBy('c.number'),
  ) as (ClaimLinesTable & { number: number; person_id: string })[]
  const names = personNames(
    db,
    rows.map((row) => row.person_id),
  )
  return rows.map((row) => ({
    ...asPricedLine(row),
    claimNumber: row.number,
    personId: row.person_id,
    personName: names.get(row.person_id) ?? 'Someone',
  }))
}

function filesSeenBefore(db: Read, claimId: string | null): Check[] {
  if (claimId === null) return []
  const rows = db.arrays(
    `select f.name, min(c.number) from claim_receipts r join sealed_files f using (file_id)
       join sealed_files g on g.sha256 = f.sha256 and g.file_id <> f.file_id
       join claim_receipts s on s.file_id = g.file_id and s.claim_id <> r.claim_id
       join claims c on c.claim_id = s.claim_id and c.state <> 'discarded'
     where r.claim_id = ? group by f.file_id order by f.name`,
    [claimId],
  )
  return rows.map(([name, number]) =>
    aboutClaim(
      'same-file',
      'warn',
      `The scan “${String(name)}” is the very file that is kept with claim ${Number(number)}.`,
    ),
  )
}

function paymentChecks(db: Read, { personId, payBy }: Checked): Check[] {
  const found: Check[] = []
  if (isColleague(db, personId))
    found.push(
      aboutClaim(
        'own-claim',
        'warn',
        'The claimant signs in here, so two colleagues must look this claim over and pay it.',
      ),
    )
  if (payBy === 'cash') return found
  const account = accountInUse(db, personId, payBy === 'bank' ? 'self' : 'third-party')
  if (!account)
    found.push(
      aboutClaim(
        'no-account',
        'warn',
        'There are no confirmed bank details yet. Add them, and have a colleague confirm them.',
      ),
    )
  else if (accountHasChanged(db, personId, account.account_id))
    found.push(
      aboutClaim(
        'account-changed',
        'warn',
        'The bank details have changed since the last payment. Make sure that the change came from the claimant.',
      ),
    )
  return found
}
