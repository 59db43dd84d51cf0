import type { HappeningSource } from '../../../ground/vault/implement'
import { dayAfter, nameOn } from '../dated'
import { earlierNames } from './area-store'

/**
 * On the timeline of whoever belongs to an area: that it was given another name while they were on the books, so that
 * older papers make sense (S60). That they were taken along to a successor, their own module tells.
 */
export const organisationHappenings: HappeningSource = {
  access: 'organisation.read',
  *happenings({ db }, personId) {
    const [row] = db.arrays(
      `select a.area_id, a.name, substr(p.created_at, 1, 10) from people as p join areas as a on a.area_id = p.area_id
       where p.person_id = ?`,
      [personId],
    ) as [string, string, string][]
    if (!row) return
    const [areaId, name, since] = row
    const names = earlierNames(db).filter((earlier) => earlier.areaId === areaId)
    for (const earlier of names) {
      const day = dayAfter(earlier.validTo)
      if (day < since) continue
      const sentence = `Their area, “${earlier.name}”, was named “${nameOn({ areaId, name }, names, day)}”.`
      yield { at: day, kind: 'area', subject: 'Area', sentence, by: '' }
    }
  },
}
