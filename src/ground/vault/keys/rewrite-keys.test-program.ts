// Started by a test, which kills it at a random moment: writes one and the other slot table in turn, for ever.
import { readFileSync } from 'node:fs'
import { type SlotTable, writeKeyFiles } from './key-file'

const [folder = '', vmk = '', one = '', other = ''] = process.argv.slice(2)
const tables = [one, other].map((path) => JSON.parse(readFileSync(path, 'utf8')) as SlotTable)
process.stdout.write('ready\n')
for (let generation = Number(process.env['FIRST_GENERATION']); ; generation += 1) {
  const table = tables[generation % 2]
  if (!table) throw new Error('no table')
  writeKeyFiles(
    folder,
    { ...table, generation },
    { vaultId: table.vaultId, vmk: Buffer.from(vmk, 'hex') },
    () => undefined,
  )
}
