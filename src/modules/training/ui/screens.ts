import { GraduationCap } from 'lucide-react'
import { partsPath } from '../../../ground/ui/parts'
import type { ScreenModule } from '../../../ground/ui/screen'
import { messages } from './messages'
import { TrainingScreen } from './TrainingScreen'

export const trainingScreens: ScreenModule = {
  name: 'training',
  rail: { label: messages.training, icon: GraduationCap, path: '/training', access: 'training.read' },
  routes: [{ path: partsPath('training'), component: TrainingScreen }],
  commands: (go) => [
    {
      id: 'training.go',
      label: messages.goTraining,
      group: 'Go',
      shortcut: 'Alt+T',
      access: 'training.read',
      run: () => go('/training'),
    },
  ],
}
