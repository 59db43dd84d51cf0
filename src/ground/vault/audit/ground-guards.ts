import { OfficeSettings } from '../../shared/office'
import { type GuardedEntity, Reader } from './guards'

const officeKeys = Object.keys(OfficeSettings.shape)
  .map((key) => `'${key}'`)
  .join(', ')

const user: GuardedEntity = {
  entity: 'user',
  parts: [
    {
      from: 'users',
      by: 'user_id',
      columns: ['user_id', 'name', 'roles', 'state', 'hex(signing_key)', 'created_at', 'created_by'],
    },
  ],
}

const office: GuardedEntity = {
  entity: 'office',
  parts: [
    { from: "(select 'settings' as office_id)", by: 'office_id', columns: ['office_id'] },
    {
      from: `(select 'settings' as office_id, key, value from settings where key in (${officeKeys}))`,
      by: 'office_id',
      columns: ['key', 'value'],
    },
  ],
}

/**
 * What the ground itself keeps and the trail vouches for: who may come in and as what, and what the office decides for
 * itself, all of it as one row named `settings`. When somebody last signed in changes with every session and has entries
 * of its own.
 */
export const groundGuards: readonly GuardedEntity[] = [user, office]

export const guardedOffice = new Reader(office)
