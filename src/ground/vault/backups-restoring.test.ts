import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prepareRestore } from './backups-restoring'
import { backUp } from './db/backup'
import { fillWithRows, reopened, testDatabase, value } from './db/database-for-tests'
import { readFact } from './db/facts'
import { migrate, schemaVersion } from './db/migrate'
import { migrations } from './db/migrations'
import { now, testFolder, testVault } from './keys/vault-for-tests'
import type { VaultOptions } from './vault-options'

const options = { clock: { now: () => new Date('2026-11-22T09:00:00.000Z') } } as unknown as VaultOptions

test.each(migrations.map(({ number }) => number))(
  'a backup of schema %i climbs to that of this program when it is brought back, and keeps its rows',
  async (upTo) => {
    const { folder, keys } = await testVault()
    const { vault } = testDatabase(folder, keys)
    value(await migrate(vault.db, { migrations, now, upTo, backUpFirst: async () => null }))
    fillWithRows(vault, 50)
    const place = join(testFolder(), 'backups')
    const about = { appVersion: '0.1.0', reason: 'asked', madeBy: null } as const
    const made = value(await backUp({ vault, keys, place, now, ...about }))
    expect(made.manifest.schema).toBe(upTo)
    const target = testFolder()
    const restoring = { options, vaultFolder: target, call: {} }
    const { staged, from } = await prepareRestore(
      made.folder,
      keys,
      { about: { way: 'signed-in' }, erased: [] },
      restoring,
    )
    expect(readdirSync(target)).toEqual([staged])
    expect(from).toMatchObject({ madeAt: now, way: 'signed-in' })
    const copy = reopened({ folder: join(target, staged), master: keys })
    expect(schemaVersion(copy.db)).toBe(migrations.length)
    expect(copy.db.prepare('SELECT count(*) FROM samples').pluck().get()).toBe(50)
    expect(JSON.parse(readFact(copy.db, 'restored') ?? '')).toEqual(from)
  },
)
