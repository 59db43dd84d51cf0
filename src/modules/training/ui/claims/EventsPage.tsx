import { ArrowLeft, Plus } from 'lucide-react'
import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { useMay } from '../../../../ground/ui/session'
import type { PresentationEvent } from '../../award-shapes'
import { training } from '../../contract'
import { EventForm } from './EventForm'
import { EventView } from './EventView'
import { messages } from './messages'
import { useWhere } from './use-where'

interface EventsPageProps {
  eventId: string | null
  go: (path: string, replace?: boolean) => void
}

const base = '/training/claims/events'

/** Where and when certificates are presented, and by whom (S11). */
export function EventsPage({ eventId, go }: EventsPageProps) {
  const intl = useIntl()
  const may = useMay()
  const { data: events } = useQuery(training.events, {})
  const whereOf = useWhere()
  if (!events) return null
  if (eventId === 'new' && may('training.claim'))
    return <EventForm event={null} onEnd={(savedId) => go(savedId === null ? base : `${base}/${savedId}`, true)} />
  const event = events.find((one) => one.eventId === eventId)
  if (event) return <EventView key={event.eventId} event={event} go={go} />
  const add = may('training.claim') && (
    <Button
      look="primary"
      icon={Plus}
      label={intl.formatMessage(messages.newEvent)}
      onPress={() => go(`${base}/new`)}
    />
  )
  return (
    <section
      aria-label={intl.formatMessage(messages.events)}
      className="relative flex h-full flex-col gap-3 overflow-auto px-4 py-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        <Heading level={2}>{intl.formatMessage(messages.events)}</Heading>
        <span className="ml-auto flex flex-wrap gap-2">
          <Button icon={ArrowLeft} label={intl.formatMessage(messages.back)} onPress={() => go('/training/claims')} />
          {events.length > 0 && add}
        </span>
      </div>
      {events.length === 0 ? (
        <EmptyState title={intl.formatMessage(messages.noEvents)} action={add}>
          {intl.formatMessage(messages.noEventsWhy)}
        </EmptyState>
      ) : (
        <FactTable
          label={intl.formatMessage(messages.events)}
          width="form-wide"
          rows={events}
          keyOf={(one) => one.eventId}
          columns={eventColumns(intl, whereOf)}
        />
      )}
    </section>
  )
}

function eventColumns(intl: IntlShape, whereOf: (event: PresentationEvent) => string): FactColumn<PresentationEvent>[] {
  return [
    {
      id: 'on',
      label: intl.formatMessage(messages.heldOn),
      isFigure: true,
      cell: ({ heldOn }) => onScreen(heldOn),
    },
    {
      id: 'name',
      label: intl.formatMessage(messages.eventName),
      namesRow: true,
      cell: (one) => <Link href={`${base}/${one.eventId}`}>{one.name}</Link>,
    },
    { id: 'where', label: intl.formatMessage(messages.where), cell: whereOf },
    {
      id: 'presented',
      label: intl.formatMessage(messages.given),
      isMoney: true,
      cell: ({ presented }) => intl.formatNumber(presented),
    },
  ]
}
