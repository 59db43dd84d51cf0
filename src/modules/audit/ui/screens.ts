import { ScrollText } from 'lucide-react'
import type { ScreenModule } from '../../../ground/ui/screen'
import { AuditScreen } from './AuditScreen'
import { AlarmNotice } from './AlarmNotice'
import { messages } from './messages'

export const auditScreens: ScreenModule = {
  name: 'audit',
  rail: { label: messages.trail, icon: ScrollText, path: '/audit', access: 'audit.read' },
  HomePanel: AlarmNotice,
  routes: [{ path: '/audit', component: AuditScreen }],
  commands: (go) => [
    {
      id: 'audit.trail',
      label: messages.goTrail,
      group: 'Go',
      shortcut: null,
      access: 'audit.read',
      run: () => go('/audit'),
    },
  ],
}
