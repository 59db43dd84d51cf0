import { Bookmark, BookmarkPlus, Check, Pencil, Save, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { MenuButton } from '../../../../../ground/ui/design/actions/MenuButton'
import type { MenuSection } from '../../../../../ground/ui/design/actions/Menu'
import { Notice } from '../../../../../ground/ui/design/content/Notice'
import { messages as kit } from '../../../../../ground/ui/design/messages'
import type { SavedView } from '../../../view-operations'
import { messages } from './messages'
import type { SavedViews } from './use-saved-views'
import { ViewDialog } from './ViewDialog'

/** Longer names are cut on the button; the menu shows them whole. */
const mostLetters = 18

/** The saved views, and what can be done with the one on screen. */
export function ViewsMenu({ saved }: { saved: SavedViews }) {
  const intl = useIntl()
  const [asking, setAsking] = useState<{ view: SavedView | null } | null>(null)
  const { views, applied, isChanged, mayChange } = saved
  const items = (list: readonly SavedView[]) =>
    list.map((view) => ({
      id: `view ${view.viewId}`,
      label: view.name,
      icon: view === applied ? Check : Bookmark,
      ...(view.gone.length > 0 && { description: intl.formatMessage(messages.askGone) }),
    }))
  const [mine, office] = [views.filter((view) => !view.isOffice), views.filter((view) => view.isOffice)]
  const name = applied?.name ?? ''
  const own = applied && mayChange(applied)
  const sections: MenuSection[] = [
    ...(mine.length > 0 ? [{ id: 'mine', title: intl.formatMessage(messages.mine), items: items(mine) }] : []),
    ...(office.length > 0 ? [{ id: 'office', title: intl.formatMessage(messages.office), items: items(office) }] : []),
    {
      id: 'this',
      items: [
        ...(own && isChanged ? [{ id: 'keep', label: intl.formatMessage(messages.saveTo, { name }), icon: Save }] : []),
        { id: 'save', label: intl.formatMessage(messages.save), icon: BookmarkPlus },
        ...(own
          ? [
              { id: 'rename', label: intl.formatMessage(messages.rename, { name }), icon: Pencil },
              { id: 'remove', label: intl.formatMessage(messages.remove, { name }), icon: Trash2 },
            ]
          : []),
      ],
    },
  ]
  const act = (id: string) => {
    const chosen = views.find((view) => `view ${view.viewId}` === id)
    if (chosen) saved.apply(chosen)
    else if (id === 'save') setAsking({ view: null })
    else if (!applied) return
    else if (id === 'keep') void saved.save(applied)
    else if (id === 'rename') setAsking({ view: applied })
    else saved.remove(applied)
  }
  const short = name.length > mostLetters ? `${name.slice(0, mostLetters - 1).trimEnd()}…` : name
  const label = !applied
    ? intl.formatMessage(messages.views)
    : intl.formatMessage(isChanged ? messages.changed : messages.view, { name: short })
  return (
    <>
      <MenuButton icon={Bookmark} label={label} folds sections={sections} onAction={act} />
      {asking && <ViewDialog saved={saved} renamed={asking.view} onClose={() => setAsking(null)} />}
    </>
  )
}

/** Says when the view on screen asks for what the office no longer has. */
export function GoneNotice({ saved }: { saved: SavedViews }) {
  const intl = useIntl()
  const [readId, setReadId] = useState<string | null>(null)
  const { applied, isChanged } = saved
  if (!applied || isChanged || applied.gone.length === 0 || readId === applied.viewId) return null
  return (
    <div className="px-3 py-2">
      <Notice
        tone="warning"
        live="polite"
        title={intl.formatMessage(messages.goneTitle)}
        actions={<Button label={intl.formatMessage(kit.close)} onPress={() => setReadId(applied.viewId)} />}
      >
        {[...applied.gone, intl.formatMessage(messages.goneNext)].join(' ')}
      </Notice>
    </div>
  )
}
