import { KeyRound } from 'lucide-react'
import type { ScreenModule } from '../../../ground/ui/screen'
import { ChangePasswordScreen } from './ChangePasswordScreen'
import { messages } from './messages'
import { UsersScreen } from './UsersScreen'

export const accessScreens: ScreenModule = {
  name: 'access',
  rail: { label: messages.access.defaultMessage, icon: KeyRound, path: '/access/users', access: 'access.users' },
  routes: [
    { path: '/access/users', component: UsersScreen },
    { path: '/access/password', component: ChangePasswordScreen },
  ],
  commands: (go) => [
    {
      id: 'access.users',
      label: messages.goUsers.defaultMessage,
      group: 'Go',
      shortcut: null,
      access: 'access.users',
      run: () => go('/access/users'),
    },
    {
      id: 'access.password',
      label: messages.changePassword.defaultMessage,
      group: 'File',
      shortcut: null,
      access: 'signed-in',
      run: () => go('/access/password'),
    },
  ],
}
