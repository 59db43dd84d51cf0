import { refuse, refused } from '../../../ground/shared/problem'
import type { BackupOutcome } from '../../../ground/vault/backups-door'
import { implement, type Implementation, type TaskContext } from '../../../ground/vault/implement'
import { backup, type Made } from '../contract'
import { proofSlip } from '../print/proof-slip'
import { backupIsDue, backupIsDueAtClosing } from '../rules'
import { backupDuties } from './duties'
import { atDoor, namedIn } from './listing'
import { changesSince, keep, lastEntry, readKept, readSettings, statusOf, writeSettings } from './standing'

const handling = implement(backup, {
  status: ({ db, now }) => statusOf(db, now),

  async list({ door, read }) {
    const { secondPlace } = read(({ db }) => readKept(db))
    return {
      backups: read(({ db }) => namedIn(db, door.backups.list(secondPlace))),
      secondIsConnected: secondPlace !== '' && door.backups.isConnected(secondPlace),
      secondIsOnSameDisk: secondPlace !== '' && door.backups.isOnSameDisk(secondPlace),
    }
  },

  make: (context) => made(context, 'asked', context.signal),

  async makeIfDue(context, { leaving }) {
    const { door, now, read } = context
    const [kept, settings] = read(({ db }) => [readKept(db), readSettings(db)] as const)
    const { lastAt } = kept
    const standing = { lastAt, lastIsThere: lastAt !== null && door.backups.has(lastAt), now }
    if (!leaving) {
      if (!backupIsDue(standing, settings.intervalHours)) return { outcome: 'not-due' }
      await made(context, 'interval', context.signal)
      return { outcome: 'made' }
    }
    const changes = read(({ db }) => changesSince(db, kept.lastSeq))
    if (!backupIsDueAtClosing(standing, changes)) return { outcome: 'not-due' }
    const patience = AbortSignal.timeout(settings.quitSeconds * 1000)
    try {
      await made(context, 'quit', AbortSignal.any([context.signal, patience]))
      return { outcome: 'made' }
    } catch {
      // Said at the next sign-in: now nobody is waiting to read it.
      await context.write(({ db, session, about }) => {
        keep(db, { skippedAt: now }, { userId: session.userId, now })
        about({ entity: 'backup', entityId: now, details: { skipped: true } })
      })
      return { outcome: 'skipped' }
    }
  },

  async prove(context, { backupId }) {
    const { door, read, signal, progress, now } = context
    const { secondPlace } = read(({ db }) => readKept(db))
    const proved = await door.backups.prove(backupId, secondPlace, { signal, report: progress })
    await context.write(({ db, session, about }) => {
      const proof = `${proved.createdAt} ${now} ${session.name}`
      keep(db, { proof }, { userId: session.userId, now })
      about({ entity: 'backup', entityId: proved.createdAt, details: { proved: true, seconds: inSeconds(proved) } })
    })
    const [listed] = read(({ db }) =>
      namedIn(
        db,
        door.backups.list(secondPlace).filter((one) => one.backupId === backupId),
      ),
    )
    if (!listed) return refused(goneMeanwhile)
    const { pages, undrawable } = await context.print(proofSlip({ ...proved, place: listed.place }, context.occasion()))
    return { pages, undrawable, seconds: inSeconds(proved) }
  },

  async lookIn({ host, door }) {
    const folder = await host.chooseFolder({ title: 'Choose the folder with the backups', startAt: '' })
    if (folder === null) return false
    door.backups.lookIn(folder)
    return true
  },

  async restore(context, { backupId }) {
    const { door, read, signal, progress } = context
    const { secondPlace } = read(({ db }) => readKept(db))
    const prepared = await door.backups.prepare(backupId, secondPlace, { signal, report: progress })
    // In the trail that is about to be moved aside too.
    await context.write(({ about }) =>
      about({ entity: 'backup', entityId: String(prepared.from['backup']), details: prepared.from }),
    )
    door.backups.takePlace(prepared)
    return {}
  },

  async chooseSecondPlace(context) {
    const { host, door, read } = context
    const { secondPlace } = read(({ db }) => readKept(db))
    const folder = await host.chooseFolder({ title: 'Choose the second place for backups', startAt: secondPlace })
    if (folder === null) return false
    refuse(door.backups.takeSecondPlace(folder))
    await context.write(({ db, session, now, about }) => {
      keep(db, { secondPlace: folder, secondProblem: '' }, { userId: session.userId, now })
      about({ entity: 'backup', entityId: 'second-place', details: { chosen: true } })
    })
    return true
  },

  forgetSecondPlace({ db, session, now, about }) {
    keep(db, { secondPlace: '', secondProblem: '' }, { userId: session.userId, now })
    about({ entity: 'backup', entityId: 'second-place', details: { chosen: false } })
    return {}
  },

  changeSettings({ db, session, now, about }, wanted) {
    const changed = writeSettings(db, wanted, { userId: session.userId, now })
    about({ entity: 'backup', entityId: 'settings', details: { changed: changed.join(','), ...wanted } })
    return {}
  },

  async findAtDoor({ host, door, session }) {
    if (session) return refused(notAtTheDoor)
    const folder = await host.chooseFolder({ title: 'Choose the folder with the backups', startAt: '' })
    return folder === null ? null : { folder, backups: atDoor(door.backups.lookIn(folder)) }
  },

  async target({ host, door, session }, { choose }) {
    if (session) return refused(notAtTheDoor)
    if (choose) {
      const startAt = door.backups.target().folder
      const folder = await host.chooseFolder({ title: 'Choose a folder for the vault', startAt })
      if (folder !== null) door.backups.chooseTarget(folder)
    }
    const { folder, problem } = door.backups.target()
    return { folder, problem: problem && { code: problem.code, message: problem.message } }
  },

  async tryKey({ door, signal, progress }, { backupId, recoveryKey }) {
    const office = await door.backups.tryKey(backupId, recoveryKey, { signal, report: progress })
    return { ...office, administrators: [...office.administrators] }
  },

  async bringBack(context, input) {
    const { door, signal, progress } = context
    const session = await door.backups.bringBack({ ...input, signal, report: progress })
    await context.write(({ db, about }) => {
      about({ entity: 'user', entityId: session.userId, details: door.backups.tellRestored(db) })
    })
    return {}
  },
})

export const backupImplementation: Implementation = { ...handling, duties: [backupDuties] }

/** Makes a backup and enters it; each deletion that comes of it has an entry of its own. */
async function made(context: TaskContext, reason: 'asked' | 'interval' | 'quit', signal: AbortSignal): Promise<Made> {
  const { door, read, now } = context
  const [{ secondPlace, firstAt }, { daily, weekly, monthly }] = read(
    ({ db }) => [readKept(db), readSettings(db)] as const,
  )
  const call = { signal, report: context.progress }
  const outcome = await door.backups.make({ reason, secondPlace, keep: { daily, weekly, monthly }, ...call })
  const { at, bytes, second, secondProblem, deleted } = outcome
  await context.write(({ db, session, about }) => {
    const by = { userId: session.userId, now }
    keep(db, { lastAt: at, lastSeq: lastEntry(db), ...(firstAt === null && { firstAt: at }) }, by)
    keep(db, { secondProblem: secondProblem?.message ?? '', ...(second === 'made' && { lastSecondAt: at }) }, by)
    about({ entity: 'backup', entityId: at, details: { reason, bytes, second } })
  })
  await enterDeletions(context, deleted)
  return { at, bytes, second, secondProblem: secondProblem && short(secondProblem), deleted: deleted.length }
}

async function enterDeletions(context: TaskContext, deleted: BackupOutcome['deleted']): Promise<void> {
  for (const { place, name } of deleted)
    await context.write(({ about }) => about({ entity: 'backup', entityId: name, details: { deleted: true, place } }))
}

function short({ code, message }: { readonly code: string; readonly message: string }) {
  return { code, message }
}

function inSeconds({ milliseconds }: { readonly milliseconds: number }): number {
  return Math.max(0.1, Math.round(milliseconds / 100) / 10)
}

const goneMeanwhile = {
  code: 'backup.gone',
  message: 'This backup passed its test, and was taken away before the slip could be made. Make another backup.',
} as const

const notAtTheDoor = {
  code: 'backup.notAtTheDoor',
  message: 'Somebody has signed in already. Lock the screen first, or bring the backup back under Backups.',
} as const
