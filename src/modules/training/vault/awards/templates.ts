import { refuse, refused } from '../../../../ground/shared/problem'
import type { AnswerTo, ParsedInputOf } from '../../../../ground/shared/contract'
import type { CommandContext } from '../../../../ground/vault/implement'
import type { Read } from '../../../../ground/vault/sql'
import type { Signatory } from '../../award-shapes'
import type { training } from '../../contract'
import { mustBeAsItWasOpened, notThere } from '../../refusal'
import { changing } from '../guards'
import { t } from '../tables'

export type Template = AnswerTo<typeof training.templates>[number]

export function templatesOf(db: Read): Template[] {
  return db.all(t.selectFrom('certificate_templates').selectAll().orderBy('kind').orderBy('name')).map((row) => ({
    templateId: row.template_id,
    version: row.version,
    kind: row.kind,
    name: row.name,
    heading: row.heading,
    beforeName: row.before_name,
    afterName: row.after_name,
    closing: row.closing,
    signatories: JSON.parse(row.signatories) as Signatory[],
    retiredOn: row.retired_on,
  }))
}

export function saveTemplate(context: CommandContext, input: ParsedInputOf<typeof training.saveTemplate>): string {
  const { db } = context
  const { draft } = input
  const held =
    input.templateId === null ? null : templatesOf(db).find(({ templateId }) => templateId === input.templateId)
  if (held === undefined) return refused(notThere('template'))
  if (held) refuse(mustBeAsItWasOpened(input.version, held.version, ''))
  const templateId = input.templateId ?? context.newId<string>()
  const columns = {
    kind: draft.kind,
    name: draft.name,
    heading: draft.heading,
    before_name: draft.beforeName,
    after_name: draft.afterName,
    closing: draft.closing,
    signatories: JSON.stringify(draft.signatories),
    retired_on: draft.retiredOn,
    version: (held?.version ?? 0) + 1,
  }
  return changing(context, 'certificate-template', templateId, () => {
    db.run(
      t
        .insertInto('certificate_templates')
        .values({ template_id: templateId, ...columns })
        .onConflict((conflict) => conflict.column('template_id').doUpdateSet(columns)),
    )
    return templateId
  })
}
