import { onScreen } from '../../../ground/shared/dates'
import { refuse } from '../../../ground/shared/problem'
import { folded } from '../../../ground/shared/text'
import type { CommandContext, QueryContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import type { PeopleView } from '../list-shapes'
import { viewNameMustBeFree, viewsMustNotBeTooMany } from '../merge-rules'
import { notThere } from '../rules'
import type { SavedView, ViewColumns } from '../view-operations'
import { guardedView } from './guards'
import { t } from './store'

/** The most views of one owner: a menu longer than this is no help. */
const mostViews = 40

interface Draft {
  readonly viewId: string | null
  readonly name: string
  readonly view: PeopleView
  readonly columns: ViewColumns
}

interface Body {
  readonly view: PeopleView
  readonly columns: ViewColumns
}

/** Answers `people.views`. */
export function viewsOf({ db, session, today }: QueryContext): SavedView[] {
  const rows = db.all(
    t
      .selectFrom('saved_views')
      .selectAll()
      .where((row) => row.or([row('owner_id', 'is', null), row('owner_id', '=', session.userId)]))
      .orderBy('name_key'),
  )
  return rows.map((row) => {
    const { view, columns } = JSON.parse(row.body) as Body
    return {
      viewId: row.view_id as SavedView['viewId'],
      name: row.name,
      isOffice: row.owner_id === null,
      view,
      columns,
      gone: goneFrom(db, view, today),
    }
  })
}

/** Saves a view for the user alone, under its name or over the one it was. */
export function saveOwnView<Id extends string>(context: CommandContext, draft: Draft): Id {
  return save<Id>(context, draft, context.session.userId)
}

export function saveOfficeView<Id extends string>(context: CommandContext, draft: Draft): Id {
  const before = draft.viewId === null ? null : guardedView.one(context.db, draft.viewId)
  const viewId = save<Id>(context, draft, null)
  context.about({ entity: 'view', entityId: viewId, before })
  return viewId
}

export function removeOwnView({ db, session }: CommandContext, viewId: string): void {
  const gone = db.run(t.deleteFrom('saved_views').where('view_id', '=', viewId).where('owner_id', '=', session.userId))
  if (gone.changes === 0) refuse(notThere('view'))
}

export function removeOfficeView(context: CommandContext, viewId: string): void {
  const { db } = context
  const before = guardedView.one(db, viewId)
  const gone = db.run(t.deleteFrom('saved_views').where('view_id', '=', viewId).where('owner_id', 'is', null))
  if (gone.changes === 0) refuse(notThere('view'))
  context.about({ entity: 'view', entityId: viewId, before })
}

function save<Id extends string>(context: CommandContext, draft: Draft, owner: string | null): Id {
  const { db, now, session } = context
  const held = db
    .all(t.selectFrom('saved_views').select(['view_id', 'name_key', 'owner_id']))
    .filter((row) => row.owner_id === owner)
  const nameKey = folded(draft.name) || draft.name
  refuse(
    viewNameMustBeFree(
      held.some((row) => row.name_key === nameKey && row.view_id !== draft.viewId),
      draft.name,
    ),
  )
  const values = {
    name: draft.name,
    name_key: nameKey,
    body: JSON.stringify({ view: draft.view, columns: draft.columns } satisfies Body),
    updated_at: now,
    updated_by: session.userId,
  }
  if (draft.viewId !== null) {
    if (!held.some((row) => row.view_id === draft.viewId)) refuse(notThere('view'))
    db.run(t.updateTable('saved_views').set(values).where('view_id', '=', draft.viewId))
    return draft.viewId as Id
  }
  refuse(viewsMustNotBeTooMany(held.length, mostViews))
  const viewId = context.newId<Id>()
  db.run(t.insertInto('saved_views').values({ view_id: viewId, owner_id: owner, ...values }))
  return viewId
}

/** What a view asks for and the office no longer has: said, and the view shown as far as it goes. */
function goneFrom(db: Read, view: PeopleView, today: string): string[] {
  const [area] = view.areaId ? db.arrays('select name, valid_to from areas where area_id = ?', [view.areaId]) : []
  const [areaName = null, until = null] = (area ?? []) as [string?, (string | null)?]
  return [
    ...(view.areaId === null || (areaName !== null && (until === null || until >= today))
      ? []
      : [
          areaName === null
            ? 'It asks for an area that is no longer on the list.'
            : `It asks for the area ${areaName}, which ended on ${onScreen(until ?? '')}.`,
        ]),
    ...goneKind(db, 'role_kinds', 'role', view.role, today),
    ...goneKind(db, 'programme_kinds', 'programme', view.programme, today),
  ]
}

function goneKind(
  db: Read,
  kinds: 'role_kinds' | 'programme_kinds',
  noun: string,
  kindId: string | null,
  today: string,
): string[] {
  if (kindId === null) return []
  const kind = db.one(t.selectFrom(kinds).select(['label', 'retired_on']).where('kind_id', '=', kindId))
  if (!kind) return [`It asks for a ${noun} that this office no longer has.`]
  if (kind.retired_on === null || kind.retired_on > today) return []
  return [`It asks for the ${noun} “${kind.label}”, which is no longer offered since ${onScreen(kind.retired_on)}.`]
}
