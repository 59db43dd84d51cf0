import type { Permission } from '../../ground/shared/contract'

/** The roles a user may hold, with the label shown and what each is for. A user may hold several. */
export const roles = {
  administrator: { label: 'Administrator', does: 'looks after users, backups and settings' },
  manager: { label: 'Manager', does: 'answers for the work and sees all of it' },
  'mentor-supervisor': { label: 'Mentor supervisor', does: 'selects, supports and supervises peer mentors' },
  trainer: { label: 'Trainer', does: 'teaches and records assessment evidence' },
  'internal-quality-assurer': { label: 'Internal quality assurer', does: 'samples and confirms assessment decisions' },
  'finance-approver': { label: 'Finance approver', does: 'approves and releases expenses' },
  'council-coordinator': { label: 'Council coordinator', does: 'runs councils, meetings and packs' },
  'office-staff': { label: 'Office staff', does: 'keeps people’s records, claims and post' },
  auditor: { label: 'Read-only auditor', does: 'reads what was done, and changes nothing' },
} as const satisfies Record<string, { label: string; does: string }>

export type Role = keyof typeof roles
export const roleNames = Object.keys(roles) as [Role, ...Role[]]

const casework: readonly Permission[] = ['people.read', 'people.write', 'people.print']

/**
 * What each role may do. An administrator has no casework by default and a reader changes nothing (security notes,
 * section 10: least privilege).
 */
const grants: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: ['access.users', 'access.backup', 'access.settings'],
  manager: [...casework, 'people.export', 'people.import', 'people.readRisk', 'people.writeRisk', 'access.backup'],
  'mentor-supervisor': [...casework, 'people.readRisk', 'people.writeRisk'],
  trainer: casework,
  'internal-quality-assurer': ['people.read', 'people.print'],
  'finance-approver': ['people.read', 'people.print'],
  'council-coordinator': casework,
  'office-staff': [...casework, 'people.import', 'access.backup'],
  auditor: ['people.read'],
}

/** Everything that someone with these roles may do. An unknown role grants nothing. */
export function permissionsOf(held: readonly string[]): ReadonlySet<Permission> {
  return new Set(held.flatMap((role) => (role in grants ? grants[role as Role] : [])))
}

/** Whether a role's holders are given the key of the risk compartment. An administrator alone is not. */
export function opensRisk(held: readonly string[]): boolean {
  return permissionsOf(held).has('people.readRisk')
}
