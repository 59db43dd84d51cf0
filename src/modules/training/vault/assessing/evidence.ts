import { mostFiles } from '../../../../ground/shared/file-limits'
import { refuse, refused } from '../../../../ground/shared/problem'
import type { ParsedInputOf } from '../../../../ground/shared/contract'
import { acceptedEndings } from '../../../../ground/vault/files/accepted'
import { fileOf, recordFile } from '../../../../ground/vault/files/file-rows'
import type { SealedFile } from '../../../../ground/vault/files/sealed-files'
import { takenInFrom } from '../../../../ground/vault/files/taking-in'
import type { CommandContext, TaskContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import { nameOfUser } from '../../../../ground/vault/users'
import { evidenceMustBeFindable, evidenceMustHaveRoomForAFile } from '../../assessment-rules'
import type { Evidence } from '../../assessment-shapes'
import type { training } from '../../contract'
import { mustNotBeInTheFuture, notThere, refusal } from '../../refusal'
import { changing } from '../guards'
import { mustFindLearner } from '../cohorts/learners'
import { t } from '../tables'

type Draft = ParsedInputOf<typeof training.addEvidence>

export function evidenceOf(db: Read, learnerId: string): Evidence[] {
  const criteria = new Map<string, string[]>()
  for (const [evidenceId, criterionId] of db.arrays(
    `select c.evidence_id, c.criterion_id from evidence_criteria as c
     join learner_evidence as e on e.evidence_id = c.evidence_id where e.learner_id = ?`,
    [learnerId],
  ) as [string, string][])
    criteria.set(evidenceId, [...(criteria.get(evidenceId) ?? []), criterionId])
  const rows = db.arrays(
    `select e.evidence_id, e.method, e.title, e.location, f.name, e.collected_on, e.added_by from learner_evidence as e
     left join sealed_files as f on f.file_id = e.file_id where e.learner_id = ? order by e.collected_on, e.evidence_id`,
    [learnerId],
  ) as [Evidence['evidenceId'], Evidence['method'], string, string, string | null, string, string][]
  return rows.map(([evidenceId, method, title, location, fileName, collectedOn, addedBy]) => ({
    evidenceId,
    method,
    title,
    location,
    fileName,
    collectedOn,
    addedBy: nameOfUser(db, addedBy),
    criterionIds: (criteria.get(evidenceId) ?? []) as Evidence['criterionIds'],
  }))
}

export function addEvidence<Id extends string>(
  context: CommandContext,
  draft: Draft,
  file: SealedFile | null = null,
): Id {
  const { db, now, session, today } = context
  const learner = mustFindLearner(db, draft.learnerId)
  refuse(
    evidenceMustBeFindable(draft.location, file !== null) ??
      mustNotBeInTheFuture('collectedOn', draft.collectedOn, today),
  )
  const known = db.arrays(
    `select count(*) from assessment_criteria as c join qualification_units as u on u.unit_id = c.unit_id
     where u.issue_id = ? and c.criterion_id in (select value from json_each(?))`,
    [learner.issue_id, JSON.stringify(draft.criterionIds)],
  )
  if (known[0]?.[0] !== new Set(draft.criterionIds).size) refuse(notThere('criterion'))
  const evidenceId = context.newId<Id>()
  return changing(context, 'learner', draft.learnerId, () => {
    const fileId = file && context.newId<string>()
    if (file && fileId) recordFile(db, fileId, file, { at: now, by: session.userId })
    db.run(
      t.insertInto('learner_evidence').values({
        evidence_id: evidenceId,
        learner_id: draft.learnerId,
        method: draft.method,
        title: draft.title,
        location: draft.location,
        file_id: fileId,
        collected_on: draft.collectedOn,
        added_at: now,
        added_by: session.userId,
      }),
    )
    for (const criterion_id of new Set(draft.criterionIds))
      db.run(t.insertInto('evidence_criteria').values({ evidence_id: evidenceId, criterion_id }))
    return evidenceId
  })
}

/** Asks for a file, checks it, seals it and keeps it with the learner, as files of a person are kept. */
export async function addEvidenceFile<Id extends string>(context: TaskContext, draft: Draft): Promise<Id | null> {
  context.read(({ db }) => checkRoom(db, draft.learnerId))
  const taken = await takenInFrom(context.host, { title: 'Choose the evidence', extensions: acceptedEndings })
  if (taken === null) return null
  const sealed = await context.files.seal({ ...taken, compartment: 'core' })
  try {
    return await context.write((writing) => {
      checkRoom(writing.db, draft.learnerId)
      return addEvidence<Id>(writing, draft, sealed)
    })
  } catch (error) {
    await context.files.remove(sealed.storedName)
    throw error
  }
}

function checkRoom(db: Read, learnerId: string): void {
  mustFindLearner(db, learnerId)
  const [row] = db.arrays('select count(file_id) from learner_evidence where learner_id = ?', [learnerId])
  refuse(evidenceMustHaveRoomForAFile(Number(row?.[0]), mostFiles))
}

const shown: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg', 'text/plain'])

/** Shows the file of a piece of evidence without writing it to the disk; the reading is entered. */
export async function openEvidence(context: TaskContext, { evidenceId }: { evidenceId: string }): Promise<void> {
  const { file, learnerId } = context.read(({ db }) => {
    const row = db.one(
      t.selectFrom('learner_evidence').select(['file_id', 'learner_id']).where('evidence_id', '=', evidenceId),
    )
    const found = row?.file_id ? fileOf(db, row.file_id) : null
    return row && found ? { file: found, learnerId: row.learner_id } : refused(notThere('file'))
  })
  if (!shown.has(file.mediaType))
    refuse(refusal('cannot-show', `“${file.name}” cannot be shown here. Keep such evidence as a PDF or a picture.`))
  const bytes = await context.files.read(file)
  await context.write((writing) => writing.about({ entity: 'learner', entityId: learnerId }))
  await context.host.preview({ title: file.name, mediaType: file.mediaType, bytes })
}
