import type { Read } from '../../../ground/vault/sql'
import { nameOfUser } from '../../../ground/vault/users'
import type { PersonId } from '../contract'
import type { Merged } from '../merge-operations'
import { mergedRecordsAreChangedWhereTheyStand } from '../merge-rules'
import type { Problem } from '../../../ground/shared/problem'
import { fullName, storedPerson, t } from './store'

/** The id of the record in which a person is found today: their own, or that of the one they were merged into. */
export function standingId(db: Read, personId: string): string {
  const merge = db.one(t.selectFrom('person_merges').select('stands_id').where('other_id', '=', personId))
  return merge?.stands_id ?? personId
}

/** Why a record that was merged cannot be worked on by its own id; null if it never was. */
export function mergedProblem(db: Read, personId: string): Problem | null {
  const merge = db.one(
    t.selectFrom('person_merges').select(['first_names', 'last_name', 'stands_id']).where('other_id', '=', personId),
  )
  const into = merge && storedPerson(db, merge.stands_id)
  return into ? mergedRecordsAreChangedWhereTheyStand({ name: fullName(merge), into: fullName(into) }) : null
}

/** Answers `people.merges`. Records that came with a merged one are told of too. */
export function mergesOf(db: Read, personId: string): Merged[] {
  return standingMerges(db, standingId(db, personId)).map((merge) => ({
    mergeId: merge.merge_id as Merged['mergeId'],
    otherId: merge.other_id as PersonId,
    name: fullName(merge),
    memberNumber: merge.member_number,
    dateOfBirth: merge.date_of_birth,
    mergedAt: merge.merged_at,
    mergedBy: nameOfUser(db, merge.merged_by),
  }))
}

/** The merges that stand in a record today, the latest first. */
export function standingMerges(db: Read, personId: string) {
  return db.all(
    t
      .selectFrom('person_merges')
      .selectAll()
      .where('stands_id', '=', personId)
      .orderBy('merged_at', 'desc')
      .orderBy('merge_id', 'desc'),
  )
}
