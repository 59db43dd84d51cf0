// Runs one benchmark that needs a window; started by scripts/bench.mjs, under a screen in memory where there is none.
// Prints a JSON line for each figure.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { nativeBindingEnv } from '../../scripts/native-binding.mjs'
import { main } from '../../scripts/project.mjs'
import { list } from './list.mjs'
import { memory } from './memory.mjs'
import { scroll } from './scroll.mjs'
import { start } from './start.mjs'

Object.assign(process.env, nativeBindingEnv())

await main(async () => {
  const { values } = parseArgs({
    options: {
      what: { type: 'string' },
      root: { type: 'string' },
      vault: { type: 'string' },
      small: { type: 'string' },
      rounds: { type: 'string' },
    },
  })
  const benchmark = { list, memory, scroll, start }[values.what]
  const work = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
  mkdirSync(work, { recursive: true })
  try {
    await benchmark({ ...values, rounds: Number(values.rounds ?? 21), work }, (answer) =>
      process.stdout.write(`${JSON.stringify(answer)}\n`),
    )
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
})
