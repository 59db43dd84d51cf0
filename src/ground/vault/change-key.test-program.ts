// Started by a test: changes the key of a vault and ends itself, as a kill would, at one step of the work.
import { opensRisk, permissionsOf } from '../../modules/access/roles'
import { changeVaultKey } from './key-change'
import { countedIds } from './ids'
import { weakestKdf } from './keys/kdf'
import { Vault } from './vault'

const [folder = '', userData = '', name = '', password = '', wanted = ''] = process.argv.slice(2)
let left = Number(wanted)

const vault = new Vault({
  folder,
  userData,
  appVersion: '0.0.0-test',
  clock: { now: () => new Date('2026-11-21T10:00:00.000Z') },
  ids: countedIds(),
  kdf: weakestKdf,
  permissionsOf,
  opensRisk,
  furnish: () => undefined,
  arrive: () => undefined,
  ended: () => process.stdout.write('done\n'),
})
await vault.signIn(name, password)
await changeVaultKey(vault.placeOfKey(), {
  step: () => {
    left -= 1
    if (left < 0) process.kill(process.pid, 'SIGKILL')
  },
})
