import { refuse } from '../../../../ground/shared/problem'
import type { InputOf, OutputOf } from '../../../../ground/shared/contract'
import type { CommandContext, DutySource, QueryContext } from '../../../../ground/vault/implement'
import { todayInOffice } from '../../../../ground/vault/clock'
import { numbered } from '../../../../ground/vault/erasing/numbered'
import type { Read } from '../../../../ground/vault/sql'
import { nameOfUser } from '../../../../ground/vault/users'
import type { erasingOperations } from '../../erasing-operations'
import { periodsChangeFromTodayOn } from '../../erasing-rules'
import { guardedPeriod } from './guards'
import { standingHolds, waitingProposals } from './standing'

type Lists = OutputOf<typeof erasingOperations.erasures>
export type Erasure = Lists['erased'][number]
type Periods = OutputOf<typeof erasingOperations.retentionPeriods>

/** More than this nobody reads on a screen; the audit trail has them all. */
const mostShown = 500

export function erasureLists({ db, session }: QueryContext): Lists {
  return {
    proposals: waitingProposals(db, session.userId, null),
    holds: standingHolds(db, null),
    erased: erasuresOf(db, null),
    ledgerMended: ledgerMended(db),
  }
}

/** What was erased, one or the latest. */
export function erasuresOf(db: Read, erasureId: string | null): Erasure[] {
  const rows = db.arrays(
    ...numbered(
      `select erasure_id, person_id, grounds, proposed_at, proposed_by, erased_at, erased_by, counts from erasures
       where ?1 is null or erasure_id = ?1 order by erased_at desc, erasure_id desc limit ${mostShown}`,
      [erasureId],
    ),
  ) as [string, string, Erasure['grounds'], string | null, string | null, string, string | null, string][]
  return rows.map(([id, personId, grounds, proposedAt, proposedBy, erasedAt, erasedBy, counts]) => ({
    erasureId: id as Erasure['erasureId'],
    personId: personId as Erasure['personId'],
    grounds,
    proposedAt,
    proposedBy: proposedBy === null ? null : nameOfUser(db, proposedBy),
    erasedAt,
    erasedBy: erasedBy === null ? null : nameOfUser(db, erasedBy),
    counts: JSON.parse(counts) as Erasure['counts'],
  }))
}

function ledgerMended(db: Read): Lists['ledgerMended'] {
  const [row] = db.arrays(
    `select at, json_extract(details, '$.found') from audit_entries
       where entity = 'erasures' and entity_id = 'ledger' order by seq desc limit 1`,
    [],
  )
  if (!row) return null
  const [at, found] = row as [string, 'altered' | 'missing']
  return { at, found }
}

/** The periods of every sort, the latest first, each sort's own of today marked. */
export function retentionPeriods({ db, today }: QueryContext): Periods {
  const rows = db.arrays(
    `select what, valid_from, years, source, valid_from = (select max(n.valid_from) from retention_periods n
         where n.what = p.what and n.valid_from <= ?) from retention_periods p order by what, valid_from desc`,
    [today],
  ) as [Periods[number]['what'], string, number, string, number | null][]
  return rows.map(([what, validFrom, years, source, isNow]) => ({ what, validFrom, years, source, isNow: isNow === 1 }))
}

export function saveRetentionPeriod(
  context: CommandContext,
  { what, validFrom, years, source }: InputOf<typeof erasingOperations.saveRetentionPeriod>,
): void {
  const { db, now, session, today } = context
  refuse(periodsChangeFromTodayOn(validFrom, today))
  const key = `${what} ${validFrom}`
  const before = guardedPeriod.one(db, key)
  db.runText(
    `insert into retention_periods (what, valid_from, years, source, saved_at, saved_by) values (?, ?, ?, ?, ?, ?)
       on conflict (what, valid_from) do update
       set years = excluded.years, source = excluded.source, saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
    [what, validFrom, years, source, now, session.userId],
  )
  context.alsoChanged('retention-period', [{ entityId: key, before }])
  context.about({ entity: 'retention-periods', entityId: what, details: { years } })
}

/** Asks those who may erase to look at what others have proposed. */
export const erasingDuties: DutySource = {
  access: 'people.erase',
  *duties({ db, session }) {
    for (const { proposalId, name, proposedBy, proposedAt, isOwn } of waitingProposals(db, session.userId, null)) {
      if (isOwn) continue
      yield {
        kind: 'people.erasure-proposed',
        entityId: proposalId,
        on: todayInOffice(new Date(proposedAt)),
        sentence: `${proposedBy} proposed to erase the record of ${name}. Look at it, then carry it out or withdraw it.`,
        path: '/people/erasing',
      }
    }
  },
}
