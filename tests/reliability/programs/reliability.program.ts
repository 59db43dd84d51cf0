import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Office } from '../../../bench/office'
import { Chance } from '../chance'
import { faultsOfFiles } from '../faults-of-files'
import { faultsOfKeys } from '../faults-of-keys'
import { faultsOfPlace } from '../faults-of-place'
import { Furnished } from '../furnished'
import { type StormReport, storm } from '../storm'
import { killsInBackups } from '../kills-in-backups'
import { mustBe, mustBeNone, Tally } from '../tally'

/**
 * The reliability run (security notes, section 8: A1, A4, A6, A7, B1). `--built` and `--resources` say where the app lies;
 * `--kills N`, `--backup-kills N`, `--flips N` and `--seed N` how much is done and by which chance. Ends with `N passed, N failed`.
 */
const { values } = parseArgs({
  options: {
    built: { type: 'string' },
    resources: { type: 'string' },
    kills: { type: 'string' },
    flips: { type: 'string' },
    'backup-kills': { type: 'string' },
    seed: { type: 'string' },
  },
})
if (!values.built || !values.resources) throw new Error('Say where: --built DIR --resources DIR')
const places = { built: resolve(values.built), resources: resolve(values.resources) }
const kills = Number(values.kills ?? 500)
const flips = Number(values.flips ?? 300)
const backupKills = Number(values['backup-kills'] ?? 200)
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31))
const say = (line: string) => void process.stdout.write(`${line}\n`)

const folder = mkdtempSync(join(tmpdir(), 'throughline-reliability-'))
const chance = new Chance(seed)
const tally = new Tally(say)
const started = Date.now()
say(`Reliability: ${kills} kills, ${flips} flipped bits a file, seed ${seed}`)
const template = join(folder, 'template')
await (await Office.make(template, places.resources)).close()

say('\nKilled while saving')
const report = await storm({ kills, chance, places, template, folder, onKill })
sayFigures(report)
await tally.check(
  `after ${report.kills} kills the vault opens each time`,
  () => (mustBeNone(report.unopened, 'times not'), []),
)
await tally.check(`no acknowledged save is lost (${report.acknowledged} held against the vault)`, () => {
  mustBeNone(report.lost, 'acknowledged things are not there')
  mustBe(report.acknowledged >= report.kills, 'Too little was saved to say anything.')
  return []
})
await tally.check('no save is found half done', () => {
  mustBe(report.duringSave > report.kills / 2, `Only ${report.duringSave} kills fell into a save.`)
  return [`${report.duringSave} kills fell into saves: ${report.cutDone} were found whole, ${report.cutUndone} undone`]
})
await tally.check('pages, indexes, search and counters are sound', () => (mustBeNone(report.integrity, 'faults'), []))
await tally.check(
  'the audit chain holds and every record is as it says',
  () => (mustBeNone(report.chain, 'breaks'), []),
)
await tally.check('every kept file is there and opens', () => (mustBeNone(report.files, 'faults'), []))

say('\nKeys')
const furnished = await Furnished.make({ places, folder, template, chance, saves: 150 })
await faultsOfKeys(tally, furnished, flips)
say('\nBackups')
await killsInBackups(tally, furnished, backupKills)
say('\nFiles')
await faultsOfFiles(tally, furnished, flips)
say('\nPlace')
await faultsOfPlace(tally, furnished)

if (tally.failed === 0) rmSync(folder, { recursive: true, force: true })
else
  say(
    `\nWhat was left is in ${folder}; the same run again: npm run reliability -- --kills ${kills} --flips ${flips} --seed ${seed}`,
  )
say(`\n${Math.round((Date.now() - started) / 1000)} s, ${tally.skipped} skipped`)
say(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed === 0 ? 0 : 1

function onKill(done: number): void {
  if (done % 100 === 0 && done < kills) say(`  ${done} of ${kills} kills`)
}

function sayFigures(storm: StormReport): void {
  say(
    `  ${storm.kills} kills: ${storm.duringSave} with a save under way, ${storm.duringSignIn} while opening, ${storm.withHotLog} left a log to recover`,
  )
}
