import type { Permission } from '../../ground/shared/contract'

/** The roles a user may hold, in the order in which they are offered. What they are called is in role-words.ts. */
export const roleNames = [
  'administrator',
  'manager',
  'mentor-supervisor',
  'trainer',
  'internal-quality-assurer',
  'finance-approver',
  'council-coordinator',
  'office-staff',
  'auditor',
] as const
export type Role = (typeof roleNames)[number]

export function isRole(name: string): name is Role {
  return (roleNames as readonly string[]).includes(name)
}

/** Everyone looks up the places and people that the work belongs to; some keep all of it, office staff venues and contacts. */
const everyone: readonly Permission[] = ['organisation.read']
const keepsOffice: readonly Permission[] = ['organisation.write', 'organisation.directory']

const casework: readonly Permission[] = ['people.read', 'people.write', 'people.print']

/**
 * What each role may do. An administrator has no casework by default and a reader changes nothing (security notes,
 * section 10: least privilege).
 */
const grants: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: [
    ...keepsOffice,
    'audit.read',
    'audit.accept',
    'access.users',
    'backup.make',
    'backup.restore',
    'backup.settings',
    'access.settings',
    'access.confirmRoles',
    'access.giveRisk',
  ],
  manager: [
    ...keepsOffice,
    'audit.read',
    ...casework,
    'people.export',
    'people.import',
    'people.readRisk',
    'people.writeRisk',
    'backup.make',
    'access.confirmRoles',
    'access.giveRisk',
  ],
  'mentor-supervisor': [...casework, 'people.readRisk', 'people.writeRisk', 'access.giveRisk'],
  trainer: casework,
  'internal-quality-assurer': ['people.read', 'people.print'],
  'finance-approver': ['people.read', 'people.print'],
  'council-coordinator': [...casework, ...keepsOffice],
  'office-staff': ['organisation.directory', ...casework, 'people.import', 'backup.make'],
  auditor: ['audit.read', 'people.read'],
}

/** Everything that someone with these roles may do. An unknown role grants nothing. */
export function permissionsOf(held: readonly string[]): ReadonlySet<Permission> {
  return new Set(held.flatMap((role) => (isRole(role) ? [...everyone, ...grants[role]] : [])))
}

/** Whether a role's holders are given the key of the risk compartment. An administrator alone is not. */
export function opensRisk(held: readonly string[]): boolean {
  return permissionsOf(held).has('people.readRisk')
}
