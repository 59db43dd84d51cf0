import { Settings } from 'lucide-react'
import type { ScreenModule } from '../../../ground/ui/screen'
import { messages } from './messages'
import { SettingsScreen } from './SettingsScreen'

export const settingsScreens: ScreenModule = {
  name: 'settings',
  rail: { label: messages.settings, icon: Settings, path: '/settings', access: 'access.settings' },
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
  ],
  draftPlace: (key) => (key === 'settings/office' ? { label: messages.settingsDraft, path: '/settings' } : null),
}
