import { Plus } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { isIsoDate } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { TreeView } from '../../../../ground/ui/design/content/TreeView'
import { Switch } from '../../../../ground/ui/design/fields/choice/Switch'
import { DateField } from '../../../../ground/ui/design/fields/date/DateField'
import { SearchField } from '../../../../ground/ui/design/fields/text/SearchField'
import { useMediaQuery } from '../../../../ground/ui/design/frame/use-media-query'
import { useMay } from '../../../../ground/ui/session'
import { organisation } from '../../contract'
import { today } from '../../../../ground/ui/today'
import { areaEntries, groupId, lineAbove } from './area-entries'
import { AreaForm } from './AreaForm'
import { AreaPanel } from './AreaPanel'
import { messages } from './messages'

interface AreasScreenProps {
  /** The area that is open, `new`, or null. */
  place: string | null
  go: (path: string, replace?: boolean) => void
}

const base = '/organisation/areas'

/** The tree of areas as it stood on a day, and beside it whichever is chosen. */
export function AreasScreen({ place, go }: AreasScreenProps) {
  const intl = useIntl()
  const may = useMay()
  const isWide = useMediaQuery('(width >= 75rem)')
  const { data: tree } = useQuery(organisation.tree, {})
  const [sought, setSought] = useState('')
  const [showsEnded, setShowsEnded] = useState(false)
  const [on, setOn] = useState<string | null>(today)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set([groupId('region')]))
  const search = useRef<HTMLInputElement>(null)
  const day = on !== null && isIsoDate(on) ? on : today()
  const shown = useMemo(
    () =>
      tree &&
      areaEntries(tree, { on: showsEnded ? null : day, sought }, today(), (count) =>
        intl.formatMessage(messages.peopleHere, { count }),
      ),
    [tree, showsEnded, day, sought, intl],
  )
  // Whatever is chosen is in sight, also when a link has led here; it can be closed again.
  const [seen, setSeen] = useState<string | null>(null)
  if (tree && place !== seen) {
    setSeen(place)
    const node = tree.nodes.find(({ areaId }) => areaId === place)
    if (node) setOpened(new Set([...opened, ...lineAbove(tree, node), groupId(node.kindId)]))
  }
  if (!tree || !shown) return null
  const chosen = tree.nodes.find(({ areaId }) => areaId === place) ?? null
  const isNew = place === 'new' && may('organisation.write')
  const isAlone = chosen === null && !isNew
  const isCovered = !isAlone && !isWide
  const expanded = new Set([...opened, ...(sought.trim() === '' ? [] : shown.found)])
  const open = (areaId: string) => go(`${base}/${encodeURIComponent(areaId)}`, !isAlone)
  return (
    <div className="relative flex h-full min-h-0">
      <div
        inert={isCovered}
        className={`flex min-h-0 flex-col ${isCovered ? 'invisible absolute inset-0' : 'min-w-0 flex-[5] basis-0'}`}
      >
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2 border-b border-line px-3 py-2">
          <span className="flex min-w-48 flex-1 basis-full">
            <SearchField
              ref={search}
              label={intl.formatMessage(messages.search)}
              placeholder={intl.formatMessage(messages.hint)}
              value={sought}
              onChange={setSought}
            />
          </span>
          <DateField
            label={intl.formatMessage(messages.on)}
            value={showsEnded ? null : on}
            isDisabled={showsEnded}
            onChange={setOn}
          />
          <Switch label={intl.formatMessage(messages.showEnded)} isSelected={showsEnded} onChange={setShowsEnded} />
          {may('organisation.write') && (
            <span className="ml-auto">
              <Button
                look="primary"
                icon={Plus}
                label={intl.formatMessage(messages.add)}
                onPress={() => go(`${base}/new`)}
              />
            </span>
          )}
        </div>
        <div className="min-h-0 grow">
          <TreeView
            label={intl.formatMessage(messages.tree)}
            entries={shown.entries}
            selectedId={chosen?.areaId ?? null}
            onSelect={(id) => {
              if (tree.nodes.some(({ areaId }) => areaId === id)) open(id)
              else setOpened(toggled(opened, id))
            }}
            expandedIds={expanded}
            onExpand={setOpened}
            emptyState={
              <EmptyState title={intl.formatMessage(messages.none)}>{intl.formatMessage(messages.noneWhy)}</EmptyState>
            }
          />
        </div>
        <p role="status" className="border-t border-line px-3 py-1 text-small text-text-quiet tabular-nums">
          {intl.formatMessage(messages.countShown, { count: shown.count })}
        </p>
      </div>
      <div
        className={`min-w-0 basis-0 ${isWide ? 'flex-[5] border-l border-line-strong' : isAlone ? 'hidden' : 'flex-1'}`}
      >
        {isNew ? (
          <div className="relative h-full overflow-auto p-4">
            <AreaForm tree={tree} area={null} parentId={null} onEnd={(areaId) => (areaId ? open(areaId) : go(base))} />
          </div>
        ) : chosen ? (
          <AreaPanel key={chosen.areaId} tree={tree} area={chosen} onOpen={open} onBack={() => go(base)} />
        ) : (
          <p className="p-6 text-body text-text-quiet">{intl.formatMessage(messages.pick)}</p>
        )}
      </div>
    </div>
  )
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
