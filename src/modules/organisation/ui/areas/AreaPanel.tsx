import { ArrowLeft, Ellipsis, Pencil, Plus, Scissors } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { MenuButton } from '../../../../ground/ui/design/actions/MenuButton'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { DescriptionList } from '../../../../ground/ui/design/content/DescriptionList'
import { Heading, Panel } from '../../../../ground/ui/design/content/Panel'
import { useMay } from '../../../../ground/ui/session'
import type { AreaNode, AreaTree } from '../../area-shapes'
import { isInForceOn } from '../../dated'
import { AppointmentsPanel } from '../AppointmentsPanel'
import { areaDrafts } from '../draft-places'
import { messages as shared } from '../messages'
import { today } from '../../../../ground/ui/today'
import { AreaForm } from './AreaForm'
import { ChangesPanel } from './ChangesPanel'
import { messages } from './messages'
import { MoveOnForm } from './MoveOnForm'
import { RedrawForm } from './RedrawForm'
import { RenameForm } from './RenameForm'

interface AreaPanelProps {
  tree: AreaTree
  area: AreaNode
  onOpen: (areaId: string) => void
  onBack: () => void
}

type Form = 'edit' | 'rename' | 'redraw' | 'move' | 'inside'

/** One area: what it is and was, what came before and after it, and what can be done with it. */
export function AreaPanel({ tree, area, onOpen, onBack }: AreaPanelProps) {
  const intl = useIntl()
  const may = useMay()
  const [form, setForm] = useState<Form | null>(null)
  const canWrite = may('organisation.write')
  const isRunning = area.validTo === null
  useComingBack(canWrite ? areaDrafts(area.areaId) : null, (rest) => {
    if (rest === 'edit' || rest === 'inside' || (isRunning && (rest === 'rename' || rest === 'redraw'))) setForm(rest)
  })
  const leave = useRef(onBack)
  leave.current = onBack
  useCommands(
    useMemo(
      () => [
        {
          id: 'organisation.back',
          label: intl.formatMessage(shared.back),
          group: 'Go',
          shortcut: 'Escape',
          access: 'organisation.read',
          run: () => leave.current(),
        } as const,
      ],
      [intl],
    ),
  )
  const close = () => setForm(null)
  return (
    <article aria-label={area.name} className="flex h-full min-h-0 flex-col">
      <div className="flex flex-col gap-1 border-b border-line px-4 py-2">
        <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
          <span className="list-detail:hidden">
            <IconButton icon={ArrowLeft} label={intl.formatMessage(shared.back)} shortcut="Esc" onPress={onBack} />
          </span>
          <span className="min-w-40 flex-1">
            <Heading level={1}>{area.name}</Heading>
          </span>
          {canWrite && (
            <span className="flex flex-wrap gap-1">
              <Button icon={Pencil} label={intl.formatMessage(messages.edit)} onPress={() => setForm('edit')} />
              {isRunning && (
                <Button icon={Scissors} label={intl.formatMessage(messages.redraw)} onPress={() => setForm('redraw')} />
              )}
              <MenuButton
                look="icon"
                icon={Ellipsis}
                label={intl.formatMessage(messages.more)}
                sections={[
                  {
                    id: 'more',
                    items: [
                      ...(isRunning ? [{ id: 'rename', label: intl.formatMessage(messages.rename) }] : []),
                      ...(isRunning
                        ? [{ id: 'inside', label: intl.formatMessage(messages.addInside), icon: Plus }]
                        : []),
                      { id: 'move', label: intl.formatMessage(messages.moveOn), isDisabled: area.people === 0 },
                    ],
                  },
                ]}
                onAction={(id) => setForm(id as Form)}
              />
            </span>
          )}
        </div>
        <Marks tree={tree} area={area} />
      </div>
      <div className="relative min-h-0 grow overflow-auto px-4 pt-2 pb-8">
        <div className="flex flex-col gap-5">
          {form === 'edit' && <AreaForm tree={tree} area={area} parentId={area.parentId} onEnd={close} />}
          {form === 'inside' && (
            <AreaForm
              tree={tree}
              area={null}
              parentId={area.areaId}
              onEnd={(areaId) => (areaId ? onOpen(areaId) : close())}
            />
          )}
          {form === 'rename' && <RenameForm area={area} onEnd={close} />}
          {form === 'redraw' && <RedrawForm tree={tree} area={area} onEnd={close} />}
          {form === 'move' && <MoveOnForm tree={tree} area={area} onEnd={close} />}
          {!isRunning && area.people > 0 && canWrite && form !== 'move' && (
            <div>
              <Button look="primary" label={intl.formatMessage(messages.moveOn)} onPress={() => setForm('move')} />
            </div>
          )}
          <Facts tree={tree} area={area} />
          <Lineage tree={tree} area={area} />
          <ChangesPanel tree={tree} area={area} />
          <AppointmentsPanel of={{ areaId: area.areaId }} />
        </div>
      </div>
    </article>
  )
}

function Marks({ tree, area }: { tree: AreaTree; area: AreaNode }) {
  const intl = useIntl()
  const now = today()
  const kind = tree.kinds.find(({ kindId }) => kindId === area.kindId)?.label ?? area.kindId
  return (
    <div className="flex flex-wrap gap-1">
      <Badge label={kind} />
      {isInForceOn(area, now) ? (
        <Badge tone="success" label={intl.formatMessage(messages.inForce)} />
      ) : (
        <Badge tone="warning" label={intl.formatMessage(area.validFrom > now ? messages.notYet : messages.ended)} />
      )}
    </div>
  )
}

function Facts({ tree, area }: { tree: AreaTree; area: AreaNode }) {
  const intl = useIntl()
  const may = useMay()
  const parent = tree.nodes.find(({ areaId }) => areaId === area.parentId)
  const earlier = tree.names.filter(({ areaId }) => areaId === area.areaId)
  const days =
    area.validTo === null
      ? intl.formatMessage(messages.since, { from: onScreen(area.validFrom) })
      : intl.formatMessage(messages.span, { from: onScreen(area.validFrom), to: onScreen(area.validTo) })
  const count = intl.formatMessage(messages.peopleHere, { count: area.people })
  const list = `/people?area=${encodeURIComponent(area.areaId)}`
  return (
    <Panel title={intl.formatMessage(messages.facts)}>
      <DescriptionList
        items={[
          { id: 'days', label: intl.formatMessage(messages.inForce), value: days },
          {
            id: 'parent',
            label: intl.formatMessage(messages.liesIn),
            value: parent ? (
              <Link href={placeOf(parent.areaId)}>{parent.name}</Link>
            ) : (
              intl.formatMessage(messages.liesNowhere)
            ),
          },
          { id: 'code', label: intl.formatMessage(messages.code), value: area.code },
          ...(earlier.length > 0
            ? [
                {
                  id: 'earlier',
                  label: intl.formatMessage(messages.earlier),
                  value: earlier
                    .map(({ name, validFrom, validTo }) =>
                      intl.formatMessage(messages.spelled, { name, from: onScreen(validFrom), to: onScreen(validTo) }),
                    )
                    .join('\n'),
                },
              ]
            : []),
          ...(area.listedAs
            ? [{ id: 'listed', label: intl.formatMessage(messages.listedAs), value: area.listedAs }]
            : []),
          {
            id: 'people',
            label: intl.formatMessage(messages.people),
            value: area.people > 0 && may('people.read') ? <Link href={list}>{count}</Link> : count,
          },
          ...(area.notes ? [{ id: 'notes', label: intl.formatMessage(messages.notes), value: area.notes }] : []),
        ]}
      />
    </Panel>
  )
}

/** What it came after, and what has followed it: the way through the years (S53, S60). */
function Lineage({ tree, area }: { tree: AreaTree; area: AreaNode }) {
  const intl = useIntl()
  const named = (ids: readonly string[]) => tree.nodes.filter(({ areaId }) => ids.includes(areaId))
  const before = named(tree.successions.filter(({ toId }) => toId === area.areaId).map(({ fromId }) => fromId))
  const after = named(tree.successions.filter(({ fromId }) => fromId === area.areaId).map(({ toId }) => toId))
  const links = (nodes: readonly AreaNode[]) => (
    <span className="flex flex-col items-start">
      {nodes.map(({ areaId, name }) => (
        <Link key={areaId} href={placeOf(areaId)}>
          {name}
        </Link>
      ))}
    </span>
  )
  return (
    <Panel title={intl.formatMessage(messages.lineage)}>
      {before.length + after.length === 0 ? (
        <p className="py-1 text-body text-text-quiet">{intl.formatMessage(messages.noLineage)}</p>
      ) : (
        <DescriptionList
          items={[
            ...(before.length > 0
              ? [{ id: 'before', label: intl.formatMessage(messages.before), value: links(before) }]
              : []),
            ...(after.length > 0
              ? [{ id: 'after', label: intl.formatMessage(messages.after), value: links(after) }]
              : []),
          ]}
        />
      )}
    </Panel>
  )
}

function placeOf(areaId: string): string {
  return `/organisation/areas/${encodeURIComponent(areaId)}`
}
