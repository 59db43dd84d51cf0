import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Answer, print } from '../answer'
import { backups } from '../inside/backup'
import { audit } from '../inside/audit'
import { cipher } from '../inside/cipher'
import { counts } from '../inside/counts'
import { importing } from '../inside/import'
import { fsyncAnswer, save, saveSoOften } from '../inside/save'
import { search } from '../inside/search'
import { size } from '../inside/size'
import { makePlainTwin, makeVault } from '../twins'

/**
 * The benchmarks that need no window. `--what NAME`, `--vault DIR` and `--plain FILE` of `--people N`, which `--what make`
 * makes; `--saves N` saves so often and ends; `--fsyncs N` of `--saves N` prints what was counted.
 */
const { values } = parseArgs({
  options: {
    what: { type: 'string' },
    vault: { type: 'string' },
    plain: { type: 'string' },
    people: { type: 'string' },
    resources: { type: 'string' },
    built: { type: 'string' },
    saves: { type: 'string' },
    fsyncs: { type: 'string' },
  },
})
const { what, vault = '', plain = '', resources = '', built = '' } = values
const people = Number(values.people ?? 0)
const work = () => mkdtempSync(join(tmpdir(), 'throughline-bench-'))
const places = {
  vault: resolve(vault),
  plain: resolve(plain),
  resources: resolve(resources),
  built: resolve(built),
  big: people > 500_000,
}

const benchmarks: Readonly<Record<string, () => AsyncGenerator<Answer>>> = {
  audit: () => audit({ ...places, work: work() }),
  cipher: () => cipher(places),
  counts: () => counts(places),
  search: () => search(places),
  save: () => save({ ...places, work: work() }),
  import: () => importing({ ...places, work: work() }),
  backup: () => backups({ ...places, work: work() }),
  size: () => size(places),
}

if (what === 'make') {
  if (!existsSync(join(places.vault, 'vault.db'))) await makeVault(places.vault, places.resources, people)
  if (plain && !existsSync(places.plain)) await makePlainTwin(places.plain, places.resources, people)
} else if (what === 'saves') await saveSoOften({ ...places, work: work() }, Number(values.saves))
else if (what === 'fsyncs') print(fsyncAnswer(Number(values.fsyncs), Number(values.saves)))
else {
  const benchmark = benchmarks[what ?? '']
  if (!benchmark) throw new Error(`There is no benchmark named ${what}.`)
  for await (const answer of benchmark()) print(answer)
}
