import type { Read } from '../../../ground/vault/sql'
import { type ReportRow, type ReportView } from '../register-shapes'
import { type Stage, stages } from '../claim-shapes'
import { leftInBand, rateOn, taxYearEnd, taxYearOf } from '../rules-mileage'
import { stageInSql } from './claim-record'
import { milesBefore } from './pricing'
import { personName } from './names'
import { storedRates } from './registers'

/** What each kind of report groups by. All of it is SQL text of this file. */
const labels: Readonly<Record<ReportView['by'], string>> = {
  person: "trim(n.first_names || ' ' || n.last_name)",
  month: 'substr(p.on_day, 1, 7)',
  scheme: 's.name',
  funder: "coalesce(f.name, 'No funder')",
  'budget-code': "iif(c.budget_code = '', 'No budget code', c.budget_code)",
  project: "coalesce(j.name, 'No project')",
}
/** Two people of one name stay two rows. */
const keys: Readonly<Record<ReportView['by'], string>> = {
  person: 'c.person_id',
  month: 'substr(p.on_day, 1, 7)',
  scheme: 'c.scheme_id',
  funder: 'c.funder_id',
  'budget-code': 'c.budget_code',
  project: 'c.project_id',
}

/** What was paid from a day to a day, reversals taken off: the rows add up to the payments of those days. */
export function report(db: Read, { by, from, to }: ReportView): ReportRow[] {
  const rows = db.arrays(
    `select ${labels[by]}, count(distinct c.claim_id), sum(sign(p.amount_pence) * q.lines),
       sum(sign(p.amount_pence) * q.miles), sum(p.amount_pence)
     from payments p join claims c using (claim_id)
       join (select claim_id, count(*) as lines, sum(iif(allowed_pence > 0, miles_tenths, 0)) as miles
         from claim_lines group by claim_id) q using (claim_id)
       join people n on n.person_id = c.person_id
       join expense_schemes s on s.scheme_id = c.scheme_id
       left join partners f on f.record_id = c.funder_id
       left join projects j on j.record_id = c.project_id
     where p.on_day between ? and ? group by ${keys[by]} order by 1`,
    [from, to],
  )
  return rows.map(([label, claims, lines, miles, paid]) => ({
    label: label as string,
    claims: claims as number,
    lines: lines as number,
    milesTenths: miles as number,
    paidPence: paid as number,
  }))
}

/** Miles by car or van of everyone who drove in a tax year, and what is left of the band (R1). */
export function taxYearMiles(db: Read, anyDay: string) {
  const year = taxYearOf(anyDay)
  const band = rateOn(storedRates(db), 'car', taxYearEnd(year))?.bandMiles ?? null
  const drivers = db.arrays(
    `select c.person_id from claim_lines l join claims c using (claim_id)
       where c.kind = 'claim' and c.state in ('submitted', 'checked', 'approved') and l.vehicle = 'car'
         and l.on_day between ? and ?
     union select person_id from outside_miles where tax_year = ?`,
    [year, taxYearEnd(year), year],
  )
  return drivers
    .map(([id]) => {
      const personId = id as string
      const [asked] = db.arrays('select miles_tenths from outside_miles where person_id = ? and tax_year = ?', [
        personId,
        year,
      ])
      const outsideTenths = asked ? Number(asked[0]) : null
      const all = milesBefore(db, personId, year, null)
      return {
        personId,
        personName: personName(db, personId),
        oursTenths: all - (outsideTenths ?? 0),
        outsideTenths,
        leftInBandTenths: leftInBand(band, all),
      }
    })
    .sort((a, b) => a.personName.localeCompare(b.personName))
}

/** What is on its way and not paid yet, by where it stands. */
export function outstanding(db: Read) {
  const rows = db.arrays(
    `select ${stageInSql} as stage, count(*), coalesce(sum((select sum(l.allowed_pence) from claim_lines l
       where l.claim_id = c.claim_id)), 0), min(coalesce(c.submitted_at, c.created_at))
     from claims c group by stage having stage not in ('paid', 'discarded')`,
    [],
  )
  return stages.flatMap((stage) => {
    const row = rows.find(([found]) => found === stage)
    if (!row) return []
    const [, claims, pence, oldestAt] = row as [Stage, number, number, string | null]
    return [{ stage, claims, pence, oldestAt }]
  })
}
