import { onScreen } from '../../../ground/shared/dates'
import { daysAfter, monthAhead } from '../../../ground/shared/home'
import type { DutySource } from '../../../ground/vault/implement'
import { readOffice } from '../../../ground/vault/office'
import { lastLookedAt, reviewOn } from '../consent-review'

/** So many people at once are asked about on the home screen; when they are done, the next ones take their place. */
const mostPeople = 20
/** More consents in force than anybody has, for each of them. */
const mostRows = mostPeople * 12

/** Consents in force that were longest not looked at, by the index of migration 15. People in the archive are not asked. */
export const consentsToReview = `
  select c.person_id, c.given_on, c.confirmed_on, coalesce(k.label, c.purpose), p.first_names, p.last_name
  from consents as c indexed by consents_by_review
  cross join people as p on p.person_id = c.person_id
  left join consent_purposes as k on k.purpose = c.purpose
  where c.withdrawn_on is null and coalesce(c.confirmed_on, c.given_on) <= ? and p.archived_at is null
  order by coalesce(c.confirmed_on, c.given_on) limit ${mostRows}`

type Row = [personId: string, givenOn: string, confirmedOn: string | null, purpose: string, first: string, last: string]

/** Asks those who keep records to look at old consents again; never, where the office has not set after how long. */
export const consentDuties: DutySource = {
  access: 'people.write',
  *duties({ db, today }) {
    const { consentMonths: months } = readOffice(db)
    if (months === 0) return
    const rows = db.arrays(consentsToReview, [lastLookedAt(daysAfter(today, monthAhead), months)]) as Row[]
    const byPerson = new Map<string, Row[]>()
    for (const row of rows) byPerson.set(row[0], [...(byPerson.get(row[0]) ?? []), row])
    for (const [personId, [oldest, ...others]] of [...byPerson].slice(0, mostPeople)) {
      if (!oldest) continue
      const [, givenOn, confirmedOn, purpose, first, last] = oldest
      const name = `${first} ${last}`.trim()
      const agreed = `${name} agreed to “${purpose}” on ${onScreen(confirmedOn ?? givenOn)}`
      const sentence =
        others.length === 0
          ? `${agreed}. Ask whether that still holds.`
          : `${agreed}, and to ${others.length} more. Ask whether they still hold.`
      yield {
        kind: 'people.consent-review',
        entityId: personId,
        on: reviewOn({ givenOn, confirmedOn }, months),
        sentence,
        path: `/people/${personId}/consents`,
      }
    }
  },
}
