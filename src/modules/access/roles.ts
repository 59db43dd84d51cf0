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

/** Cohorts, sessions and registers. Assessing and assuring its quality are apart, however small the team (domain rule Q8). */
const teaches: readonly Permission[] = ['training.read', 'training.print', 'training.teach']

const casework: readonly Permission[] = ['people.read', 'people.write', 'people.print']

/** Claims are written by whoever does casework. Who approves and releases also enters: the steps are kept apart claim by claim. */
const writesClaims: readonly Permission[] = ['expenses.read', 'expenses.enter', 'expenses.print']
const handlesMoney: readonly Permission[] = [
  ...writesClaims,
  'expenses.check',
  'expenses.approve',
  'expenses.release',
  'expenses.pay',
  'expenses.bank',
  'expenses.confirmBank',
  'expenses.cash',
  'expenses.report',
  'expenses.export',
  'expenses.rates',
]

/**
 * What each role may do. An administrator has no casework by default and a reader changes nothing (security notes,
 * section 10: least privilege).
 */
const grants: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: [
    'training.settings',
    ...keepsOffice,
    'audit.read',
    'audit.accept',
    'access.users',
    'backup.make',
    'backup.restore',
    'backup.settings',
    'access.settings',
    'people.lists',
    'people.shareViews',
    'access.confirmRoles',
    'access.giveRisk',
  ],
  manager: [
    ...teaches,
    'training.design',
    'training.claim',
    'training.certify',
    'training.appeals',
    ...keepsOffice,
    'audit.read',
    ...casework,
    ...handlesMoney,
    'people.export',
    'people.import',
    'people.merge',
    'people.proposeErasure',
    'people.erase',
    'people.shareViews',
    'people.prompts',
    'people.lists',
    'people.readRisk',
    'people.writeRisk',
    'backup.make',
    'access.confirmRoles',
    'access.giveRisk',
  ],
  'mentor-supervisor': [
    'training.read',
    'training.print',
    ...writesClaims,
    'expenses.check',
    ...casework,
    'people.merge',
    'people.proposeErasure',
    'people.readRisk',
    'people.writeRisk',
    'access.giveRisk',
  ],
  trainer: [...teaches, 'training.design', 'training.assess', 'training.certify', ...casework, ...writesClaims],
  'internal-quality-assurer': [
    'training.read',
    'training.print',
    'training.quality',
    'training.claim',
    'people.read',
    'people.print',
  ],
  'finance-approver': [...handlesMoney, 'people.read', 'people.print'],
  'council-coordinator': [...teaches, ...writesClaims, ...casework, ...keepsOffice],
  'office-staff': [
    ...writesClaims,
    'expenses.bank',
    'expenses.cash',
    'organisation.directory',
    ...casework,
    'people.import',
    'backup.make',
  ],
  auditor: ['training.read', 'expenses.read', 'expenses.report', 'audit.read', 'people.read'],
}

/** Everything that someone with these roles may do. An unknown role grants nothing. */
export function permissionsOf(held: readonly string[]): ReadonlySet<Permission> {
  return new Set(held.flatMap((role) => (isRole(role) ? [...everyone, ...grants[role]] : [])))
}

/** Whether a role's holders are given the key of the risk compartment. An administrator alone is not. */
export function opensRisk(held: readonly string[]): boolean {
  return permissionsOf(held).has('people.readRisk')
}
