import { type Part, PartsScreen } from '../../../ground/ui/parts'
import { AreasScreen } from './areas/AreasScreen'
import { messages } from './messages'
import { RegisterScreen } from './RegisterScreen'
import { sections } from './sections'

/** The tree of areas, then the office's registers. */
const parts: readonly Part[] = [
  { id: 'areas', title: messages.areas, access: 'organisation.read', Screen: AreasScreen },
  ...sections.map(
    (section): Part => ({
      id: section.id,
      title: section.title,
      access: 'organisation.read',
      Screen: ({ place, more, go }) => (
        <RegisterScreen section={section} place={place} isEditing={more === 'edit'} go={go} />
      ),
    }),
  ),
]

export function OrganisationScreen() {
  return <PartsScreen module="organisation" title={messages.organisation} label={messages.parts} parts={parts} />
}
