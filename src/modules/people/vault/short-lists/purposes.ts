import { refuse } from '../../../../ground/shared/problem'
import type { Read } from '../../../../ground/vault/sql'
import { purposeMustBeOnOffer } from '../../short-list-rules'
import { t } from '../store'

/**
 * The key under which records hold what a consent is for, from how it reads today. A purpose that is on no list, such as
 * one that was brought along from elsewhere, is its own key.
 */
export function purposeKey(db: Read, label: string): string {
  return listedAs(db, label)?.purpose ?? label
}

/** The same for a consent that is being written down: refuses what is not asked any more, or not in these words. */
export function offeredPurposeKey(db: Read, label: string, givenOn: string): string {
  const row = listedAs(db, label) ?? listedUnder(db, label)
  if (!row) return label
  refuse(purposeMustBeOnOffer(label, { retiredOn: row.retired_on, calledNow: row.label }, givenOn))
  return row.purpose
}

function listedAs(db: Read, label: string) {
  return db.one(t.selectFrom('consent_purposes').selectAll().where('label', '=', label))
}

function listedUnder(db: Read, key: string) {
  return db.one(t.selectFrom('consent_purposes').selectAll().where('purpose', '=', key))
}
