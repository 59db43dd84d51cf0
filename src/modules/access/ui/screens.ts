import { KeyRound } from 'lucide-react'
import type { ScreenModule } from '../../../ground/ui/screen'
import { ChangePasswordScreen } from './ChangePasswordScreen'
import { messages } from './messages'
import { AccessHomePanel } from './users/AccessHomePanel'
import { AccessDutyActions } from './users/AccessDutyActions'
import { UsersScreen } from './UsersScreen'

export const accessScreens: ScreenModule = {
  name: 'access',
  rail: { label: messages.access, icon: KeyRound, path: '/access/users', access: 'access.users' },
  HomePanel: AccessHomePanel,
  DutyActions: AccessDutyActions,
  routes: [
    { path: '/access/users', component: UsersScreen },
    { path: '/access/password', component: ChangePasswordScreen },
  ],
  commands: (go) => [
    {
      id: 'access.users',
      label: messages.goUsers,
      group: 'Go',
      shortcut: null,
      access: 'access.users',
      run: () => go('/access/users'),
    },
    {
      id: 'access.password',
      label: messages.changePassword,
      group: 'File',
      shortcut: null,
      access: 'signed-in',
      run: () => go('/access/password'),
    },
  ],
}
