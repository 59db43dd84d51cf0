// Started by a test: opens a vault, says how that went, adds rows, and holds it until it is killed.
import { openDatabase } from './open'

const [folder = '', vaultId = '', vmk = ''] = process.argv.slice(2)
const opened = openDatabase(folder, { vaultId, vmk: Buffer.from(vmk, 'hex') })
if (opened.ok) {
  opened.value.db.exec('CREATE TABLE IF NOT EXISTS held (n INTEGER NOT NULL) STRICT; INSERT INTO held VALUES (1)')
  process.stdout.write('open\n')
  setInterval(() => undefined, 1000)
} else {
  process.stdout.write(`${opened.problem.code}\n`)
}
