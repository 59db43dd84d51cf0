import { ArchiveRestore, ArrowLeft, Ellipsis, Pencil, Printer } from 'lucide-react'
import type { Ref } from 'react'
import { useIntl } from 'react-intl'
import { ageOn, onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { MenuButton } from '../../../../ground/ui/design/actions/MenuButton'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { useRecordLinks } from '../../../../ground/ui/record-links'
import { useMay } from '../../../../ground/ui/session'
import { type PersonRecord, people } from '../../contract'
import { useAreaName } from '../areas'
import { dayOf, today } from '../../../../ground/ui/today'
import { messages as erasingMessages } from '../erasing/messages'
import { messages } from './messages'

interface RecordHeadProps {
  ref: Ref<HTMLDivElement>
  record: PersonRecord
  name: string
  onBack: () => void
  onPrint: () => void
  onEdit: () => void
  onArchive: () => void
  onRestore: () => void
  onErase: () => void
}

/** Who this is, at a glance, and what can be done. */
export function RecordHead(props: RecordHeadProps) {
  const { ref, record, name, onBack, onPrint, onEdit, onArchive, onRestore, onErase } = props
  const intl = useIntl()
  const may = useMay()
  const areaName = useAreaName()
  const links = useRecordLinks('person')
  const { data: choices } = useQuery(people.choices, {})
  const { person, roles } = record
  const isArchived = person.archivedAt !== null
  const roleNow = roles.filter(({ endedOn }) => endedOn === null)
  const labelOf = (kindId: string) => choices?.roles.find((kind) => kind.kindId === kindId)?.label ?? kindId
  const more = [
    ...(!isArchived && may('people.write') ? [{ id: 'archive', label: intl.formatMessage(messages.archive) }] : []),
    ...(may('people.proposeErasure') ? [{ id: 'erase', label: intl.formatMessage(erasingMessages.propose) }] : []),
  ]
  const facts = [
    person.preferredName && intl.formatMessage(messages.knownAs, { name: person.preferredName }),
    person.dateOfBirth
      ? intl.formatMessage(messages.born, {
          date: onScreen(person.dateOfBirth),
          age: ageOn(person.dateOfBirth, today()),
        })
      : intl.formatMessage(messages.noBirthDate),
    person.memberNumber,
    areaName(person.areaId),
  ].filter(Boolean)
  return (
    <div ref={ref} tabIndex={-1} className="flex flex-col gap-1 border-b border-line px-4 py-2 outline-none">
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
        <span className="list-detail:hidden">
          <IconButton icon={ArrowLeft} label={intl.formatMessage(messages.back)} shortcut="Esc" onPress={onBack} />
        </span>
        <span className="min-w-40 flex-1">
          <Heading level={1}>{name}</Heading>
        </span>
        <span className="flex gap-1">
          {isArchived && may('people.write') && (
            <Button
              icon={ArchiveRestore}
              look="primary"
              label={intl.formatMessage(messages.restore)}
              onPress={onRestore}
            />
          )}
          {!isArchived && may('people.write') && (
            <Button icon={Pencil} label={intl.formatMessage(messages.edit)} shortcut="E" onPress={onEdit} />
          )}
          {may('people.print') && (
            <Button icon={Printer} label={intl.formatMessage(messages.print)} shortcut="P" onPress={onPrint} />
          )}
          {more.length > 0 && (
            <MenuButton
              look="icon"
              icon={Ellipsis}
              label={intl.formatMessage(messages.more)}
              sections={[{ id: 'more', items: more }]}
              onAction={(id) => (id === 'erase' ? onErase() : onArchive())}
            />
          )}
        </span>
      </div>
      <p className="text-body text-text-quiet tabular-nums">{facts.join(' · ')}</p>
      <div className="flex flex-wrap gap-1 empty:hidden">
        {isArchived && (
          <Badge
            tone="warning"
            label={intl.formatMessage(messages.archivedOn, {
              date: onScreen(dayOf(person.archivedAt ?? '')),
              reason: person.archivedReason ?? '',
            })}
          />
        )}
        {roleNow.map(({ holdingId, kindId, startedOn }) => (
          <Badge
            key={holdingId}
            label={intl.formatMessage(messages.rolesSince, { role: labelOf(kindId), year: startedOn.slice(0, 4) })}
          />
        ))}
        {person.womenOnly && <Badge tone="info" label={intl.formatMessage(messages.womenOnly)} />}
      </div>
      <div className="flex flex-wrap gap-x-4 gap-y-1 empty:hidden">
        {links.map(({ label, path }) => (
          <Link key={label.id} href={path(person.personId)}>
            {intl.formatMessage(label)}
          </Link>
        ))}
      </div>
    </div>
  )
}
