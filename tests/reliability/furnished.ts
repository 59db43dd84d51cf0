import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Office, worker } from '../../bench/office'
import type { Operation, OutputOf } from '../../src/ground/shared/contract'
import type { Problem, Result } from '../../src/ground/shared/problem'
import type { Host } from '../../src/ground/vault/host'
import type { Chance } from './chance'
import { digestOf, Ledger } from './ledger'
import { type Answering, ScriptedUser } from './scripted-user'
import { soundnessOf } from './soundness'
import { Broken, mustBe, mustBeNone } from './tally'
import { type Places, VaultProcess } from './vault-process'

/** A vault that somebody has worked in, what it acknowledged, and fresh copies of it for things to go wrong with. */
export class Furnished {
  #copies = 0

  private constructor(
    readonly places: Places,
    readonly folder: string,
    readonly chance: Chance,
    private readonly whole: string,
    readonly ledger: Ledger,
  ) {}

  static async make(options: {
    places: Places
    folder: string
    template: string
    chance: Chance
    saves: number
  }): Promise<Furnished> {
    const { places, folder, template, chance, saves } = options
    const whole = join(folder, 'whole')
    const chosen = join(folder, 'chosen')
    cpSync(template, whole, { recursive: true })
    mkdirSync(chosen)
    const ledger = new Ledger()
    const user = new ScriptedUser(chance, ledger, chosen, 'F')
    const host = { chooseOpenPath: () => Promise.resolve(desk.chosenFile) } as unknown as Host
    const office = await mustOpen(whole, places, host)
    const desk: Answering = {
      chosenFile: null,
      ask: <T extends Operation>(operation: T, input: unknown) =>
        office.ask(operation, input as never) as Promise<Result<OutputOf<T>>>,
    }
    for (let save = 0; save < saves; save += 1) {
      const result = await (save % 4 === 3 ? user.saveDraft(desk) : user.saveRecord(desk))
      if (!result?.ok) throw new Error(`A save was refused: ${JSON.stringify(result?.problem)}`)
    }
    await office.close()
    return new Furnished(places, folder, chance, whole, ledger)
  }

  /** A copy to do something to. */
  copy(): string {
    this.#copies += 1
    const vault = join(this.folder, `copy-${this.#copies}`, 'vault')
    cpSync(this.whole, vault, { recursive: true })
    return vault
  }

  bytes(name: string): Buffer {
    return readFileSync(join(this.whole, name))
  }

  /** Starts the vault process on a folder, without signing in. */
  async process(vault: string): Promise<VaultProcess> {
    const child = new VaultProcess(this.places)
    await child.start(vault, join(vault, '..', 'machine'))
    return child
  }

  /** Tries to sign in through the vault process and gives the Problem that the user is shown; null if it opens. */
  async trySignIn(vault: string, who: { name: string; password: string } = worker): Promise<Problem | null> {
    const child = await this.process(vault)
    try {
      const result = await child.signIn(who)
      if (result === null) throw new Broken('The vault process died instead of saying what is wrong.')
      return result.ok ? null : result.problem
    } finally {
      await child.kill()
    }
  }

  /** Everything acknowledged is there, and the vault is sound. */
  async mustHoldEverything(vault: string, ledger = this.ledger): Promise<void> {
    const office = await mustOpen(vault, this.places)
    try {
      mustBeNone(await ledger.compare(office, true), 'acknowledged things are not there')
      mustBeNone(Object.values(await soundnessOf(office)).flat(), 'things are not sound')
    } finally {
      await office.close()
    }
  }
}

async function mustOpen(vault: string, places: Places, host?: Host): Promise<Office> {
  const opening = await Office.open(vault, places.resources, { host })
  if (!opening.ok) throw new Broken(`It does not open: ${opening.problem.code}: ${opening.problem.message}`)
  return opening.value
}

/** A refusal that a person can act on: the code that is expected, in whole sentences, without a stack or SQL. */
export function clearSentence(
  problem: (Pick<Problem, 'message'> & { code: string }) | null,
  codes: readonly string[],
): string {
  mustBe(problem !== null, `It went on as if nothing were wrong; expected ${codes.join(' or ')}.`)
  mustBe(codes.includes(problem.code), `Said ${problem.code}, expected ${codes.join(' or ')}: ${problem.message}`)
  const { message } = problem
  mustBe(/^[A-Z“].{30,}[.!]$/s.test(message) && !/sqlite|error|\bat \w+ \(/i.test(message), `Not clear: ${message}`)
  return `“${message}”`
}

export function sumOf(file: string): string {
  return digestOf(readFileSync(file))
}
