import { type GuardedEntity, Reader } from '../../../../ground/vault/audit/guards'

/** An answer of the office's lists goes by its list and its own id; with a consent goes what it allows. */
const answer: GuardedEntity = {
  entity: 'people-list',
  parts: [
    {
      from: `(select 'role ' || kind_id as id, label, bit, position, retired_on from role_kinds
        union all select 'programme ' || kind_id, label, bit, position, retired_on from programme_kinds
        union all select 'consent ' || purpose, label, null, position, retired_on from consent_purposes)`,
      by: 'id',
      columns: ['id', 'label', 'bit', 'position', 'retired_on'],
    },
    {
      from: `(select 'consent ' || purpose as id, use, may_name from consent_uses)`,
      by: 'id',
      columns: ['use', 'may_name'],
    },
  ],
}

export const listGuards: readonly GuardedEntity[] = [answer]
export const guardedAnswer = new Reader(answer)
