import type { Role } from './roles'

interface Words {
  readonly id: string
  readonly defaultMessage: string
}

/**
 * What each role is called and what it is for. Windows show them through react-intl (`intl.formatMessage(roleWords[role].label)`),
 * paper and the audit trail through `roleLabel`: the words stand here once, and nothing here needs a window.
 */
export const roleWords: Readonly<Record<Role, { readonly label: Words; readonly does: Words }>> = {
  administrator: {
    label: { id: 'roles.administrator', defaultMessage: 'Administrator' },
    does: { id: 'roles.administrator.does', defaultMessage: 'looks after users, backups and settings' },
  },
  manager: {
    label: { id: 'roles.manager', defaultMessage: 'Manager' },
    does: { id: 'roles.manager.does', defaultMessage: 'answers for the work and sees all of it' },
  },
  'mentor-supervisor': {
    label: { id: 'roles.mentor-supervisor', defaultMessage: 'Mentor supervisor' },
    does: { id: 'roles.mentor-supervisor.does', defaultMessage: 'selects, supports and supervises peer mentors' },
  },
  trainer: {
    label: { id: 'roles.trainer', defaultMessage: 'Trainer' },
    does: { id: 'roles.trainer.does', defaultMessage: 'teaches and records assessment evidence' },
  },
  'internal-quality-assurer': {
    label: { id: 'roles.internal-quality-assurer', defaultMessage: 'Internal quality assurer' },
    does: { id: 'roles.internal-quality-assurer.does', defaultMessage: 'samples and confirms assessment decisions' },
  },
  'finance-approver': {
    label: { id: 'roles.finance-approver', defaultMessage: 'Finance approver' },
    does: { id: 'roles.finance-approver.does', defaultMessage: 'approves and releases expenses' },
  },
  'council-coordinator': {
    label: { id: 'roles.council-coordinator', defaultMessage: 'Council coordinator' },
    does: { id: 'roles.council-coordinator.does', defaultMessage: 'runs councils, meetings and packs' },
  },
  'office-staff': {
    label: { id: 'roles.office-staff', defaultMessage: 'Office staff' },
    does: { id: 'roles.office-staff.does', defaultMessage: 'keeps records, claims and post' },
  },
  auditor: {
    label: { id: 'roles.auditor', defaultMessage: 'Read-only auditor' },
    does: { id: 'roles.auditor.does', defaultMessage: 'reads what was done, and changes nothing' },
  },
}

/** A role’s name where there is no window: on paper and in the trail. A role of another version reads as it is kept. */
export function roleLabel(role: string): string {
  return role in roleWords ? roleWords[role as Role].label.defaultMessage : role
}
