import { refuse } from '../../../ground/shared/problem'
import type { CommandContext } from '../../../ground/vault/implement'
import { notThere, qualificationMustNotBeAwardedInTheFuture } from '../rules'
import { changing } from './changing'
import { t } from './store'

/** A qualification that the person had before joining, so that a first one ever can be counted (S45). */
export function addPriorQualification<Id extends string>(
  context: CommandContext,
  input: { personId: string; title: string; level: string; awardedOn: string | null },
): Id {
  return changing(context, input.personId, (_person, writer) => {
    refuse(qualificationMustNotBeAwardedInTheFuture(input.awardedOn, writer.today))
    const qualificationId = context.newId<Id>()
    context.db.run(
      t.insertInto('prior_qualifications').values({
        qualification_id: qualificationId,
        person_id: input.personId,
        title: input.title,
        level: input.level,
        awarded_on: input.awardedOn,
        created_at: writer.at,
        created_by: writer.by,
      }),
    )
    return qualificationId
  })
}

export function removePriorQualification(
  context: CommandContext,
  input: { personId: string; qualificationId: string },
): void {
  changing(context, input.personId, () => {
    const { changes } = context.db.run(
      t
        .deleteFrom('prior_qualifications')
        .where('qualification_id', '=', input.qualificationId)
        .where('person_id', '=', input.personId),
    )
    if (changes === 0) refuse(notThere('qualification'))
  })
}

/** Notes are written once and kept: a correction is another note. */
export function addNote<Id extends string>(context: CommandContext, input: { personId: string; text: string }): Id {
  return changing(context, input.personId, (_person, writer) => writeNote(context, input.personId, input.text, writer))
}

/** A note row alone, for callers that have told the audit trail themselves. */
export function writeNote<Id extends string>(
  context: CommandContext,
  personId: string,
  text: string,
  written: { at: string; by: string },
): Id {
  const noteId = context.newId<Id>()
  context.db.run(
    t.insertInto('person_notes').values({
      note_id: noteId,
      person_id: personId,
      text,
      written_at: written.at,
      written_by: written.by,
    }),
  )
  return noteId
}
