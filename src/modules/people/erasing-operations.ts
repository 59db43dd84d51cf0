import { z } from 'zod'
import { command, defineContract, query, task } from '../../ground/shared/contract'
import { isoDate, isoInstant } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { tidied } from '../../ground/shared/text'
import { PersonId } from './person-id'

const proposalId = idOf('proposal')
const erasureId = idOf('erasure')
const holdId = idOf('hold')
const words = (most: number, sentence: string) =>
  z
    .string()
    .transform(tidied)
    .pipe(z.string().min(1, sentence).max(most, `Use at most ${most} characters.`))

/** Why somebody is to be erased. It stays written down when the reason in words has gone with them. */
export const erasureGrounds = ['kept-long-enough', 'asked', 'mistake'] as const
const Grounds = z.enum(erasureGrounds)

/** So many of a sort; `one` and `many` are its words. */
const Counted = z.strictObject({ one: z.string(), many: z.string(), count: z.int() })
/** `until` null: not before something has happened. */
const Kept = z.strictObject({ what: z.string(), until: isoDate.nullable(), why: z.string() })

const Hold = z.strictObject({
  holdId,
  personId: PersonId,
  name: z.string(),
  reason: z.string(),
  since: isoDate,
  setAt: isoInstant,
  setBy: z.string(),
})
const Proposal = z.strictObject({
  proposalId,
  personId: PersonId,
  name: z.string(),
  grounds: Grounds,
  reason: z.string(),
  proposedAt: isoInstant,
  proposedBy: z.string(),
  /** Whoever proposed it does not carry it out. */
  isOwn: z.boolean(),
})
const Erasure = z.strictObject({
  erasureId,
  personId: PersonId,
  grounds: Grounds.nullable(),
  proposedAt: isoInstant.nullable(),
  proposedBy: z.string().nullable(),
  erasedAt: isoInstant,
  /** Null: it was done again, by the program, after a backup from before was brought back. */
  erasedBy: z.string().nullable(),
  counts: z.array(Counted),
})
/** How long records of a sort are kept, as dated data. */
export const Period = z.strictObject({
  what: z.enum(['expense-claims', 'assessment-records']),
  validFrom: isoDate,
  years: z
    .int('Give a number of years from 0 to 99.')
    .min(0, 'Give a number of years from 0 to 99.')
    .max(99, 'Give a number of years from 0 to 99.'),
  source: words(300, 'Say where this period comes from, such as a law or a decision of the charity.'),
})

export const ProposalDraft = z.strictObject({
  grounds: Grounds,
  reason: words(500, 'Say in a sentence why this record is to be erased.'),
})
export const HoldDraft = z.strictObject({
  since: isoDate,
  reason: words(500, 'Say why this record must not be erased, such as a claim or an inquiry.'),
})
export const LiftDraft = z.strictObject({ reason: words(500, 'Say why the hold is no longer needed.') })

/** The part of the people contract that erases somebody for good: two people, unless something stands against it. */
export const erasingOperations = defineContract('people', {
  /** What would go with a record, and what stands against it today. */
  erasurePreview: query({
    access: 'people.proposeErasure',
    input: z.strictObject({ personId: PersonId }),
    output: z.strictObject({
      name: z.string(),
      goes: z.array(Counted),
      kept: z.array(Kept),
      holds: z.array(Hold),
      proposal: Proposal.nullable(),
    }),
  }),
  proposeErasure: command({
    access: 'people.proposeErasure',
    input: ProposalDraft.extend({ personId: PersonId }),
    output: z.strictObject({ proposalId }),
  }),
  withdrawErasure: command({
    access: 'people.proposeErasure',
    input: z.strictObject({ proposalId }),
    output: z.strictObject({}),
  }),
  /** Erases whoever was proposed, for good, by somebody else than who proposed it. `settled`: it has left the log and the disk too. */
  erase: task({
    access: 'people.erase',
    stepUp: true,
    input: z.strictObject({ proposalId }),
    output: z.strictObject({ erasureId, settled: z.boolean() }),
    alsoChanges: 'all',
  }),
  holdRecord: command({
    access: 'people.erase',
    input: HoldDraft.extend({ personId: PersonId }),
    output: z.strictObject({ holdId }),
  }),
  liftHold: command({
    access: 'people.erase',
    input: LiftDraft.extend({ holdId }),
    output: z.strictObject({}),
  }),
  /** What is proposed, what is held, and what was erased: that last by id alone, the latest first. */
  erasures: query({
    access: 'people.proposeErasure',
    input: z.strictObject({}),
    output: z.strictObject({
      proposals: z.array(Proposal),
      holds: z.array(Hold),
      erased: z.array(Erasure),
      /** When the list beside the vault was last found changed or missing, and written anew. */
      ledgerMended: z.strictObject({ at: isoInstant, found: z.enum(['altered', 'missing']) }).nullable(),
    }),
  }),
  /** The certificate of destruction. */
  printErasure: task({
    access: 'people.erase',
    input: z.strictObject({ erasureId }),
    output: z.strictObject({ pages: z.int(), undrawable: z.string() }),
  }),
  /** How long records are kept, the latest period of each sort first. */
  retentionPeriods: query({
    access: 'people.proposeErasure',
    input: z.strictObject({}),
    output: z.array(Period.extend({ isNow: z.boolean() })),
  }),
  saveRetentionPeriod: command({ access: 'people.erase', input: Period, output: z.strictObject({}) }),
})
