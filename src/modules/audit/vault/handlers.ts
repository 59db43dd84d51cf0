import { refuse, refused } from '../../../ground/shared/problem'
import { alarmInWords } from '../../../ground/vault/audit/standing'
import { readSeal, spelledSeal } from '../../../ground/vault/audit/seal'
import { implement, type Implementation } from '../../../ground/vault/implement'
import { nameOfUser } from '../../../ground/vault/users'
import { audit, portion, type TrailRow } from '../contract'
import { auditReport } from '../print/audit-report'
import {
  printedTrailMustNotBeEndless,
  sealMustBeTypedAsPrinted,
  sealVerdict,
  thereMustBeSomethingToAnswerFor,
  trailLight,
} from '../rules'
import { checkEverything, checkIfDue } from './checking'
import { auditDuties } from './duties'
import { readEntry } from './entry'
import { exportTrail } from './export'
import { countEntries, lastCheckOf, placeOf, readMakers, readPage } from './store'

/** The most entries on one printed trail: some hundred pages. */
const mostPrinted = 5000

const handling = implement(audit, {
  page: ({ db, session }, { view, at, limit }) => ({
    rows: readPage(db, view, { at, limit }, session.permissions.has('people.read')),
    total: countEntries(db, view),
  }),

  placeOf: ({ db }, { view, seq }) => placeOf(db, view, seq),

  entry: ({ db, session }, { seq }) => readEntry(db, seq, session.permissions.has('people.read')),

  makers: ({ db }) => readMakers(db),

  standing({ db, trail, now }) {
    const { alarm, seal } = trail
    const oddities = [
      ...(trail.anchorWasBehind ? [anchorBehind] : []),
      ...(trail.anchorIsWritten ? [] : [anchorNotWritten]),
    ]
    const lastCheck = lastCheckOf(db)
    return {
      alarm: alarm && alarmInWords(alarm),
      oddities,
      entries: seal.seq,
      seal: spelledSeal(seal),
      lastCheck,
      light: trailLight({ alarm, lastCheck }, now),
    }
  },

  checkTrail: checkEverything,

  checkIfDue,

  exportTrail,

  checkSeal({ trail, about }, { typed }) {
    const seal = readSeal(typed)
    refuse(sealMustBeTypedAsPrinted(seal))
    if (!seal) return refused({ code: 'audit.seal-mistyped', message: 'This is not a seal.' })
    const verdict = trail.compare(seal)
    about({ entity: 'trail', entityId: 'seal', details: { seq: seal.seq, verdict } })
    return { verdict, sentence: sealVerdict(verdict, seal.seq) }
  },

  async print(context, { view }) {
    const { rows, who } = context.read(({ db, session }) => {
      refuse(printedTrailMustNotBeEndless(countEntries(db, view), mostPrinted))
      const names = session.permissions.has('people.read')
      const found: TrailRow[] = []
      for (let at = 0; ; at += portion) {
        const some = readPage(db, view, { at, limit: portion }, names)
        found.push(...some)
        if (some.length < portion) break
      }
      return { rows: found, who: view.userId === null ? null : nameOfUser(db, view.userId) }
    })
    await context.write(({ about }) => about({ entity: 'trail', entityId: 'printed', details: { count: rows.length } }))
    // Asked for after that entry, so the seal on the paper covers it.
    return context.print(auditReport({ rows, view, who }, context.occasion()))
  },

  accept({ trail, about }, { reason }) {
    refuse(thereMustBeSomethingToAnswerFor(trail.alarm))
    about({ entity: 'trail', entityId: 'accepted', details: { reason, alarm: trail.alarm?.kind ?? '' } })
    trail.acceptWithCommit()
    return {}
  },
})

export const auditImplementation: Implementation = { ...handling, duties: [auditDuties] }

const anchorBehind =
  'When the vault was opened, the files that prove how far the records go (vault.anchor) were older than the records. Somebody may have put old files back. The records themselves go further than the files say.'
const anchorNotWritten =
  'The files that prove how far the records go (vault.anchor) cannot be written. Ask whoever looks after this computer whether the disk is full or the folder may not be written to.'
