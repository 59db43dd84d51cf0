import { todayInOffice } from '../../../ground/vault/clock'
import type { HappeningSource } from '../../../ground/vault/implement'
import { nameOfUser } from '../../../ground/vault/users'
import { inPounds } from '../money'

const kind = 'expenses'
const subject = 'Expenses'

/** What of a claim's way the audit trail alone tells: it may be handed in and sent back more than once. */
const steps: Readonly<Record<string, string>> = {
  'expenses.submitClaim': 'was handed in',
  'expenses.returnClaim': 'was sent back to be put right',
}

/** Claims on the timeline of whoever they are for. Nothing of an account is told, whoever asks. */
export const expensesHappenings: HappeningSource = {
  access: 'expenses.read',
  *happenings({ db }, personId) {
    const entries = db.arrays(
      `select c.number, e.at, e.action, e.user_id from claims c
       join audit_entries e on e.entity = 'claim' and e.entity_id = c.claim_id
       where c.person_id = ? and e.action in ('expenses.submitClaim', 'expenses.returnClaim')`,
      [personId],
    ) as [number, string, string, string | null][]
    for (const [number, at, action, userId] of entries)
      yield { at, kind, subject, sentence: `Claim ${number} ${steps[action]}.`, by: nameOfUser(db, userId ?? '') }
    const topUps = db.arrays(
      "select number, submitted_at, created_by from claims where person_id = ? and kind = 'top-up' and submitted_at is not null",
      [personId],
    ) as [number, string, string][]
    for (const [number, at, by] of topUps) {
      const sentence = `Claim ${number} was made: mileage rates had changed for journeys already paid.`
      yield { at, kind, subject, sentence, by: nameOfUser(db, by) }
    }
    const payments = db.arrays(
      `select c.number, p.on_day, p.written_at, p.amount_pence, p.run_id is null, p.written_by from payments p
       join claims c on c.claim_id = p.claim_id where c.person_id = ?`,
      [personId],
    ) as [number, string, string, number, 0 | 1, string][]
    for (const [number, on, writtenAt, pence, inCash, by] of payments) {
      const sentence =
        pence > 0
          ? `Was paid ${inPounds(pence)} for claim ${number}${inCash ? ' in cash' : ''}.`
          : `The payment of ${inPounds(-pence)} for claim ${number} was taken back.`
      // On its own day; a payment that was written down on that very day stands by its hour.
      const at = todayInOffice(new Date(writtenAt)) === on ? writtenAt : on
      yield { at, kind, subject, sentence, by: nameOfUser(db, by) }
    }
  },
}
