import { isDeepStrictEqual } from 'node:util'
import { createHash } from 'node:crypto'
import { desk } from '../../src/ground/shared/desk'
import { fileOf } from '../../src/ground/vault/files/file-rows'
import { people, PersonDraft, PersonId } from '../../src/modules/people/contract'
import type { Office } from '../../bench/office'

const draftFields = Object.keys(PersonDraft.shape) as (keyof PersonDraft)[]

/** What a record must hold, as the person at the desk knows it from what was acknowledged. */
export interface Known {
  readonly personId: string
  readonly version: number
  readonly draft: PersonDraft
  readonly notes: readonly string[]
  readonly roles: readonly string[]
  /** Name and SHA-256 of each file. */
  readonly files: readonly string[]
}

/** A save that is under way: whose record, and what it will hold when the save is done. */
interface Pending {
  /** Null for a new person, whose number is not known until the save is acknowledged. */
  readonly personId: string | null
  readonly after: (personId: string) => Known
  readonly memberNumber: string
}

/** What the vault has acknowledged, kept outside it; and at most one save of records and one of drafts under way. */
export class Ledger {
  readonly people = new Map<string, Known>()
  readonly drafts = new Map<string, string | null>()
  readonly touched = new Set<string>()
  acknowledged = 0
  /** Saves that were under way at a kill: found whole, or found not to have happened. */
  readonly cut = { done: 0, undone: 0 }
  #pending: Pending | null = null
  #pendingDraft: { readonly key: string; readonly body: string | null } | null = null

  /** The same knowledge, for a copy of the vault to which other things will be done. */
  copy(): Ledger {
    const copy = new Ledger()
    for (const [personId, known] of this.people) copy.people.set(personId, known)
    for (const [key, body] of this.drafts) copy.drafts.set(key, body)
    return copy
  }

  get underWay(): boolean {
    return this.#pending !== null || this.#pendingDraft !== null
  }

  begin(pending: Pending): void {
    this.#pending = pending
    if (pending.personId) this.touched.add(pending.personId)
  }

  /** The save was acknowledged. */
  done(personId: string): void {
    if (!this.#pending) throw new Error('Nothing was under way.')
    this.people.set(personId, this.#pending.after(personId))
    this.touched.add(personId)
    this.acknowledged += 1
    this.#pending = null
  }

  /** The save was refused: nothing of it may be found. */
  refused(): void {
    this.#pending = null
  }

  refusedDraft(): void {
    this.#pendingDraft = null
  }

  beginDraft(key: string, body: string | null): void {
    this.#pendingDraft = { key, body }
  }

  doneDraft(): void {
    if (!this.#pendingDraft) throw new Error('No draft was under way.')
    this.drafts.set(this.#pendingDraft.key, this.#pendingDraft.body)
    this.acknowledged += 1
    this.#pendingDraft = null
  }

  /**
   * Holds what was acknowledged against the reopened vault, read through its router: every record touched since the
   * last time (or every one), every draft, and the number of people. Gives a sentence for each thing that is not so.
   * What was under way must have happened wholly or not at all; from here on it counts as what it was found to be.
   */
  async compare(office: Office, every: boolean): Promise<string[]> {
    const wrong: string[] = []
    const newPerson = this.#pending?.personId === null ? this.numberOf(office, this.#pending.memberNumber) : null
    if (this.#pending?.personId === null) this.settle(newPerson !== null, newPerson)
    for (const personId of every ? this.people.keys() : this.touched) {
      const known = this.people.get(personId)
      if (!known) continue
      const found = await recordOf(office, personId)
      const mayBe = this.#pending?.personId === personId ? this.#pending.after(personId) : null
      if (mayBe && isDeepStrictEqual(found, mayBe)) this.settle(true, personId)
      else if (!isDeepStrictEqual(found, known)) wrong.push(difference(known, found))
    }
    if (this.#pending) this.settle(false, null)
    wrong.push(...(await this.compareDrafts(office)))
    const count = Number(office.opened.db.arrays('select count(*) from people', [])[0]?.[0])
    if (count !== this.people.size) wrong.push(`${count} people where ${this.people.size} were acknowledged`)
    this.touched.clear()
    return wrong
  }

  private async compareDrafts(office: Office): Promise<string[]> {
    const wrong: string[] = []
    const pending = this.#pendingDraft
    if (pending && !this.drafts.has(pending.key)) this.drafts.set(pending.key, null)
    for (const [key, body] of this.drafts) {
      const found = (await office.do(desk.draft, { key }))?.body ?? null
      if (found === body) continue
      if (pending?.key === key && found === pending.body) {
        this.drafts.set(key, found)
        this.cut.done += 1
        this.#pendingDraft = null
      } else wrong.push(`the draft ${key} is ${found?.length ?? 'gone'}, acknowledged was ${body?.length ?? 'none'}`)
    }
    if (this.#pendingDraft) this.cut.undone += 1
    this.#pendingDraft = null
    return wrong
  }

  private settle(done: boolean, personId: string | null): void {
    if (done && personId && this.#pending) {
      this.people.set(personId, this.#pending.after(personId))
      this.touched.add(personId)
    }
    this.cut[done ? 'done' : 'undone'] += 1
    this.#pending = null
  }

  private numberOf(office: Office, memberNumber: string): string | null {
    const found = office.opened.db.arrays('select person_id from people where member_number = ?', [memberNumber])
    return (found[0]?.[0] as string | undefined) ?? null
  }
}

/** The record as the product gives it, its files read and their content digested. Null if it is not there. */
async function recordOf(office: Office, personId: string): Promise<Known | null> {
  const result = await office.ask(people.get, { personId: PersonId.parse(personId) })
  if (!result.ok) return null
  const { person, notes, roles, files } = result.value
  const draft = PersonDraft.parse(Object.fromEntries(draftFields.map((field) => [field, person[field]])))
  const digests = await Promise.all(
    files.map(async ({ fileId, name }) => {
      const row = fileOf(office.opened.db, fileId)
      const bytes = row ? await office.opened.files.read(row).catch(() => null) : null
      return `${name} ${bytes ? digestOf(bytes) : 'cannot be read'}`
    }),
  )
  return {
    personId,
    version: person.version,
    draft,
    notes: notes.map(({ text }) => text).sort(),
    roles: roles.map(({ kindId }) => kindId).sort(),
    files: digests.sort(),
  }
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function difference(known: Known, found: Known | null): string {
  if (!found) return `${known.draft.lastName} is gone`
  const fields = (Object.keys(known) as (keyof Known)[]).filter(
    (field) => !isDeepStrictEqual(known[field], found[field]),
  )
  const told = fields.map((field) => `${field}: ${JSON.stringify(known[field])} became ${JSON.stringify(found[field])}`)
  return `${known.draft.lastName}: ${told.join('; ').slice(0, 400)}`
}
