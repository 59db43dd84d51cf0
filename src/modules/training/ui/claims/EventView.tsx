import { ArrowLeft, Award, Pencil, Printer } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { DescriptionList } from '../../../../ground/ui/design/content/DescriptionList'
import { Heading, Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import type { PresentationEvent } from '../../award-shapes'
import { training } from '../../contract'
import { EventForm } from './EventForm'
import { messages } from './messages'
import { ReadOnlyStep } from './ReadOnlyStep'
import { useWhere } from './use-where'

/** One event: where, by whom, and who was given their certificate there; its list is printed for the table. */
export function EventView({ event, go }: { event: PresentationEvent; go: (path: string) => void }) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const [isEditing, setEditing] = useState(false)
  const mayClaim = may('training.claim')
  useComingBack(mayClaim ? `training/event/${event.eventId}` : null, () => setEditing(true))
  const { data: claims } = useQuery(training.claims, { cohortId: null })
  const whereOf = useWhere()
  const edit = useRef<HTMLButtonElement>(null)
  const endEditing = () => {
    setEditing(false)
    requestAnimationFrame(() => edit.current?.focus())
  }
  const print = useRef(() => {})
  print.current = () => void run(training.printPresentation, { eventId: event.eventId })
  useCommands(
    useMemo(
      () => [
        {
          id: 'training.event.print',
          label: intl.formatMessage(messages.printList),
          group: 'File',
          shortcut: 'Ctrl+P',
          access: 'training.print',
          run: () => print.current(),
        } as const,
      ],
      [intl],
    ),
  )
  if (isEditing) return <EventForm event={event} onEnd={endEditing} />
  const given = claims?.filter(({ eventId }) => eventId === event.eventId) ?? []
  const waiting = claims?.some(({ state }) => state === 'received') ?? false
  return (
    <article aria-label={event.name} className="relative flex h-full flex-col gap-4 overflow-auto px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        <Heading level={2}>{event.name}</Heading>
        <span className="ml-auto flex flex-wrap gap-2">
          <Button
            icon={ArrowLeft}
            label={intl.formatMessage(messages.backToEvents)}
            onPress={() => go('/training/claims/events')}
          />
          {mayClaim && (
            <Button
              ref={edit}
              icon={Pencil}
              label={intl.formatMessage(messages.edit)}
              spokenLabel={intl.formatMessage(messages.editOf, { name: event.name })}
              onPress={() => setEditing(true)}
            />
          )}
          {may('training.print') && (
            <Button
              icon={Printer}
              label={intl.formatMessage(messages.printList)}
              shortcut="Ctrl+P"
              onPress={() => print.current()}
            />
          )}
          {mayClaim && waiting && event.heldOn <= today() && (
            <Button
              look="primary"
              icon={Award}
              label={intl.formatMessage(messages.toGive)}
              onPress={() => go(`/training/claims/received/${event.eventId}`)}
            />
          )}
        </span>
      </div>
      <ProblemLine problem={problem} onPutAway={forget} />
      <div className="max-w-form">
        <DescriptionList
          items={[
            { id: 'on', label: intl.formatMessage(messages.heldOn), value: onScreen(event.heldOn) },
            { id: 'where', label: intl.formatMessage(messages.where), value: whereOf(event) },
            { id: 'presenters', label: intl.formatMessage(messages.presenters), value: event.presenters },
            { id: 'notes', label: intl.formatMessage(messages.notes), value: event.notes },
          ]}
        />
      </div>
      <Panel title={`${intl.formatMessage(messages.given)} (${intl.formatNumber(given.length)})`}>
        {given.length === 0 ? (
          <p className="text-body text-text-quiet">{intl.formatMessage(messages.noneGiven)}</p>
        ) : (
          <div className="-mx-4">
            <ReadOnlyStep stage="presented" claims={given} />
          </div>
        )}
      </Panel>
    </article>
  )
}
