import { refuse } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import {
  consentMustBeConfirmedInItsTime,
  consentMustNotBeGivenInTheFuture,
  consentMustNotBeInForceAlready,
  consentMustNotBeWithdrawnBeforeItWasGiven,
  notThere,
} from '../rules'
import { changing } from './changing'
import { takeBackQuotesFor } from './own-words/consent'
import { offeredPurposeKey } from './short-lists/purposes'
import { t } from './store'

/** Writes down a consent: what for, since when, and how it was given. */
export function giveConsent<Id extends string>(
  context: CommandContext,
  input: { personId: string; purpose: string; givenOn: string; how: string },
): Id {
  const { db } = context
  return changing(context, input.personId, (_person, writer) => {
    refuse(consentMustNotBeGivenInTheFuture(input.givenOn, writer.today))
    const purpose = offeredPurposeKey(db, input.purpose, input.givenOn)
    const inForce = db.one(
      t
        .selectFrom('consents')
        .select('given_on as givenOn')
        .where('person_id', '=', input.personId)
        .where('purpose', '=', purpose)
        .where('withdrawn_on', 'is', null),
    )
    refuse(consentMustNotBeInForceAlready(input.purpose, inForce ?? null))
    const consentId = context.newId<Id>()
    db.run(
      t.insertInto('consents').values({
        consent_id: consentId,
        person_id: input.personId,
        purpose,
        given_on: input.givenOn,
        how: input.how,
        withdrawn_on: null,
        confirmed_on: null,
        confirmed_by: null,
        created_at: writer.at,
        created_by: writer.by,
        updated_at: writer.at,
        updated_by: writer.by,
      }),
    )
    return consentId
  })
}

/** Somebody was asked again and still agrees: the consent is looked at again a whole while later. */
export function confirmConsent(
  context: CommandContext,
  input: { personId: string; consentId: string; confirmedOn: string },
): void {
  const { db } = context
  changing(context, input.personId, (_person, writer) => {
    const consent = db.one(
      t
        .selectFrom('consents')
        .select(['given_on', 'withdrawn_on', 'confirmed_on'])
        .where('consent_id', '=', input.consentId)
        .where('person_id', '=', input.personId),
    )
    if (!consent) return refuse(notThere('consent'))
    const given = {
      givenOn: consent.given_on,
      withdrawnOn: consent.withdrawn_on,
      confirmedOn: consent.confirmed_on,
    }
    refuse(consentMustBeConfirmedInItsTime(given, input.confirmedOn, writer.today))
    db.run(
      t
        .updateTable('consents')
        .set({
          confirmed_on: input.confirmedOn,
          confirmed_by: writer.by,
          updated_at: writer.at,
          updated_by: writer.by,
        })
        .where('consent_id', '=', input.consentId),
    )
  })
}

/** Ends a consent. The row stays: that it once was given is part of the record. */
export function withdrawConsent(
  context: CommandContext,
  input: { personId: string; consentId: string; withdrawnOn: string },
): void {
  const { db } = context
  changing(context, input.personId, (_person, writer) => {
    const consent = db.one(
      t
        .selectFrom('consents')
        .select(['purpose', 'given_on', 'withdrawn_on'])
        .where('consent_id', '=', input.consentId)
        .where('person_id', '=', input.personId),
    )
    if (!consent) return refuse(notThere('consent'))
    const given = { givenOn: consent.given_on, withdrawnOn: consent.withdrawn_on }
    refuse(consentMustNotBeWithdrawnBeforeItWasGiven(given, input.withdrawnOn, writer.today))
    db.run(
      t
        .updateTable('consents')
        .set({ withdrawn_on: input.withdrawnOn, updated_at: writer.at, updated_by: writer.by })
        .where('consent_id', '=', input.consentId),
    )
    takeBackQuotesFor(db, input.personId, consent.purpose, input.withdrawnOn)
  })
}
