import { Users } from 'lucide-react'
import type { ScreenModule } from '../../../ground/ui/screen'

export const peopleScreens: ScreenModule = {
  name: 'people',
  rail: { label: 'People', icon: Users, path: '/people', access: 'people.read' },
  routes: [],
  commands: () => [],
}
