import { ArchiveRestore } from 'lucide-react'
import type { ScreenModule } from '../../../ground/ui/screen'
import { BackupScreen } from './BackupScreen'
import { messages } from './messages'

export const backupScreens: ScreenModule = {
  name: 'backup',
  rail: { label: messages.backups, icon: ArchiveRestore, path: '/backup', access: 'backup.make' },
  routes: [{ path: '/backup', component: BackupScreen }],
  commands: (go) => [
    {
      id: 'backup.open',
      label: messages.goBackups,
      group: 'Go',
      shortcut: null,
      access: 'backup.make',
      run: () => go('/backup'),
    },
  ],
}
