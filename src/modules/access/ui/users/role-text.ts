import type { IntlShape } from 'react-intl'
import { isRole, roleNames } from '../../roles'
import { roleWords } from '../../role-words'

export function roleText(intl: IntlShape, role: string): string {
  return isRole(role) ? intl.formatMessage(roleWords[role].label) : role
}

export function rolesText(intl: IntlShape, roles: readonly string[]): string {
  return intl.formatList(roles.map((role) => roleText(intl, role)))
}

/** Every role with what it is for, as a field offers them. */
export function roleOptions(intl: IntlShape): { id: string; label: string }[] {
  return roleNames.map((role) => ({
    id: role,
    label: `${roleText(intl, role)}: ${intl.formatMessage(roleWords[role].does)}`,
  }))
}

/** A day and time as the lists of users show it. */
export function momentText(intl: IntlShape, at: string): string {
  return intl.formatDate(at, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
}
