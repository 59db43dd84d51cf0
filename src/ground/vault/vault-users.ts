import { given, type Problem, Refusal, refuse, refused, type Result } from '../shared/problem'
import { folded, tidied } from '../shared/text'
import { readOnlyProblem } from './audit/standing'
import { recordKeyFile } from './db/facts'
import type { NewColleague, ResetSlot, UserSlots } from './door'
import { addSlot, changePassword, dropSlots } from './keys/change-slots'
import { handOver } from './keys/handover'
import type { KdfSettings } from './keys/kdf'
import { newOneTimePhrase, phraseUntil } from './keys/one-time-phrase'
import { choosePassword, isOwnPassword } from './keys/own-slot'
import type { SlotsChanged } from './keys/slot-table'
import { listSlots } from './keys/unlock'
import type { Opened } from './opened'
import { readSetting } from './settings'
import type { StepUp } from './step-up'
import type { Throttle } from './throttle/throttle'
import { type NewUserRow, readHandover, readUser } from './users'
import type { VaultOptions } from './vault-options'

/** What the keys of users need of the vault that they open. */
export interface UsersPlace {
  readonly options: Pick<VaultOptions, 'clock' | 'ids' | 'opensRisk'>
  readonly kdf: KdfSettings
  opened(): Opened
  throttle(): Throttle | null
  stepUp(): StepUp
}

/** The slots of an open vault's users. It changes the key file; what the database says of it the caller writes. */
export class VaultUsers implements UserSlots {
  constructor(private readonly place: UsersPlace) {}

  async add(wanted: NewColleague): Promise<NewUserRow> {
    const { keys, database, audit, session } = this.trusted()
    this.dropStraySlots()
    const now = this.place.options.clock.now()
    const userId = this.place.options.ids(now)
    const holdsRisk = keys.risk !== null && this.place.options.opensRisk(wanted.roles)
    const changed = await addSlot(database.folder, keys, {
      userId,
      name: wanted.name,
      password: wanted.password,
      kind: 'user',
      risk: holdsRisk,
      kdf: this.place.kdf,
      now: now.toISOString(),
      expiresAt: null,
      ownWords: this.ownWords(),
    })
    const { publicKey, handoverKey } = this.recorded(changed)
    audit.introduce(userId, publicKey)
    return {
      userId,
      name: tidied(wanted.name),
      nameKey: folded(wanted.name),
      roles: wanted.roles,
      signingKey: publicKey,
      handoverKey,
      holdsRisk,
      createdAt: now.toISOString(),
      createdBy: session.userId,
    }
  }

  async reset(userId: string): Promise<ResetSlot> {
    const { keys, database, db, audit } = this.trusted()
    const user = readUser(db, userId) ?? refused(gone)
    const now = this.place.options.clock.now()
    const until = phraseUntil(now)
    const phrase = newOneTimePhrase({ personName: user.name, ownWords: this.ownWords() })
    const holdsRisk = keys.risk !== null && this.place.options.opensRisk(user.roles)
    const changed = await addSlot(database.folder, keys, {
      userId,
      name: user.name,
      password: phrase,
      kind: 'reset',
      risk: holdsRisk,
      kdf: this.place.kdf,
      now: now.toISOString(),
      expiresAt: until,
      ownWords: this.ownWords(),
    })
    const { publicKey, handoverKey } = this.recorded(changed)
    audit.introduce(userId, publicKey)
    return { phrase, until, signingKey: publicKey, handoverKey, holdsRisk }
  }

  drop(userId: string): void {
    const { keys, database } = this.trusted()
    this.recorded(dropSlots(database.folder, keys, userId, () => null))
  }

  sealRiskFor(userId: string): Buffer {
    const { keys, db } = this.place.opened()
    const { key } = readHandover(db, userId)
    if (!keys.risk) return refused(noRiskKey)
    return key ? handOver(keys.risk, key, handoverAbout(keys.vaultId, userId)) : refused(notSeenYet)
  }

  async change(current: string, next: string): Promise<void> {
    const { keys, database } = this.trusted()
    const now = this.place.options.clock.now().toISOString()
    await this.guarded(async () => {
      const change = { current, next, kdf: this.place.kdf, now, ownWords: this.ownWords() }
      this.recorded(await changePassword(database.folder, keys, change))
    })
  }

  async choose(next: string): Promise<void> {
    const { keys, database } = this.trusted()
    const now = this.place.options.clock.now().toISOString()
    const choice = { next, kdf: this.place.kdf, now, ownWords: this.ownWords() }
    this.recorded(await choosePassword(database.folder, keys, choice))
  }

  async confirm(password: string, operation: string): Promise<string> {
    const { keys, database } = this.place.opened()
    await this.guarded(async () => {
      if (!given(await isOwnPassword(database.folder, keys, password))) refuse(wrongPassword)
    })
    return this.place.stepUp().give(operation)
  }

  /** Asks for the password of whoever is signed in: wrong ones count and wait as they do at the door. */
  private async guarded(work: () => Promise<void>): Promise<void> {
    const { name } = this.place.opened().keys.slot
    const throttle = this.place.throttle()
    refuse(throttle?.tryNow(name) ?? null)
    try {
      await work()
      throttle?.wasRight(name)
    } catch (error) {
      const isWrong = error instanceof Refusal && error.problem.code === wrongPassword.code
      // What is refused after the password was found right is no guess.
      if (!isWrong) throttle?.wasNotTried(name)
      throw error
    }
  }

  /** A slot whose user never came to be, because the machine stopped between the two, stands in the way of the name. */
  private dropStraySlots(): void {
    const { keys, database, db } = this.place.opened()
    for (const { userId } of given(listSlots(database.folder)))
      if (userId !== null && !readUser(db, userId)) this.recorded(dropSlots(database.folder, keys, userId, () => null))
  }

  /**
   * The open vault, if its records can be trusted: what the database says of users decides who gets a slot, and the key
   * file is not undone with a transaction that is refused (docs/adr/0006).
   */
  private trusted(): Opened {
    const opened = this.place.opened()
    const { alarm } = opened.watch
    return alarm ? refused(readOnlyProblem(alarm)) : opened
  }

  private recorded<T extends SlotsChanged>(changed: Result<T>): T {
    const value = given(changed)
    recordKeyFile(this.place.opened().database.db, value.generation)
    return value
  }

  private ownWords(): readonly string[] {
    const { db } = this.place.opened()
    return [readSetting(db, 'organisation'), readSetting(db, 'office')]
  }
}

/** What the handed-over key is bound to: for another person or vault it does not open. */
export function handoverAbout(vaultId: string, userId: string): string {
  return `risk-handover/v1|${vaultId}|${userId}`
}

const gone: Problem = { code: 'access.nobody', message: 'This person is not among the users any more.' }

const wrongPassword: Problem = {
  code: 'keys.wrongPassword',
  message: 'This is not your password. Type it again. Capital letters matter.',
  fields: { password: 'This is not your password.' },
}

const noRiskKey: Problem = {
  code: 'keys.noRiskKey',
  message:
    'You do not hold the key to offence details and risk notes yourself, so you cannot give it. Ask somebody who may read them.',
}

const notSeenYet: Problem = {
  code: 'access.not-seen-yet',
  message: 'This person has not signed in with this version yet. Ask them to sign in once, then give them access.',
}
