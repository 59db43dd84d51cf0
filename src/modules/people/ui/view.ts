import { z } from 'zod'
import { type PeopleView, Sort } from '../contract'

/** A view as the window's address carries it: only what differs from `everyone`. Anything unknown reads as not given. */
const Address = z.object({
  q: z.coerce.string().max(200).optional().catch(undefined),
  sort: Sort.optional().catch(undefined),
  down: z.literal(true).optional().catch(undefined),
  area: z.coerce.string().optional().catch(undefined),
  role: z.string().optional().catch(undefined),
  programme: z.string().optional().catch(undefined),
  women: z.literal(true).optional().catch(undefined),
  archive: z.literal(true).optional().catch(undefined),
})
export type ViewAddress = z.infer<typeof Address>

/** The view that an address asks for; null if it says nothing of one. */
export function viewOf(search: unknown): PeopleView | null {
  const found = Address.safeParse(search)
  if (!found.success || Object.values(found.data).every((value) => value === undefined)) return null
  const { q, sort, down, area, role, programme, women, archive } = found.data
  return {
    search: q ?? '',
    sort: sort ?? 'name',
    descending: down ?? false,
    areaId: area ?? null,
    role: role ?? null,
    programme: programme ?? null,
    womenOnly: women ?? false,
    state: archive ? 'archived' : 'current',
  }
}

export function addressOf(view: PeopleView): ViewAddress {
  return {
    q: view.search || undefined,
    sort: view.sort === 'name' ? undefined : view.sort,
    down: view.descending || undefined,
    area: view.areaId ?? undefined,
    role: view.role ?? undefined,
    programme: view.programme ?? undefined,
    women: view.womenOnly || undefined,
    archive: view.state === 'archived' || undefined,
  }
}

/** One text for one view: what rows and places are kept under. */
export function keyOf(view: PeopleView): string {
  return JSON.stringify(addressOf(view))
}
