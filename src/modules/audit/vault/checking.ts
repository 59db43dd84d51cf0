import type { Read } from '../../../ground/vault/sql'
import type { TaskContext } from '../../../ground/vault/implement'
import { nameOfUser } from '../../../ground/vault/users'
import type { TrailCheck } from '../contract'
import { breakInWords, faultInWords } from '../rules'
import { aboutInWords } from './entry-words'
import { lastCheckOf } from './store'

/** How long a piece of checking may keep others waiting, in milliseconds. */
const breath = 15

/** So long the program leaves the work to others after each piece of a check that nobody waits for, in milliseconds. */
const politePause = 45

/** After so many hours the program checks everything again by itself. */
const checkedForHours = 24

/** One check at a time, whoever asked for it. */
let isChecking = false

/** Checks the whole trail and every guarded record in small pieces, enters the outcome, and says it in sentences. */
export async function checkEverything(context: TaskContext): Promise<TrailCheck> {
  return checked(context, () => new Promise((resolve) => setImmediate(resolve)))
}

/**
 * The check of every day. It keeps the one connection for a quarter of the time at most. A lock ends it without a trace,
 * and the next opening begins it again: what it has learnt so far is worth nothing once rows may have changed unseen.
 */
export async function checkIfDue(context: TaskContext): Promise<{ outcome: 'not-due' | 'whole' | 'faults' }> {
  const last = context.read(({ db }) => lastCheckOf(db))
  const age = last ? Date.parse(context.now) - Date.parse(last.at) : Number.POSITIVE_INFINITY
  const isFresh = age >= 0 && age < checkedForHours * 60 * 60 * 1000
  if (isChecking || isFresh) return { outcome: 'not-due' }
  isChecking = true
  try {
    const { firstBad, faults } = await checked(
      context,
      () => new Promise((resolve) => setTimeout(resolve, politePause)),
    )
    return { outcome: firstBad || faults.length > 0 ? 'faults' : 'whole' }
  } finally {
    isChecking = false
  }
}

async function checked(context: TaskContext, pause: () => Promise<void>): Promise<TrailCheck> {
  const names = context.session?.permissions.has('people.read') ?? false
  const check = await context.readWhenFree(({ trail }) => trail.check())
  const last = context.read(({ trail }) => trail.seal.seq)
  for (let more = true; more; ) {
    more = await context.readWhenFree(() => {
      const until = performance.now() + breath
      let goesOn = true
      while (goesOn && performance.now() < until) goesOn = check.step()
      return goesOn
    })
    if (check.isReadingEntries) context.progress({ step: 'Reading the entries', done: check.entriesRead, total: last })
    else context.progress({ step: 'Comparing the records', done: check.rowsCompared, total: check.rowsInAll })
    await pause()
    context.signal.throwIfAborted()
  }
  const { entries, rows, firstBreak, faults, uncertified } = check.outcome
  const bad = faults.length + (firstBreak ? 1 : 0)
  await context.write(({ about }) =>
    about({ entity: 'trail', entityId: 'check', details: { entries, rows, faults: bad } }),
  )
  return context.read(({ db }) => ({
    entries,
    rows,
    firstBad: firstBreak && { seq: firstBreak.seq, sentence: breakInWords(firstBreak.why, firstBreak.seq) },
    faults: faults.map(({ entity, entityId, seq, why }) => ({
      seq,
      sentence: faultInWords(why, aboutInWords(db, entity, entityId, names), seq),
    })),
    oddities: uncertified.map(({ seq, userId }) => newKeyOf(db, seq, userId)),
  }))
}

function newKeyOf(db: Read, seq: number, userId: string): string {
  return `From entry ${seq} on, ${nameOfUser(db, userId)} signs with a new key that no colleague has vouched for. That is so after the recovery key was used. If it was not used then, ask who had access to this computer.`
}
