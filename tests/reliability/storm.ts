import { cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Office, worker } from '../../bench/office'
import type { Problem } from '../../src/ground/shared/problem'
import type { Chance } from './chance'
import { Ledger } from './ledger'
import { ScriptedUser } from './scripted-user'
import { soundnessOf } from './soundness'
import { type Places, VaultProcess } from './vault-process'

/** After so many kills a fresh vault is taken: each of them is read whole after every kill. */
const killsEach = 50
/** A kill comes this long after the first save at the latest, in milliseconds. */
const longestWork = 300
/** The storm is over when so many things are wrong: more of them say nothing new. */
const mostLosses = 20

export interface StormReport {
  kills: number
  acknowledged: number
  /** Kills with a save under way, and with a log that was not yet moved into the file. */
  duringSave: number
  duringSignIn: number
  withHotLog: number
  cutDone: number
  cutUndone: number
  readonly lost: string[]
  readonly integrity: string[]
  readonly chain: string[]
  readonly files: string[]
  readonly unopened: string[]
}

/**
 * Kills the vault process while a scripted user saves, again and again (security notes, A1): after each kill the vault
 * is opened anew and held against every acknowledgement.
 */
export async function storm(options: {
  readonly kills: number
  readonly chance: Chance
  readonly places: Places
  readonly template: string
  readonly folder: string
  readonly onKill: (done: number) => void
}): Promise<StormReport> {
  const { kills, chance, places, template } = options
  const report: StormReport = {
    kills: 0,
    acknowledged: 0,
    duringSave: 0,
    duringSignIn: 0,
    withHotLog: 0,
    cutDone: 0,
    cutUndone: 0,
    lost: [],
    integrity: [],
    chain: [],
    files: [],
    unopened: [],
  }
  let next = new VaultProcess(places)
  let losses = 0
  for (let round = 0; report.kills < kills; round += 1) {
    const home = join(options.folder, `storm-${round}`)
    const vault = join(home, 'vault')
    const chosen = join(home, 'chosen')
    cpSync(template, vault, { recursive: true })
    mkdirSync(chosen)
    const ledger = new Ledger()
    const user = new ScriptedUser(chance, ledger, chosen, `R${round}`)
    for (let kill = 0; kill < killsEach && report.kills < kills; kill += 1) {
      const child = next
      await child.start(vault, join(home, 'machine'))
      const refusal = await workUntilKilled(child, { chance, user, ledger, report })
      report.kills += 1
      // The next process loads its program while this one's vault is looked at.
      next = new VaultProcess(places)
      if (existsSync(join(vault, 'vault.db-wal')) && statSync(join(vault, 'vault.db-wal')).size > 0)
        report.withHotLog += 1
      // Every other time in a copy, so that the vault itself keeps its log and the next process must recover it.
      const looked = kill % 2 === 0 ? vault : join(home, 'copy')
      if (looked !== vault) cpSync(vault, looked, { recursive: true })
      await look(looked, places, ledger, report, kill === killsEach - 1 || report.kills === kills)
      if (looked !== vault) rmSync(looked, { recursive: true })
      options.onKill(report.kills)
      if (refusal) report.lost.push(`kill ${report.kills}: a save was refused: ${refusal.message}`)
      // What is lost once would be found missing after every later kill.
      if (report.unopened.length + report.lost.length > losses) break
    }
    losses = report.unopened.length + report.lost.length
    if (losses > mostLosses) break
    report.acknowledged += ledger.acknowledged
    report.cutDone += ledger.cut.done
    report.cutUndone += ledger.cut.undone
    if (losses === 0) rmSync(home, { recursive: true })
  }
  await next.kill()
  return report
}

async function workUntilKilled(
  child: VaultProcess,
  { chance, user, ledger, report }: { chance: Chance; user: ScriptedUser; ledger: Ledger; report: StormReport },
): Promise<Problem | null> {
  const signingIn = child.signIn(worker)
  if (chance.share() < 0.05) {
    // A kill while the vault opens: the key is stretched, the log recovered, the opening counted.
    await pause(chance.between(0, 400))
    report.duringSignIn += 1
    await child.kill()
    return null
  }
  const signedIn = await signingIn
  if (!signedIn?.ok) {
    await child.kill()
    return signedIn ? signedIn.problem : { code: 'reliability.died', message: 'The process died at sign-in.' }
  }
  const working = user.work(child, () => false)
  const wait = chance.between(0, longestWork)
  await pause(wait)
  if (ledger.underWay) report.duringSave += 1
  await child.kill()
  return working
}

async function look(
  folder: string,
  places: Places,
  ledger: Ledger,
  report: StormReport,
  every: boolean,
): Promise<void> {
  const opening = await Office.open(folder, places.resources)
  const place = (sentence: string) => `kill ${report.kills}: ${sentence}`
  if (!opening.ok) {
    report.unopened.push(place(opening.problem.message))
    return
  }
  const office = opening.value
  try {
    report.lost.push(...(await ledger.compare(office, every)).map(place))
    const sound = await soundnessOf(office)
    report.integrity.push(...sound.integrity.map(place))
    report.chain.push(...sound.chain.map(place))
    report.files.push(...sound.files.map(place))
    if (office.opened.database.keptLog) report.integrity.push(place('the log was taken for damaged'))
  } finally {
    await office.close()
  }
}
