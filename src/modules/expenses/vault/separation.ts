import type { Session } from '../../../ground/vault/session'
import type { Read } from '../../../ground/vault/sql'
import { type Doer, type Gainer, gainsBy, type Hand, type Step, stepMustBeApart } from '../rules-separation'
import type { Problem } from '../../../ground/shared/problem'
import { t } from './tables'

export function doerOf({ userId, name }: Session): Doer {
  return { userId, name }
}

/** Who gains by claims of a person: the person under each of their names, and whoever is paid in their place. */
export function gainerOf(db: Read, personId: string): Gainer {
  const person = db.one(
    t.selectFrom('people').select(['first_names', 'last_name', 'preferred_name']).where('person_id', '=', personId),
  )
  const accounts = db.all(
    t.selectFrom('bank_accounts').select('holder_name').where('person_id', '=', personId).where('ended_at', 'is', null),
  )
  const logins = db.all(
    t.selectFrom('claimant_logins').select('user_id').where('person_id', '=', personId).where('ended_at', 'is', null),
  )
  const names = person
    ? [
        `${person.first_names} ${person.last_name}`,
        ...(person.preferred_name === '' ? [] : [`${person.preferred_name} ${person.last_name}`]),
      ]
    : []
  return { names: [...names, ...accounts.map((row) => row.holder_name)], userIds: logins.map((row) => row.user_id) }
}

export function handsOf(db: Read, claimId: string): Hand[] {
  return db
    .all(
      t
        .selectFrom('claim_hands')
        .selectAll()
        .where('claim_id', '=', claimId)
        .orderBy('round')
        .orderBy('at')
        .orderBy('step'),
    )
    .map((row) => ({ step: row.step, userId: row.user_id, round: row.round }))
}

/** Why a user may not take a step with a claim; null if they may. */
export function apartProblem(
  db: Read,
  session: Session,
  step: Step,
  claim: { readonly claim_id: string; readonly person_id: string; readonly round: number },
): Problem | null {
  return stepMustBeApart(step, doerOf(session), gainerOf(db, claim.person_id), handsOf(db, claim.claim_id), claim.round)
}

/** Whether a claimant signs in here, by a link or by their name: their claims need colleagues. */
export function isColleague(db: Read, personId: string): boolean {
  const gainer = gainerOf(db, personId)
  const users = db.all(t.selectFrom('users').select(['user_id', 'name']).where('state', '=', 'active'))
  return users.some(({ user_id: userId, name }) => gainsBy({ userId, name }, gainer))
}
