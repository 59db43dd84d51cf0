import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { InputOf, Operation, OutputOf } from '../../src/ground/shared/contract'
import { desk } from '../../src/ground/shared/desk'
import type { Problem, Result } from '../../src/ground/shared/problem'
import { people, PersonDraft, PersonId } from '../../src/modules/people/contract'
import type { Chance } from './chance'
import { digestOf, type Known, type Ledger } from './ledger'

/** Whoever answers the scripted user: the vault process, or a vault in this process. Null: died before it answered. */
export interface Answering {
  ask<T extends Operation>(operation: T, input: InputOf<T>): Promise<Result<OutputOf<T>> | null>
  chosenFile: string | null
}

const roles = ['mentor', 'mentee', 'volunteer', 'learner']
const words = ['lantern', 'harbour', 'meadow', 'kettle', 'copper', 'willow', 'ladder', 'pebble', 'orchard', 'thimble']
const draftKeys = ['people.new', 'people.edit', 'councils.minutes']
const filesEach = 3

/** Somebody at a desk who saves without a pause, and writes down what was acknowledged. */
export class ScriptedUser {
  #count = 0

  constructor(
    private readonly chance: Chance,
    private readonly ledger: Ledger,
    /** Where the files lie that the user chooses. */
    private readonly files: string,
    /** Sets this user's records apart from those of others in the same vault. */
    private readonly mark: string,
  ) {}

  /** Works until `stopped`, until the vault dies, or until it refuses: then gives its Problem. */
  async work(vault: Answering, stopped: () => boolean): Promise<Problem | null> {
    const lanes = [() => this.saveRecord(vault), () => this.saveDraft(vault)]
    let refusal: Problem | null = null
    await Promise.all(
      lanes.map(async (save) => {
        while (!stopped() && !refusal) {
          const result = await save()
          if (result === null) return
          if (!result.ok) refusal = result.problem
        }
      }),
    )
    return refusal
  }

  /** One save of a record. Null: the vault died before it answered. */
  async saveRecord(vault: Answering): Promise<Result<unknown> | null> {
    const share = this.chance.share()
    const known = this.ledger.people.size > 0 ? this.chance.pick([...this.ledger.people.values()]) : null
    if (!known || share < 0.3) return this.create(vault)
    if (share < 0.6) return this.change(vault, known)
    if (share < 0.8) return this.note(vault, known)
    if (share < 0.9 && known.roles.length < roles.length) return this.role(vault, known)
    return known.files.length < filesEach ? this.file(vault, known) : this.note(vault, known)
  }

  async saveDraft(vault: Answering): Promise<Result<unknown> | null> {
    const key = this.chance.pick(draftKeys)
    const gone = this.chance.share() < 0.1
    const body = gone ? null : JSON.stringify({ text: this.prose(this.chance.between(5, 400)), typed: this.next() })
    this.ledger.beginDraft(key, body)
    const result = await (body === null
      ? vault.ask(desk.discardDraft, { key })
      : vault.ask(desk.saveDraft, { key, body }))
    if (result?.ok) this.ledger.doneDraft()
    else if (result) this.ledger.refusedDraft()
    return result
  }

  private async create(vault: Answering): Promise<Result<unknown> | null> {
    const memberNumber = `${this.mark}-${this.next()}`
    const draft = this.draft(memberNumber)
    const after = (personId: string): Known => ({ personId, version: 1, draft, notes: [], roles: [], files: [] })
    this.ledger.begin({ personId: null, memberNumber, after })
    const result = await vault.ask(people.create, draft)
    if (result?.ok) this.ledger.done(result.value.personId)
    else if (result) this.ledger.refused()
    return result
  }

  private change(vault: Answering, known: Known): Promise<Result<unknown> | null> {
    const { memberNumber } = known.draft
    const draft = this.draft(memberNumber)
    const input = { personId: PersonId.parse(known.personId), version: known.version, draft }
    return this.save(known, { version: known.version + 1, draft }, () => vault.ask(people.change, input))
  }

  private note(vault: Answering, known: Known): Promise<Result<unknown> | null> {
    const text = `${this.mark} ${this.next()} ${this.prose(this.chance.between(3, 120))}`
    const after = { notes: [...known.notes, text].sort() }
    return this.save(known, after, () => vault.ask(people.addNote, { personId: PersonId.parse(known.personId), text }))
  }

  private role(vault: Answering, known: Known): Promise<Result<unknown> | null> {
    const kindId = this.chance.pick(roles.filter((role) => !known.roles.includes(role)))
    const input = { personId: PersonId.parse(known.personId), kindId, startedOn: '2026-11-02' }
    return this.save(known, { roles: [...known.roles, kindId].sort() }, () => vault.ask(people.addRole, input))
  }

  private file(vault: Answering, known: Known): Promise<Result<unknown> | null> {
    const bytes = Buffer.from(`${this.prose(40)} ${randomBytes(this.chance.between(10, 40_000)).toString('base64')}`)
    const path = join(this.files, `${this.mark}-${this.next()}.txt`)
    writeFileSync(path, bytes)
    vault.chosenFile = path
    const after = { files: [...known.files, `${basename(path)} ${digestOf(bytes)}`].sort() }
    return this.save(known, after, () => vault.ask(people.addFile, { personId: PersonId.parse(known.personId) }))
  }

  private async save(
    known: Known,
    change: Partial<Known>,
    ask: () => Promise<Result<unknown> | null>,
  ): Promise<Result<unknown> | null> {
    const after = (): Known => ({ ...known, ...change })
    this.ledger.begin({ personId: known.personId, memberNumber: known.draft.memberNumber, after })
    const result = await ask()
    if (result?.ok) this.ledger.done(known.personId)
    else if (result) this.ledger.refused()
    return result
  }

  private draft(memberNumber: string): PersonDraft {
    const number = String(this.chance.between(0, 999_999)).padStart(6, '0')
    return PersonDraft.parse({
      firstNames: this.prose(1),
      lastName: `${this.prose(1)}-${memberNumber}`,
      preferredName: '',
      memberNumber,
      dateOfBirth: `19${this.chance.between(50, 99)}-0${this.chance.between(1, 9)}-1${this.chance.between(0, 9)}`,
      address: this.prose(5),
      postcode: 'ZZ1 1ZZ',
      phone: `07700 ${number}`,
      secondPhone: '',
      email: '',
      emergencyName: this.prose(2),
      emergencyRelationship: '',
      emergencyPhone: '',
      areaId: null,
      practitioner: this.prose(2),
      practitionerContact: '',
      languages: '',
      accessNeeds: this.prose(8),
      womenOnly: this.chance.share() < 0.5,
      heldQualifications: null,
    })
  }

  private prose(count: number): string {
    return Array.from({ length: count }, () => this.chance.pick(words)).join(' ')
  }

  private next(): number {
    this.#count += 1
    return this.#count
  }
}
