import { Ellipsis, ListFilter, UserPlus } from 'lucide-react'
import { type ReactNode, type RefObject, useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { OutputOf } from '../../../../ground/shared/contract'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { MenuButton } from '../../../../ground/ui/design/actions/MenuButton'
import { type Chip, Chips } from '../../../../ground/ui/design/content/Chips'
import { ComboBox } from '../../../../ground/ui/design/fields/choice/ComboBox'
import { ListHead } from '../../../../ground/ui/list-head'
import { useMay } from '../../../../ground/ui/session'
import { type PeopleView, people } from '../../contract'
import { useAreaOptions } from '../areas'
import { everyone } from '../../list-shapes'
import { messages } from './messages'

interface PeopleToolbarProps {
  view: PeopleView
  onChange: (change: Partial<PeopleView>) => void
  box: RefObject<HTMLInputElement | null>
  /** The menu of saved views. */
  views: ReactNode
  /** Enter in the search field: opens who comes first. */
  onOpenFirst: () => void
  /** Arrow down in the search field. */
  onDown: () => void
  onNew: () => void
  onImport: () => void
  onPrint: () => void
  /** Prints a list for outside: named as they wish, and only those whose consent for the purpose is in force. */
  onPrintOutside: (purpose: string) => void
  onExport: (format: 'csv' | 'xlsx') => void
}

/** What the list shows: search, area, filters as chips; and what can be done with all of it. */
export function PeopleToolbar(props: PeopleToolbarProps) {
  const { view, onChange, box, views, onOpenFirst, onDown } = props
  const { onNew, onImport, onPrint, onPrintOutside, onExport } = props
  const intl = useIntl()
  const may = useMay()
  const areas = useAreaOptions(view.areaId)
  const { filters, chips, act } = useFilters(view, onChange)
  const { data: ownWords } = useQuery(people.ownWordsChoices, {})
  const outside = may('people.print') ? (ownWords?.listPurposes ?? []) : []
  const whole = [
    ...(may('people.print')
      ? [{ id: 'print', label: intl.formatMessage(messages.printList), shortcut: 'Ctrl+P' }]
      : []),
    ...(may('people.export')
      ? [
          { id: 'csv', label: intl.formatMessage(messages.exportCsv) },
          { id: 'xlsx', label: intl.formatMessage(messages.exportXlsx) },
        ]
      : []),
    ...(may('people.import') ? [{ id: 'import', label: intl.formatMessage(messages.importPeople) }] : []),
  ]
  return (
    <ListHead
      label={intl.formatMessage(messages.search)}
      hint={intl.formatMessage(messages.searchHint)}
      value={view.search}
      onChange={(search) => onChange({ search: search.slice(0, 200) })}
      onSubmit={onOpenFirst}
      onDown={onDown}
      box={box}
      below={
        <Chips
          chips={chips}
          onRemove={(id) => onChange(withoutFilter[id] ?? {})}
          onRemoveAll={() =>
            onChange({ ...everyone, search: view.search, sort: view.sort, descending: view.descending })
          }
        />
      }
    >
      <div className="w-32 @min-[44rem]:w-44">
        <ComboBox
          label={intl.formatMessage(messages.area)}
          isLabelHidden
          placeholder={intl.formatMessage(messages.anyArea)}
          options={areas}
          value={view.areaId}
          onChange={(areaId) => onChange({ areaId })}
        />
      </div>
      <MenuButton
        icon={ListFilter}
        label={intl.formatMessage(messages.filter)}
        folds
        sections={filters}
        onAction={act}
      />
      {views}
      {may('people.write') && (
        <>
          {/* Beside a record the words give way; Ctrl+N and the tooltip tell what it is. */}
          <span className="hidden @min-[38rem]:contents">
            <Button look="primary" icon={UserPlus} label={intl.formatMessage(messages.newPerson)} onPress={onNew} />
          </span>
          <span className="contents @min-[38rem]:hidden">
            <IconButton
              icon={UserPlus}
              label={intl.formatMessage(messages.newPerson)}
              shortcut="Ctrl+N"
              onPress={onNew}
            />
          </span>
        </>
      )}
      {whole.length > 0 && (
        <MenuButton
          look="icon"
          icon={Ellipsis}
          label={intl.formatMessage(messages.more)}
          sections={[
            { id: 'whole', items: whole },
            ...(outside.length > 0
              ? [
                  {
                    id: 'outside',
                    title: intl.formatMessage(messages.printOutside),
                    items: outside.map((purpose) => ({ id: `outside ${purpose}`, label: purpose })),
                  },
                ]
              : []),
          ]}
          onAction={(id) => {
            if (id === 'print') onPrint()
            else if (id.startsWith('outside ')) onPrintOutside(id.slice('outside '.length))
            else if (id === 'import') onImport()
            else onExport(id === 'csv' ? 'csv' : 'xlsx')
          }}
        />
      )}
    </ListHead>
  )
}

const withoutFilter: Readonly<Record<string, Partial<PeopleView>>> = {
  area: { areaId: null },
  role: { role: null },
  programme: { programme: null },
  women: { womenOnly: false },
  state: { state: 'current' },
}

type Kind = OutputOf<typeof people.choices>['roles'][number]

/** The menu of filters, the chips of those in use, and what choosing one does. */
function useFilters(view: PeopleView, onChange: (change: Partial<PeopleView>) => void) {
  const intl = useIntl()
  const { data: choices } = useQuery(people.choices, {})
  const areas = useAreaOptions(view.areaId)
  return useMemo(() => {
    const roles = choices?.roles ?? []
    const programmes = choices?.programmes ?? []
    // Who still holds what is no longer offered can be found, after all that is.
    const retiredLast = (a: Kind, b: Kind) => Number(a.retiredOn !== null) - Number(b.retiredOn !== null)
    const shown = ({ label, retiredOn }: Kind) =>
      retiredOn === null ? label : intl.formatMessage(messages.retiredKind, { label })
    const named = (kinds: typeof roles, id: string) => kinds.find(({ kindId }) => kindId === id)?.label ?? id
    const filters = [
      {
        id: 'roles',
        title: intl.formatMessage(messages.role),
        items: roles.toSorted(retiredLast).map((kind) => ({ id: `role ${kind.kindId}`, label: shown(kind) })),
      },
      {
        id: 'programmes',
        title: intl.formatMessage(messages.programme),
        items: programmes.toSorted(retiredLast).map((kind) => ({ id: `programme ${kind.kindId}`, label: shown(kind) })),
      },
      {
        id: 'more',
        title: intl.formatMessage(messages.other),
        items: [
          { id: 'women', label: intl.formatMessage(messages.askedWomenOnly) },
          view.state === 'current'
            ? { id: 'archived', label: intl.formatMessage(messages.archiveOnly) }
            : { id: 'current', label: intl.formatMessage(messages.currentOnly) },
        ],
      },
    ]
    const area = areas.find(({ id }) => id === view.areaId)?.label ?? ''
    const chips: Chip[] = [
      ...(view.state === 'archived' ? [{ id: 'state', label: intl.formatMessage(messages.archiveOnly) }] : []),
      ...(view.areaId ? [{ id: 'area', label: intl.formatMessage(messages.areaIs, { area }) }] : []),
      ...(view.role
        ? [{ id: 'role', label: intl.formatMessage(messages.roleIs, { role: named(roles, view.role) }) }]
        : []),
      ...(view.programme
        ? [
            {
              id: 'programme',
              label: intl.formatMessage(messages.programmeIs, { programme: named(programmes, view.programme) }),
            },
          ]
        : []),
      ...(view.womenOnly ? [{ id: 'women', label: intl.formatMessage(messages.askedWomenOnly) }] : []),
    ]
    const act = (itemId: string) => {
      const [kind, id = null] = itemId.split(' ')
      if (kind === 'role') onChange({ role: id })
      else if (kind === 'programme') onChange({ programme: id })
      else if (kind === 'women') onChange({ womenOnly: true })
      else onChange({ state: kind === 'archived' ? 'archived' : 'current' })
    }
    return { filters, chips, act }
  }, [choices, areas, view, intl, onChange])
}
