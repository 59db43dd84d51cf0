import type { CommandContext } from '../../../../ground/vault/implement'
import { tellOf } from '../guards'
import { t } from '../tables'
import { examples, qualificationOf, specificationDraftOf } from './examples'
import { saveSpecification } from './keeping'
import { saveQualification } from './keeping-qualifications'

/** Adds the examples whose title is not there yet, as drafts. */
export function loadExamples(context: CommandContext): number {
  const { db } = context
  const held = new Set(db.all(t.selectFrom('qualifications').select('title')).map(({ title }) => title))
  const wanted = examples.filter(({ qualification }) => !held.has(qualification.title))
  const made = wanted.map((example) => {
    const qualificationId = saveQualification<string>(context, {
      qualificationId: null,
      version: null,
      draft: qualificationOf(example),
    })
    const draft = specificationDraftOf(example)
    return {
      qualificationId,
      issueId: saveSpecification<string>(context, { qualificationId, issueId: null, version: null, draft }),
    }
  })
  tellOf(
    context,
    'qualification',
    made.map(({ qualificationId }) => qualificationId),
  )
  tellOf(
    context,
    'specification',
    made.map(({ issueId }) => issueId),
  )
  context.about({ entity: 'qualifications', entityId: 'examples', details: { count: made.length } })
  return made.length
}
