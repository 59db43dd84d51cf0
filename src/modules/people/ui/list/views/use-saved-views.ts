import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { call, queryKeyOf, seen, useQuery } from '../../../../../ground/ui/client/call'
import type { GridColumnState } from '../../../../../ground/ui/design/grid/grid-column'
import { showToast } from '../../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../../ground/ui/session'
import { useWork } from '../../../../../ground/ui/work'
import { type PeopleView, people } from '../../../contract'
import type { SavedView } from '../../../view-operations'
import { addressOf, keyOf } from '../../view'
import { listPlace } from '../list-place'
import { messages } from './messages'

export interface SavedViewsOptions {
  readonly view: PeopleView
  readonly columns: GridColumnState
  readonly onApply: (view: PeopleView, columns: GridColumnState) => void
}

const none: readonly SavedView[] = []

/** The views by name, which of them is on screen, and what can be done with them. */
export function useSavedViews({ view, columns, onApply }: SavedViewsOptions) {
  const intl = useIntl()
  const may = useMay()
  const navigate = useNavigate()
  const { run, problem, forget } = useWork()
  const { data: views = none } = useQuery(people.views, {})
  const [appliedId, setAppliedId] = useState(listPlace.savedId)
  const apply = (saved: SavedView) => {
    listPlace.savedId = saved.viewId
    setAppliedId(saved.viewId)
    onApply(saved.view, saved.columns)
  }

  // The palette names a view in the address; it is taken up once, and the address then tells what the view shows.
  const { saved: asked }: { saved?: unknown } = useSearch({ strict: false })
  const latest = useRef(apply)
  latest.current = apply
  useEffect(() => {
    const found = views.find(({ viewId }) => viewId === asked)
    if (!found) return
    latest.current(found)
    void navigate({ to: '.', search: addressOf(found.view), replace: true } as never)
  }, [asked, views, navigate])

  return useMemo(() => {
    const applied = views.find(({ viewId }) => viewId === appliedId) ?? null
    const isChanged =
      applied !== null &&
      (keyOf(applied.view) !== keyOf(view) ||
        JSON.stringify(mutable(applied.columns)) !== JSON.stringify(mutable(columns)))
    const mayChange = (saved: SavedView) => !saved.isOffice || may('people.shareViews')
    const refresh = () => void seen.invalidateQueries({ queryKey: queryKeyOf(people.views, {}) })

    /** Saves what is on screen, or another body, under a name; gives whether it was done. */
    const save = async (
      draft: { viewId: SavedView['viewId'] | null; name: string; isOffice: boolean },
      body: Pick<SavedView, 'view' | 'columns'> = { view, columns: mutable(columns) },
    ) => {
      const { viewId, name, isOffice } = draft
      const done = await run(isOffice ? people.saveOfficeView : people.saveView, { viewId, name, ...body })
      if (!done) return false
      refresh()
      listPlace.savedId = done.viewId
      setAppliedId(done.viewId)
      showToast({ text: intl.formatMessage(messages.saved, { name }), about: `view ${done.viewId}` })
      return true
    }
    const remove = async (saved: SavedView) => {
      const { viewId, name, isOffice } = saved
      if (!(await run(isOffice ? people.removeOfficeView : people.removeView, { viewId }))) return
      refresh()
      const putBack = async () => {
        await call(isOffice ? people.saveOfficeView : people.saveView, {
          viewId: null,
          name,
          view: saved.view,
          columns: saved.columns,
        })
        refresh()
      }
      showToast({
        text: intl.formatMessage(messages.removed, { name }),
        onUndo: () => void putBack(),
        about: `view ${viewId}`,
      })
    }
    return {
      views,
      applied,
      isChanged,
      mayChange,
      mayShare: may('people.shareViews'),
      apply: (saved: SavedView) => latest.current(saved),
      save,
      remove: (saved: SavedView) => void remove(saved),
      problem,
      forget,
    }
  }, [views, appliedId, view, columns, may, run, problem, forget, intl])
}

export type SavedViews = ReturnType<typeof useSavedViews>

function mutable({ order, hidden, widths }: GridColumnState): SavedView['columns'] {
  return { order: [...order], hidden: [...hidden], widths: { ...widths } }
}
