import { Settings } from 'lucide-react'
import type { ScreenModule } from '../../../ground/ui/screen'
import { messages as listMessages } from './list-messages'
import { messages } from './messages'
import { SettingsScreen } from './SettingsScreen'

/** Whoever keeps short lists finds them here, and nothing else. */
const opens = ['access.settings', 'people.lists', 'organisation.write'] as const

export const settingsScreens: ScreenModule = {
  name: 'settings',
  rail: { label: messages.settings, icon: Settings, path: '/settings', access: opens },
  routes: [{ path: '/settings', component: SettingsScreen }],
  commands: (go) => [
    {
      id: 'settings.go',
      label: messages.goSettings,
      group: 'Go',
      shortcut: null,
      access: 'access.settings',
      run: () => go('/settings'),
    },
    {
      id: 'settings.lists',
      label: listMessages.goLists,
      group: 'Go',
      shortcut: null,
      access: 'people.lists',
      run: () => go('/settings'),
    },
  ],
  draftPlace(key) {
    if (key === 'settings/office') return { label: messages.settingsDraft, path: '/settings' }
    return key.startsWith('settings/list/') ? { label: listMessages.draft, path: '/settings' } : null
  },
}
