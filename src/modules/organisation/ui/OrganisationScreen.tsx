import { useNavigate, useParams } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { Tabs } from '../../../ground/ui/design/content/Tabs'
import { AreasScreen } from './areas/AreasScreen'
import { messages } from './messages'
import { RegisterScreen } from './RegisterScreen'
import { sections } from './sections'

/** Everything of the organisation, a part at a time: the tree of areas and the office's registers. */
export function OrganisationScreen() {
  const intl = useIntl()
  const navigate = useNavigate()
  const params: { section?: string; recordId?: string; part?: string } = useParams({ strict: false })
  const go = (to: string, replace = false) => void navigate({ to, replace } as never)
  const place = params.recordId ?? null
  const chosen = sections.find(({ id }) => id === params.section)?.id ?? 'areas'
  return (
    <div className="h-full min-h-0">
      <h1 className="sr-only">{intl.formatMessage(messages.organisation)}</h1>
      <Tabs
        look="screen"
        label={intl.formatMessage(messages.parts)}
        selectedId={chosen}
        onSelect={(id) => go(`/organisation/${id}`)}
        tabs={[
          {
            id: 'areas',
            label: intl.formatMessage(messages.areas),
            content: <AreasScreen place={place} go={go} />,
          },
          ...sections.map((section) => ({
            id: section.id,
            label: intl.formatMessage(section.title),
            content: <RegisterScreen section={section} place={place} isEditing={params.part === 'edit'} go={go} />,
          })),
        ]}
      />
    </div>
  )
}
