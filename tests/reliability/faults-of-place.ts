import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { worker } from '../../bench/office'
import { people, PersonId } from '../../src/modules/people/contract'
import { clearSentence, type Furnished } from './furnished'
import { ScriptedUser } from './scripted-user'
import { mustBe, type Tally } from './tally'

/** A second program, a vault left by a killed one, and a disk without room (A6, A7). */
export async function faultsOfPlace(tally: Tally, furnished: Furnished): Promise<void> {
  await tally.check('a second instance is told so, and the first goes on saving', async () => {
    const vault = furnished.copy()
    const ledger = furnished.ledger.copy()
    const chosen = join(vault, '..', 'chosen')
    mkdirSync(chosen)
    const first = await furnished.process(vault)
    mustBe((await first.signIn(worker))?.ok === true, 'The first did not open it.')
    const said = clearSentence(await furnished.trySignIn(vault), ['vault.inUse'])
    const enough = ledger.acknowledged + 20
    const user = new ScriptedUser(furnished.chance, ledger, chosen, 'I')
    const refusal = await user.work(first, () => ledger.acknowledged >= enough)
    mustBe(refusal === null && ledger.acknowledged >= enough, `The first could not save: ${refusal?.message}`)
    await first.kill()
    mustBe((await furnished.trySignIn(vault)) === null, 'After the first was killed nobody can sign in.')
    await furnished.mustHoldEverything(vault, ledger)
    return [said]
  })

  const name = 'on a full disk saving stops with a sentence, reading goes on, and nothing is lost'
  const disk = join(furnished.folder, 'small-disk')
  const reason = mountSmallDisk(disk)
  if (reason) {
    tally.skip(name, reason)
    return
  }
  try {
    await tally.check(name, () => onFullDisk(furnished, disk))
    for (const [where, knowsMachine] of [
      ['a vault opened on a full disk', true],
      ['a vault opened for the first time on a machine whose disk is full', false],
    ] as const) {
      await tally.check(`${where} says so or opens, and nothing is lost`, () =>
        openedOnFullDisk(furnished, disk, knowsMachine),
      )
    }
  } finally {
    spawnSync('umount', [disk])
  }
}

async function onFullDisk(furnished: Furnished, disk: string): Promise<string[]> {
  const vault = join(disk, 'first', 'vault')
  cpSync(furnished.copy(), vault, { recursive: true })
  const ledger = furnished.ledger.copy()
  const chosen = join(furnished.folder, 'chosen-for-small-disk')
  mkdirSync(chosen)
  const child = await furnished.process(vault)
  mustBe((await child.signIn(worker))?.ok === true, 'It does not open.')
  const user = new ScriptedUser(furnished.chance, ledger, chosen, 'D')
  const said = new Set<string>()
  let refused = 0
  for (const leave of [300_000, 60_000, 8_000, 0]) {
    fill(disk, leave)
    const problem = await user.work(child, () => false)
    said.add(clearSentence(problem, ['vault.full', 'files.disk-full']))
    refused += 1
    const [known] = ledger.people.values()
    mustBe(known !== undefined, 'There is nobody to read.')
    const read = await child.ask(people.get, { personId: PersonId.parse(known.personId) })
    mustBe(read?.ok === true, 'On a full disk records cannot be read either.')
    rmSync(join(disk, 'filler'))
    const enough = ledger.acknowledged + 10
    const after = await user.work(child, () => ledger.acknowledged >= enough)
    mustBe(after === null, `With room again it still refused: ${after?.message}`)
  }
  fill(disk, 0)
  await user.work(child, () => false)
  await child.kill()
  rmSync(join(disk, 'filler'))
  await furnished.mustHoldEverything(vault, ledger)
  rmSync(join(disk, 'first'), { recursive: true })
  return [...said, `filled ${refused + 1} times, killed once while full`]
}

async function openedOnFullDisk(furnished: Furnished, disk: string, knowsMachine: boolean): Promise<string[]> {
  const office = join(disk, knowsMachine ? 'second' : 'third')
  const vault = join(office, 'vault')
  cpSync(furnished.copy(), vault, { recursive: true })
  if (knowsMachine) await (await furnished.process(vault)).kill()
  fill(disk, 0)
  try {
    const problem = await furnished.trySignIn(vault)
    const told = problem ? [clearSentence(problem, ['vault.full'])] : ['it opened']
    rmSync(join(disk, 'filler'))
    await furnished.mustHoldEverything(vault)
    return told
  } finally {
    rmSync(join(disk, 'filler'), { force: true })
    rmSync(office, { recursive: true })
  }
}

/** Takes all the room of the disk but `leave` bytes. */
function fill(disk: string, leave: number): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(bavail * bsize - leave, 0)))
}

/** A disk of 24 MB in memory. Gives the reason where there can be none. */
function mountSmallDisk(folder: string): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'a small disk can be made by root on Linux alone'
  mkdirSync(folder)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { encoding: 'utf8' })
  if (mounted.status === 0 && existsSync(folder)) return null
  return `no small disk could be mounted (${mounted.stderr?.trim() || mounted.error?.message})`
}
