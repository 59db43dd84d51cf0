import { useNavigate, useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { type MessageDescriptor, useIntl } from 'react-intl'
import type { Permission } from '../shared/contract'
import { Tabs } from './design/content/Tabs'
import { useMay } from './session'

/** What each part of a module is told: `/<module>/<part>/<place>/<more>`. */
export interface PartProps {
  readonly place: string | null
  readonly more: string | null
  readonly go: (path: string, replace?: boolean) => void
}

/** One part of a module's screens. Whoever may not see it is not told of it. */
export interface Part {
  readonly id: string
  readonly title: MessageDescriptor
  readonly access: Permission
  /** The part under whose tab this one is shown: it has no tab of its own and is come to by its address. */
  readonly under?: string
  readonly Screen: ComponentType<PartProps>
}

/** Where a module's parts are shown; `PartsScreen` reads the rest from the address. */
export const partsPath = (module: string) => `/${module}/{-$part}/{-$place}/{-$more}`

interface PartsScreenProps {
  /** The first step of the addresses, such as `expenses`. */
  module: string
  title: MessageDescriptor
  /** What the row of tabs is called. */
  label: MessageDescriptor
  parts: readonly Part[]
}

/** Everything of one module, a part at a time. */
export function PartsScreen({ module, title, label, parts }: PartsScreenProps) {
  const intl = useIntl()
  const may = useMay()
  const navigate = useNavigate()
  const params: { part?: string; place?: string; more?: string } = useParams({ strict: false })
  const go = (to: string, replace = false) => void navigate({ to, replace } as never)
  const offered = parts.filter(({ access }) => may(access))
  const shown = offered.find(({ id }) => id === params.part) ?? offered[0]
  const chosen = shown?.under ?? shown?.id ?? ''
  return (
    <div className="h-full min-h-0">
      <h1 className="sr-only">{intl.formatMessage(title)}</h1>
      <Tabs
        look="screen"
        label={intl.formatMessage(label)}
        selectedId={chosen}
        onSelect={(id) => go(`/${module}/${id}`)}
        tabs={offered
          .filter(({ under }) => under === undefined)
          .map((part) => {
            const { Screen } = part.id === chosen && shown ? shown : part
            return {
              id: part.id,
              label: intl.formatMessage(part.title),
              content: <Screen place={params.place ?? null} more={params.more ?? null} go={go} />,
            }
          })}
      />
    </div>
  )
}
