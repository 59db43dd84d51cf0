import { Pencil, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { useMay } from '../../../../ground/ui/session'
import type { SessionLine } from '../../cohort-shapes'
import { SessionForm } from '../cohorts/SessionForm'
import { useVenueOptions } from '../office-options'
import { messages } from './messages'
import { useFocusAfter } from './use-session-keys'

interface SessionHeadProps {
  session: SessionLine
  qualification: string
  go: (path: string) => void
  onPrint: () => void
}

/** What session this is; its form takes the place of the facts. */
export function SessionHead({ session, qualification, go, onPrint }: SessionHeadProps) {
  const intl = useIntl()
  const may = useMay()
  const [isEditing, setEditing] = useState(false)
  const editButton = useFocusAfter(isEditing)
  const venues = useVenueOptions(session.venueId)
  const venue = venues?.find(({ id }) => id === session.venueId)?.label
  const times = [session.startsAt, session.endsAt].filter(Boolean).join('–')
  const place = [venue, session.place].filter(Boolean).join(', ')
  useCommands(
    useMemo(
      () => [
        {
          id: 'training.session.print-register',
          label: intl.formatMessage(messages.printRegister),
          group: 'File' as const,
          shortcut: 'Ctrl+P',
          access: 'training.print' as const,
          run: onPrint,
        },
        {
          id: 'training.session.edit',
          label: intl.formatMessage(messages.edit),
          group: 'File' as const,
          shortcut: null,
          access: 'training.teach' as const,
          run: () => setEditing(true),
        },
      ],
      [intl, onPrint],
    ),
  )
  return (
    <header className="flex flex-col">
      <div className="flex min-h-(--control-height) flex-wrap items-center gap-x-4 gap-y-1">
        <Heading level={2}>{session.title}</Heading>
        <span className="min-w-0 break-words text-body text-text-quiet tabular-nums">
          {[onScreen(session.heldOn), times, place].filter(Boolean).join(' · ')}
        </span>
        <span className="min-w-0 text-body break-words">
          <Link onPress={() => go(`/training/cohorts/${session.cohortId}`)}>{session.cohort}</Link>{' '}
          <span className="text-text-quiet">{qualification}</span>
        </span>
        <span className="ml-auto flex max-w-full min-w-0 flex-wrap gap-1">
          {may('training.teach') && !isEditing && (
            <Button
              ref={editButton}
              look="quiet"
              icon={Pencil}
              label={intl.formatMessage(messages.edit)}
              onPress={() => setEditing(true)}
            />
          )}
          {may('training.print') && (
            <Button
              icon={Printer}
              label={intl.formatMessage(messages.printRegister)}
              shortcut="Ctrl+P"
              onPress={onPrint}
            />
          )}
        </span>
      </div>
      {isEditing && <SessionForm cohort={session} session={session} onEnd={() => setEditing(false)} />}
    </header>
  )
}
