import { onScreen } from '../../../ground/shared/dates'
import { monthAfter } from '../../../ground/shared/home'
import { todayInOffice } from '../../../ground/vault/clock'
import type { DutySource } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { lastCheckOf } from './store'

const path = '/audit'

/** What is to be done about the trail: faults that a check found, and the monthly report whose seal is filed on paper. */
export const auditDuties: DutySource = {
  access: 'audit.read',
  *duties({ db }) {
    const check = lastCheckOf(db)
    if (check && !check.wasWhole) {
      const on = todayInOffice(new Date(check.at))
      const sentence = `The check of the audit trail on ${onScreen(on)} found faults. Look at them, and tell whoever looks after data protection.`
      yield { kind: 'audit.faults', entityId: 'check', on, sentence, path }
    }
    const since = lastReportOn(db)
    if (since === null) return
    const sentence =
      'Print the month’s audit report and file it: its seal shows later whether a vault still holds every entry.'
    yield { kind: 'audit.report', entityId: 'report', on: monthAfter(since), sentence, path }
  },
}

/** The day of the last printed report, or of the first entry where none was printed yet. */
function lastReportOn(db: Read): string | null {
  const [row] = db.arrays(
    `select coalesce(
       (select at from audit_entries where entity = 'trail' and entity_id = 'printed' order by seq desc limit 1),
       (select at from audit_entries order by seq limit 1))`,
    [],
  )
  const at = row?.[0]
  return typeof at === 'string' ? todayInOffice(new Date(at)) : null
}
