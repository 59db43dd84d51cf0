import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Office, worker } from '../../bench/office'
import { verifyBackup } from '../../src/ground/vault/db/backup'
import { isBackupName } from '../../src/ground/vault/db/backup-names'
import { access } from '../../src/modules/access/contract'
import { backup, standardSettings } from '../../src/modules/backup/contract'
import type { Furnished } from './furnished'
import { Broken, mustBe, type Tally } from './tally'
import type { VaultProcess } from './vault-process'

/** So many kills fall before and after the moment that counts; fewer may all fall on one side of it. */
const enoughForBoth = 50

/** After so many kills a fresh vault is taken. */
const killsEach = 10

/** Killed in the middle of a backup and of a restore (security notes, A4): the previous or the new state, and it opens. */
export async function killsInBackups(tally: Tally, furnished: Furnished, kills: number): Promise<void> {
  await tally.check(`killed ${kills} times while a backup is made: what is called a backup is whole`, async () => {
    const longest = await timeOf(furnished, (child) => child.ask(backup.make, {}))
    let [whole, halves] = [0, 0]
    for (let kill = 0; kill < kills; ) {
      const vault = furnished.copy()
      for (let round = 0; round < killsEach && kill < kills; round += 1, kill += 1) {
        await killedAfter(furnished, vault, longest, (child) => child.ask(backup.make, {}))
        const found = await backupsAreWhole(furnished, vault)
        whole += found.whole
        halves += found.halves
      }
      await furnished.mustHoldEverything(vault)
      rmSync(join(vault, '..'), { recursive: true })
    }
    mustBe(halves > 0 || kills < enoughForBoth, 'No kill fell into a backup: the delays do not fit.')
    return [
      `${halves} kills left a half, never under a backup’s name; ${whole} times a whole backup was read to its end`,
    ]
  })

  await tally.check(`killed ${kills} times while a backup is brought back: the old vault or the new one`, async () => {
    const template = await withBackupAndMore(furnished)
    const longest = await timeOf(furnished, restore, template)
    const found = { old: 0, new: 0 }
    for (let kill = 0; kill < kills; kill += 1) {
      const vault = join(furnished.folder, `restore-${kill}`, 'vault')
      cpSync(template, vault, { recursive: true })
      await killedAfter(furnished, vault, longest, restore)
      found[await oldOrNew(furnished, vault)] += 1
      rmSync(join(vault, '..'), { recursive: true })
    }
    const both = found.old > 0 && found.new > 0
    mustBe(both || kills < enoughForBoth, `The delays do not fit: ${found.old} old, ${found.new} new.`)
    return [`${found.old} times the vault was as before, ${found.new} times as in the backup, with the other put aside`]
  })
}

type Work = (child: VaultProcess) => Promise<unknown>

/** How long work takes when nobody kills it, so that kills fall into all of it. */
async function timeOf(furnished: Furnished, work: Work, vault?: string): Promise<number> {
  const copy = vault ? join(furnished.folder, 'timed', 'vault') : furnished.copy()
  if (vault) cpSync(vault, copy, { recursive: true })
  const child = await furnished.process(copy)
  await child.signIn(worker)
  const started = performance.now()
  await work(child)
  const took = performance.now() - started
  await child.kill()
  rmSync(join(copy, '..'), { recursive: true })
  return took
}

async function killedAfter(furnished: Furnished, vault: string, longest: number, work: Work): Promise<void> {
  const child = await furnished.process(vault)
  const signedIn = await child.signIn(worker)
  if (!signedIn?.ok) throw new Broken(`After a kill nobody can sign in: ${signedIn?.problem.message ?? 'it died'}`)
  const working = work(child)
  await pause(furnished.chance.share() * longest * 1.5)
  await child.kill()
  await working
}

async function restore(child: VaultProcess): Promise<void> {
  const listed = await child.ask(backup.list, {})
  const backupId = listed?.ok ? (listed.value.backups[0]?.backupId ?? '') : ''
  const confirmed = await child.ask(access.confirmPassword, { password: worker.password, operation: 'backup.restore' })
  if (confirmed?.ok) await child.ask(backup.restore, { backupId }, confirmed.value.ticket)
}

async function backupsAreWhole(furnished: Furnished, vault: string): Promise<{ whole: number; halves: number }> {
  const place = join(vault, 'backups')
  if (!existsSync(place)) return { whole: 0, halves: 0 }
  const names = readdirSync(place)
  const opening = await Office.open(vault, furnished.places.resources)
  if (!opening.ok) throw new Broken(`It does not open: ${opening.problem.message}`)
  const { keys } = opening.value.opened
  const found = names.filter(isBackupName)
  for (const name of found) {
    const verified = await verifyBackup(join(place, name), keys)
    if (!verified.ok) throw new Broken(`${name} is called a backup: ${verified.problem.message}`)
  }
  await opening.value.close()
  return { whole: found.length, halves: names.filter((name) => name.endsWith('.part')).length }
}

/** What was decided after the backup, so that the vault of then and that of now can be told apart. */
const later = { ...standardSettings, daily: 9 }

/** A vault with a backup, and something that was decided after it. */
async function withBackupAndMore(furnished: Furnished): Promise<string> {
  const template = furnished.copy()
  const opening = await Office.open(template, furnished.places.resources)
  if (!opening.ok) throw new Broken(opening.problem.message)
  const office = opening.value
  await office.do(backup.make, {})
  await office.do(backup.changeSettings, later)
  await office.close()
  return template
}

async function oldOrNew(furnished: Furnished, vault: string): Promise<'old' | 'new'> {
  await furnished.mustHoldEverything(vault)
  const left = readdirSync(vault).filter((name) => name === 'vault.restoring' || name.endsWith('.part'))
  if (left.length > 0) throw new Broken(`Left behind: ${left.join(', ')}`)
  if (await isOfToday(furnished, vault)) return 'old'
  const aside = readdirSync(vault).find((name) => name.startsWith('before-restore-'))
  if (!aside) throw new Broken('What was there before is gone.')
  const before = join(vault, '..', 'before')
  mkdirSync(before)
  cpSync(join(vault, aside), before, { recursive: true })
  cpSync(join(vault, 'vault.tries'), join(before, 'vault.tries'))
  await furnished.mustHoldEverything(before)
  mustBe(await isOfToday(furnished, before), 'What was put aside is not what was there.')
  return 'new'
}

async function isOfToday(furnished: Furnished, vault: string): Promise<boolean> {
  const opening = await Office.open(vault, furnished.places.resources)
  if (!opening.ok) throw new Broken(`It does not open: ${opening.problem.message}`)
  const { settings } = await opening.value.do(backup.status, {})
  await opening.value.close()
  return settings.daily === later.daily
}
