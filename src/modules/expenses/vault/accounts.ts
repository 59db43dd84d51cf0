import { refuse } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { nameOfUser } from '../../../ground/vault/users'
import { dayMustNotBeAhead, notThere } from '../rules'
import { accountNumberOf, modulusWarning, sortCodeOf, thirdPartyNeedsConsent } from '../rules-account'
import { modulusVerdict } from '../rules-modulus'
import { bankDetailsNeedASecondPerson, type Gainer } from '../rules-separation'
import { mustBeClaimant } from './claimants'
import { changing, changingToo } from './guards'
import { storedTable, tableOf } from './modulus-tables'
import { personName } from './names'
import { wrongAccountNumber, wrongSortCode } from './registers'
import { doerOf, gainerOf } from './separation'
import { type BankAccountsTable, t } from './tables'

export function accountsOf(db: Read, personId: string) {
  const rows = db.all(
    t
      .selectFrom('bank_accounts')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('proposed_at', 'desc')
      .orderBy('account_id', 'desc'),
  )
  return rows.map((row) => asAccount(db, row))
}

/** Bank details that wait for their second person. */
export function accountsWaiting(db: Read) {
  const rows = db.all(
    t
      .selectFrom('bank_accounts')
      .selectAll()
      .where('confirmed_at', 'is', null)
      .where('ended_at', 'is', null)
      .orderBy('proposed_at')
      .orderBy('account_id'),
  )
  return rows.map((row) => asAccount(db, row))
}

/** The account that is paid: confirmed and still in use. Of two, after records were merged, the one confirmed last. */
export function accountInUse(db: Read, personId: string, holderKind: 'self' | 'third-party'): BankAccountsTable | null {
  const row = db.one(
    t
      .selectFrom('bank_accounts')
      .selectAll()
      .where('person_id', '=', personId)
      .where('holder_kind', '=', holderKind)
      .where('confirmed_at', 'is not', null)
      .where('ended_at', 'is', null)
      .orderBy('confirmed_at', 'desc')
      .orderBy('account_id', 'desc'),
  )
  return row ?? null
}

/** R12: whether money last went to another account than this one. */
export function accountHasChanged(db: Read, personId: string, accountId: string): boolean {
  const [last] = db.arrays(
    `select r.account_id from payments p join payment_run_claims r on r.run_id = p.run_id and r.claim_id = p.claim_id
       join claims c on c.claim_id = p.claim_id
     where c.person_id = ? and p.reverses is null order by p.written_at desc, p.payment_id desc limit 1`,
    [personId],
  )
  return last !== undefined && last[0] !== accountId
}

interface AccountDraft {
  readonly personId: string
  readonly holderKind: 'self' | 'third-party'
  readonly holderName: string
  readonly consentOn: string | null
  readonly consentHow: string
  readonly sortCode: string
  readonly accountNumber: string
}

/** Writes bank details down. They count once a second person has compared them with the paper. */
export function proposeAccount<Id extends string>(
  context: CommandContext,
  draft: AccountDraft,
): { accountId: Id; warning: string } {
  const { db, session, now, today } = context
  mustBeClaimant(db, draft.personId)
  refuse(thirdPartyNeedsConsent(draft))
  if (draft.consentOn !== null) refuse(dayMustNotBeAhead(draft.consentOn, today, 'consentOn'))
  const sortCode = sortCodeOf(draft.sortCode)
  const accountNumber = accountNumberOf(draft.accountNumber)
  if (sortCode === null) return refuse(wrongSortCode) as never
  if (accountNumber === null) return refuse(wrongAccountNumber) as never
  const warning = warningFor(db, sortCode, accountNumber, today)
  const accountId = context.newId<Id>()
  changing(context, 'bank-account', accountId, () =>
    db.run(
      t.insertInto('bank_accounts').values({
        account_id: accountId,
        person_id: draft.personId,
        holder_kind: draft.holderKind,
        holder_name: draft.holderName,
        consent_on: draft.consentOn,
        consent_how: draft.consentHow,
        sort_code: sortCode,
        account_number: accountNumber,
        warning,
        proposed_at: now,
        proposed_by: session.userId,
        confirmed_at: null,
        confirmed_by: null,
        ended_at: null,
        ended_by: null,
      }),
    ),
  )
  return { accountId, warning }
}

export function confirmAccount(context: CommandContext, accountId: string): void {
  const { db, session, now } = context
  const account = mustWait(db, accountId)
  refuse(bankDetailsNeedASecondPerson(doerOf(session), account.proposed_by, ownerOf(db, account)))
  const before = accountInUse(db, account.person_id, account.holder_kind)
  if (before) changingToo(context, 'bank-account', [before.account_id], () => end(context, before.account_id))
  changing(context, 'bank-account', accountId, () =>
    db.run(
      t
        .updateTable('bank_accounts')
        .set({ confirmed_at: now, confirmed_by: session.userId })
        .where('account_id', '=', accountId),
    ),
  )
}

/** Takes bank details out of use, or refuses those that wait. */
export function endAccount(context: CommandContext, accountId: string): void {
  const account = storedAccount(context.db, accountId)
  if (!account || account.ended_at !== null) return refuse(notThere('account'))
  changing(context, 'bank-account', accountId, () => end(context, accountId))
}

function end({ db, session, now }: CommandContext, accountId: string): void {
  db.run(
    t.updateTable('bank_accounts').set({ ended_at: now, ended_by: session.userId }).where('account_id', '=', accountId),
  )
}

/** Whose account it is: for a third party, theirs and the claimant's. */
function ownerOf(db: Read, account: BankAccountsTable): Gainer {
  const gainer = gainerOf(db, account.person_id)
  return { ...gainer, names: [...gainer.names, account.holder_name] }
}

function mustWait(db: Read, accountId: string): BankAccountsTable {
  const account = storedAccount(db, accountId)
  if (!account || account.ended_at !== null || account.confirmed_at !== null)
    return refuse(notThere('account')) as never
  return account
}

function storedAccount(db: Read, accountId: string): BankAccountsTable | null {
  return db.one(t.selectFrom('bank_accounts').selectAll().where('account_id', '=', accountId)) ?? null
}

/** R19: what the modulus check says, which never stands in the way. */
function warningFor(db: Read, sortCode: string, accountNumber: string, today: string): string {
  const stored = storedTable(db, today)
  const table = stored && tableOf(stored)
  if (!stored || !table) return ''
  return modulusWarning(modulusVerdict(sortCode, accountNumber, table), stored.validFrom, today) ?? ''
}

function asAccount(db: Read, row: BankAccountsTable) {
  const state =
    row.ended_at !== null ? ('ended' as const) : row.confirmed_at === null ? ('waiting' as const) : ('in-use' as const)
  return {
    accountId: row.account_id,
    personId: row.person_id,
    holderKind: row.holder_kind,
    holderName: row.holder_name,
    consentOn: row.consent_on,
    consentHow: row.consent_how,
    sortCode: row.sort_code,
    accountNumber: row.account_number,
    personName: personName(db, row.person_id),
    warning: row.warning,
    state,
    proposedAt: row.proposed_at,
    proposedBy: nameOfUser(db, row.proposed_by),
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by === null ? null : nameOfUser(db, row.confirmed_by),
  }
}
