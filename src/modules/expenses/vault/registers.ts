import { Temporal } from 'temporal-polyfill'
import { refuse } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { nameOfUser } from '../../../ground/vault/users'
import {
  notThere,
  daysMustBeInOrder,
  onField,
  onlyMilesByCarAreCountedTogether,
  rateMustBeginOnADayOfItsOwn,
} from '../rules'
import { accountNumberOf, sortCodeOf } from '../rules-account'
import type { MileageRate } from '../rules-mileage'
import { type SchemeRules, SchemeVersion } from '../scheme-rules'
import { changing, changingToo } from './guards'
import { t } from './tables'

/** Every mileage rate, the newest first. */
export function storedRates(db: Read) {
  return db
    .all(t.selectFrom('mileage_rates').selectAll().orderBy('valid_from', 'desc').orderBy('vehicle'))
    .map((row) => ({
      rateId: row.rate_id,
      vehicle: row.vehicle,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      firstPence: row.first_pence,
      bandMiles: row.band_miles,
      abovePence: row.above_pence,
      passengerPence: row.passenger_pence,
      source: row.source,
      savedBy: nameOfUser(db, row.saved_by),
    }))
}

interface RateDraft extends MileageRate {
  readonly source: string
}

/** A new rate from a day on. The one that was in force ends the day before; nothing that was paid by it changes (R5). */
export function saveRate<Id extends string>(context: CommandContext, draft: RateDraft): Id {
  const { db } = context
  refuse(daysMustBeInOrder(draft.validFrom, draft.validTo, 'validTo'))
  refuse(onlyMilesByCarAreCountedTogether(draft))
  const same = storedRates(db).filter(({ vehicle }) => vehicle === draft.vehicle)
  refuse(
    rateMustBeginOnADayOfItsOwn(
      same.some(({ validFrom }) => validFrom === draft.validFrom),
      draft.validFrom,
    ),
  )
  const before = same.find(
    ({ validFrom, validTo }) => validFrom < draft.validFrom && (validTo === null || validTo >= draft.validFrom),
  )
  if (before) {
    const last = Temporal.PlainDate.from(draft.validFrom).subtract({ days: 1 }).toString()
    changingToo(context, 'mileage-rate', [before.rateId], () =>
      db.run(t.updateTable('mileage_rates').set({ valid_to: last }).where('rate_id', '=', before.rateId)),
    )
  }
  const rateId = context.newId<Id>()
  changing(context, 'mileage-rate', rateId, () =>
    db.run(
      t.insertInto('mileage_rates').values({
        rate_id: rateId,
        vehicle: draft.vehicle,
        valid_from: draft.validFrom,
        valid_to: draft.validTo,
        first_pence: draft.firstPence,
        band_miles: draft.bandMiles,
        above_pence: draft.abovePence,
        passenger_pence: draft.passengerPence,
        source: draft.source,
        saved_at: context.now,
        saved_by: context.session.userId,
      }),
    ),
  )
  return rateId
}

export interface StoredScheme {
  readonly schemeId: string
  readonly name: string
  readonly archivedAt: string | null
  readonly versions: readonly SchemeVersion[]
}

export function storedSchemes(db: Read): StoredScheme[] {
  const rules = db.all(t.selectFrom('expense_scheme_rules').selectAll().orderBy('valid_from', 'desc'))
  return db.all(t.selectFrom('expense_schemes').selectAll().orderBy('name').orderBy('scheme_id')).map((row) => ({
    schemeId: row.scheme_id,
    name: row.name,
    archivedAt: row.archived_at,
    versions: rules
      .filter(({ scheme_id: schemeId }) => schemeId === row.scheme_id)
      .map((version) => SchemeVersion.parse({ validFrom: version.valid_from, rules: JSON.parse(version.rules) })),
  }))
}

export function schemeOf(db: Read, schemeId: string): StoredScheme | null {
  return storedSchemes(db).find((scheme) => scheme.schemeId === schemeId) ?? null
}

export function saveScheme<Id extends string>(
  context: CommandContext,
  input: { schemeId: Id | null; name: string; validFrom: string; rules: SchemeRules },
): Id {
  const { db } = context
  const written = { name: input.name, saved_at: context.now, saved_by: context.session.userId }
  if (input.schemeId !== null && !schemeOf(db, input.schemeId)) refuse(notThere('scheme'))
  const schemeId = input.schemeId ?? context.newId<Id>()
  changing(context, 'expense-scheme', schemeId, () => {
    if (input.schemeId === null)
      db.run(t.insertInto('expense_schemes').values({ scheme_id: schemeId, archived_at: null, ...written }))
    else db.run(t.updateTable('expense_schemes').set(written).where('scheme_id', '=', schemeId))
    const rules = JSON.stringify(input.rules)
    db.run(
      t
        .insertInto('expense_scheme_rules')
        .values({ scheme_id: schemeId, valid_from: input.validFrom, rules })
        .onConflict((conflict) => conflict.columns(['scheme_id', 'valid_from']).doUpdateSet({ rules })),
    )
  })
  return schemeId
}

export function archiveScheme(context: CommandContext, input: { schemeId: string; isArchived: boolean }): void {
  if (!schemeOf(context.db, input.schemeId)) refuse(notThere('scheme'))
  changing(context, 'expense-scheme', input.schemeId, () =>
    context.db.run(
      t
        .updateTable('expense_schemes')
        .set({ archived_at: input.isArchived ? context.now : null })
        .where('scheme_id', '=', input.schemeId),
    ),
  )
}

export interface ExpenseOffice {
  readonly sortCode: string
  readonly accountNumber: string
  readonly payerName: string
  readonly serviceUserNumber: string
  readonly cashLimitPence: number | null
}

export function readExpenseOffice(db: Read): ExpenseOffice {
  const row = db.one(t.selectFrom('expense_office').selectAll())
  return {
    sortCode: row?.sort_code ?? '',
    accountNumber: row?.account_number ?? '',
    payerName: row?.payer_name ?? '',
    serviceUserNumber: row?.service_user_number ?? '',
    cashLimitPence: row?.cash_limit_pence ?? null,
  }
}

export function saveExpenseOffice(context: CommandContext, office: ExpenseOffice): void {
  const sortCode = office.sortCode === '' ? '' : sortCodeOf(office.sortCode)
  const accountNumber = office.accountNumber === '' ? '' : accountNumberOf(office.accountNumber)
  if (sortCode === null) return refuse(wrongSortCode)
  if (accountNumber === null) return refuse(wrongAccountNumber)
  changing(context, 'expense-office', 'office', () =>
    context.db.run(
      t.updateTable('expense_office').set({
        sort_code: sortCode,
        account_number: accountNumber,
        payer_name: office.payerName,
        service_user_number: office.serviceUserNumber,
        cash_limit_pence: office.cashLimitPence,
      }),
    ),
  )
}

export const wrongSortCode = onField('sort-code', 'sortCode', 'A sort code has six figures, such as 40-05-15.')
export const wrongAccountNumber = onField(
  'account-number',
  'accountNumber',
  'An account number has eight figures. Ask the bank if it is longer.',
)
