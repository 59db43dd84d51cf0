import type { Permission } from '../../../ground/shared/contract'
import type { Read } from '../../../ground/vault/sql'
import { whatTheOfficeCanDo } from '../rules-separation'
import { t } from './tables'

/** What roles allow: the shell hands it in, because this module does not know the one that keeps them. */
export type PermissionsOf = (roles: readonly string[]) => ReadonlySet<Permission>

/** What this office can and cannot do with the people that may sign in now. */
export function standing(db: Read, permissionsOf: PermissionsOf) {
  const users = db.all(t.selectFrom('users').select(['user_id', 'roles']).where('state', '=', 'active'))
  const able = (permission: Permission) =>
    users.filter(({ roles }) => permissionsOf(JSON.parse(roles) as string[]).has(permission)).map((row) => row.user_id)
  return whatTheOfficeCanDo({
    enter: able('expenses.enter'),
    approve: able('expenses.approve'),
    release: able('expenses.release'),
  })
}
