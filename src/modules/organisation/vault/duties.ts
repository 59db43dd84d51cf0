import { onScreen } from '../../../ground/shared/dates'
import { daysAfter, monthAhead } from '../../../ground/shared/home'
import type { DutySource } from '../../../ground/vault/implement'
import { printedName } from '../printed-name'

/**
 * What has ended is asked about for so many days; what ended before has been seen, and years of history are brought in
 * (requirements S15).
 */
const daysLookedBack = 90
const daysLookedAhead = 366

/** Contracts and projects whose end comes, with who pays for them (S1). */
export const endingProjects = `
  select p.record_id, p.name, p.ended_on, l.label, f.name
  from projects as p
  left join partners as f on f.record_id = p.funder_id
  left join office_lists as l on l.list_id = 'project-kind' and l.choice_id = p.kind_id
  where p.ended_on between ? and ? and p.archived_at is null`

/** Appointments that end and that nobody follows. */
export const endingAppointments = `
  select a.appointment_id, a.ended_on, l.label, r.name, r.area_id, c.title, c.first_names, c.last_name, c.post_nominals
  from appointments as a
  join areas as r on r.area_id = a.area_id
  join contacts as c on c.record_id = a.contact_id
  join office_lists as l on l.list_id = 'appointment' and l.choice_id = a.kind_id
  where a.ended_on between ? and ?
    and (r.valid_to is null or r.valid_to > a.ended_on)
    and not exists (
      select 1 from appointments as n
      where n.area_id = a.area_id and n.kind_id = a.kind_id and n.appointment_id <> a.appointment_id
        and (n.ended_on is null or n.ended_on > a.ended_on))`

type Text = string | null

const projects: DutySource = {
  access: 'organisation.write',
  *duties({ db, today }) {
    for (const row of db.arrays(endingProjects, span(today))) {
      const [recordId, name, on, kind, funder] = row as [string, string, string, Text, Text]
      const what = `${kind ?? 'Project'} “${name}”${funder ? `, paid for by ${funder},` : ''}`
      const sentence =
        on < today
          ? `${what} ended on ${onScreen(on)}. Put it into the archive, or write down its new end.`
          : `${what} ends on ${onScreen(on)}.`
      yield {
        kind: 'organisation.project-ends',
        entityId: recordId,
        on,
        sentence,
        path: `/organisation/projects/${recordId}`,
      }
    }
  },
}

const appointments: DutySource = {
  access: 'organisation.write',
  *duties({ db, today }) {
    for (const row of db.arrays(endingAppointments, span(today))) {
      const [appointmentId, on, office, area, areaId, title, firstNames, lastName, postNominals] = row as string[] &
        [string, string, string, string, string, string, string, string, string]
      const who = printedName({ title, firstNames, lastName, postNominals })
      const sentence =
        on < today
          ? `${who} was ${lowered(office)} for ${area} until ${onScreen(on)}, and nobody has followed.`
          : `${who} is ${lowered(office)} for ${area} until ${onScreen(on)}. Nobody is named to follow.`
      yield {
        kind: 'organisation.appointment-ends',
        entityId: appointmentId,
        on,
        sentence,
        path: `/organisation/areas/${areaId}`,
      }
    }
  },
}

function span(today: string): [string, string] {
  return [daysAfter(today, -daysLookedBack), daysAfter(today, Math.max(monthAhead, daysLookedAhead))]
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

export const organisationDuties: readonly DutySource[] = [projects, appointments]
