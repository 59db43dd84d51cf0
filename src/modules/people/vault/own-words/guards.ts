import { type GuardedEntity, type GuardedPart, Reader } from '../../../../ground/vault/audit/guards'

/** What hangs on a person of their own words, for the guard of the whole record. */
export const ownWordsParts: readonly GuardedPart[] = [
  { from: 'naming_wishes', by: 'person_id', columns: ['naming', 'pseudonym', 'updated_by'] },
  {
    from: 'about_me_versions as v join about_me_answers as a on a.version_id = v.version_id',
    by: 'v.person_id',
    columns: ['v.version_id', 'v.written_on', 'v.created_by', 'a.position', 'a.prompt_id', 'a.heading', 'a.text'],
  },
  {
    from: 'quotes',
    by: 'person_id',
    columns: ['quote_id', 'text', 'said_on', 'context', 'naming', 'themes', 'withdrawn_on', 'created_by', 'updated_by'],
  },
  {
    from: 'quotes as q join quote_uses as u on u.quote_id = q.quote_id',
    by: 'q.person_id',
    columns: ['u.quote_id', 'u.purpose', 'u.withdrawn_on'],
  },
  {
    from: 'aspirations',
    by: 'person_id',
    columns: ['aspiration_id', 'text', 'stated_on', 'status', 'settled_on', 'created_by', 'updated_by'],
  },
]

/** A heading of About Me, as the office asks it. */
export const promptGuard: GuardedEntity = {
  entity: 'about-me-prompt',
  parts: [
    {
      from: 'about_me_prompts',
      by: 'prompt_id',
      columns: ['prompt_id', 'heading', 'hint', 'position', 'asked_from', 'asked_until'],
    },
  ],
}

export const guardedPrompt = new Reader(promptGuard)
