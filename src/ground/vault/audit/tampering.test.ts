import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { World } from '../../../../tests/support/world'
import { wholeCheck } from '../../../../tests/support/whole-check'
import { people, type PersonDraft } from '../../../modules/people/contract'
import { blankDraft } from '../../../modules/people/fields'
import type { PersonId } from '../../../modules/people/person-id'
import type { GuardedDatabase } from '../db/guard'
import { openDatabase } from '../db/open'
import { PAGE_BYTES } from '../db/pages'
import { type MasterKey, withSubKey } from '../keys/sub-keys'
import { newSigningSeed, signatureOf } from '../keys/signing'
import type { Opened } from '../opened'
import { Read } from '../sql'
import { anchorNames } from './anchor'
import { firstBreak } from './check-chain'
import { hashOf, macOf, signedPart } from './entry'
import { readEntries } from './entry-rows'
import type { CheckOutcome } from './trail-desk'

const blank: PersonDraft = { ...blankDraft, firstNames: 'Robin', lastName: 'Testcase' }

/** Random numbers that a failed run can be repeated with. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const tries = 20

describe(`a trail that somebody with the key bends by hand (SEED=${seed})`, () => {
  let world: World
  let ids: PersonId[]
  const random = numbers(seed)

  beforeEach(async () => {
    world = await new World().setUp()
    ids = []
    for (let count = 0; count < 12; count += 1) {
      const { personId } = await world.do(people.create, { ...blank, firstNames: `Robin ${count}` })
      ids.push(personId)
    }
    for (const personId of ids.slice(0, 6)) {
      await world.do(people.addNote, { personId, text: 'A note of the test.' })
    }
    await world.do(people.archive, { personIds: ids.slice(8, 11), reason: 'Test' })
  })
  afterEach(() => world.end())

  /** Locks, does something to the files with the vault's own key in hand, and says what is found afterwards. */
  async function after(work: (db: GuardedDatabase, key: Buffer) => void): Promise<CheckOutcome & { alarm: unknown }> {
    const master = await locked()
    byHand(master, work)
    return signInAndCheck()
  }

  async function locked(): Promise<MasterKey> {
    const { keys } = world.inside as Opened
    const master = { vaultId: keys.vaultId, vmk: Buffer.from(keys.vmk) }
    await world.lock()
    return master
  }

  function byHand(master: MasterKey, work: (db: GuardedDatabase, key: Buffer) => void): void {
    const opened = openDatabase(world.vaultFolder, master)
    if (!opened.ok) throw new Error(opened.problem.message)
    const { db } = opened.value
    const triggers = db.prepare("select name from sqlite_schema where type = 'trigger' and name like 'audit_%'").pluck()
    for (const name of triggers.all()) db.exec(`drop trigger "${String(name)}"`)
    withSubKey(master, 'audit/v1', (key) => work(db, key))
    opened.value.checkpoint()
    opened.value.close()
  }

  async function signInAndCheck() {
    await world.signIn('Ada Admin')
    const { alarm } = world.inside.watch
    return { ...wholeCheck(world.inside), alarm }
  }

  /** Bends the open trail in a transaction that is taken back, and gives what the check says, many times over. */
  async function each(bend: (db: GuardedDatabase, seq: number, key: Buffer, last: number) => number): Promise<void> {
    const master = await locked()
    byHand(master, (db, key) => {
      const read = new Read(db)
      expect(firstBreak(read, key)).toBeNull()
      const last = Number(db.prepare('select max(seq) from audit_entries').pluck().get())
      for (let count = 0; count < tries; count += 1) {
        db.exec('begin')
        const bad = bend(db, 2 + random(last - 3), key, last)
        expect(firstBreak(read, key)?.seq, `try ${count}`).toBe(bad)
        db.exec('rollback')
      }
    })
  }

  const columns = ['at', 'user_id', 'role', 'session_id', 'action', 'entity', 'entity_id', 'app_version', 'device_id']

  test('an edited field names the entry', () =>
    each((db, seq) => {
      const column = columns[random(columns.length)] ?? 'at'
      db.prepare(`update audit_entries set ${column} = ${column} || '.' where seq = ?`).run(seq)
      return seq
    }))

  test('an edited digest, detail, boot or clock mark names the entry', () =>
    each((db, seq) => {
      const change = ["digest_after = x'00'", "details = '{}'", 'boot = boot + 1', 'clock_suspect = 1 - clock_suspect']
      db.prepare(`update audit_entries set ${change[random(4)] ?? ''} where seq = ?`).run(seq)
      return seq
    }))

  test('an edited hash names the entry', () =>
    each((db, seq) => {
      db.prepare('update audit_entries set hash = randomblob(32) where seq = ?').run(seq)
      return seq
    }))

  test('an entry taken out of the middle is named', () =>
    each((db, seq) => {
      db.prepare('delete from audit_rows where seq = ?').run(seq)
      db.prepare('delete from audit_entries where seq = ?').run(seq)
      return seq
    }))

  test('an entry put in between is named', () =>
    each((db, seq) => {
      db.exec('create temp table later as select * from audit_entries')
      db.prepare('delete from audit_rows where seq >= ?').run(seq)
      db.prepare('delete from audit_entries where seq >= ?').run(seq)
      db.exec('update later set seq = -seq')
      const names = db.prepare('select name from pragma_table_info(?)').pluck().all('audit_entries').slice(1).join(', ')
      db.prepare(`insert into audit_entries (seq, ${names}) select 1 - seq, ${names} from later where -seq >= ?`).run(
        seq,
      )
      db.prepare(`insert into audit_entries (seq, ${names}) select ?, ${names} from later where seq = -?`).run(seq, seq)
      db.exec('drop table later')
      // The one put in is spelled as another number was.
      db.prepare("update audit_entries set action = 'people.change' where seq = ?").run(seq)
      return seq
    }))

  test('two entries that changed places are named by the first', () =>
    each((db, seq) => {
      db.prepare('delete from audit_rows where seq in (?, ?)').run(seq, seq + 1)
      const move = db.prepare('update audit_entries set seq = ? where seq = ?')
      move.run(-1, seq)
      move.run(seq, seq + 1)
      move.run(seq + 1, -1)
      return seq
    }))

  test('an entry that is there twice is named', () =>
    each((db, seq, _key, last) => {
      const names = db.prepare('select name from pragma_table_info(?)').pluck().all('audit_entries').slice(1).join(', ')
      const text = `insert into audit_entries (seq, ${names}) select ?, ${names} from audit_entries where seq = ?`
      db.prepare(text).run(last + 1, seq)
      return last + 1
    }))

  /** Writes the chain anew from an entry on, as somebody who holds the vault's key can. */
  function relinked(
    db: GuardedDatabase,
    key: Buffer,
    from: number,
    sign: (hash: Buffer) => Buffer | null | 'as it was',
  ) {
    const read = new Read(db)
    let [previous] = readEntries(read, from - 2, 1).map(({ hash }) => hash)
    for (const entry of readEntries(read, from - 1, 10_000)) {
      const hash = hashOf(previous ?? Buffer.alloc(32), entry)
      const sig = sign(hash)
      db.prepare('update audit_entries set prev_hash = ?, hash = ?, mac = ?, sig = ? where seq = ?').run(
        previous,
        hash,
        macOf(key, hash),
        sig === 'as it was' ? entry.sig : sig,
        entry.seq,
      )
      previous = hash
    }
  }

  test.each([
    ['no signature', () => null],
    ['the old signatures', () => 'as it was' as const],
    ['signatures of another key', (hash: Buffer) => signatureOf(newSigningSeed(), signedPart(hash))],
  ])('a chain that was linked and marked anew with %s is named where it begins', (_name, sign) =>
    each((db, seq, key) => {
      db.prepare("update audit_entries set at = '2020-01-01T00:00:00.000Z' where seq = ?").run(seq)
      relinked(db, key, seq, sign)
      return seq
    }),
  )

  test('two signatures that changed places are named by the first', () =>
    each((db, seq) => {
      const sig = db.prepare('select sig from audit_entries where seq = ?').pluck()
      const [one, other] = [sig.get(seq), sig.get(seq + 1)]
      db.prepare('update audit_entries set sig = ? where seq = ?').run(other, seq)
      db.prepare('update audit_entries set sig = ? where seq = ?').run(one, seq + 1)
      return seq
    }))

  test('a signing key that was put in beside the trail is noticed', async () => {
    const found = await after((db) => {
      db.exec("insert into signing_keys values ('somebody', 3, null, randomblob(32))")
    })
    expect(found.firstBreak?.why).toBe('keys-altered')
  })

  test('the digests under an entry of many rows are part of it', async () => {
    const found = await after((db) => {
      db.exec(
        'update audit_rows set digests = randomblob(length(digests)) where seq = (select max(seq) from audit_rows)',
      )
    })
    expect(found.firstBreak).toMatchObject({ why: 'rows-altered' })
  })

  test.each([1, 2, 5])(
    '%s entries cut off at the end: records are missing, and nothing may be changed',
    async (count) => {
      const { seq } = world.inside.audit.head
      const found = await after((db) => {
        db.prepare('delete from audit_rows where seq > ?').run(seq + 1 - count)
        db.prepare('delete from audit_entries where seq > ?').run(seq + 1 - count)
      })
      expect(found.alarm).toEqual({ kind: 'records-missing', anchored: seq + 1, last: seq + 1 - count })
      const refused = await world.ask(people.create, blank)
      expect(refused).toMatchObject({ ok: false, problem: { code: 'audit.records-missing' } })
      expect(await world.ask(people.get, { personId: ids[0] as PersonId })).toMatchObject({ ok: true })
    },
  )

  test('all entries deleted: records are missing', async () => {
    const found = await after((db) => {
      db.exec('delete from audit_rows; delete from audit_entries; delete from signing_keys')
      db.exec("delete from vault_facts where key = 'auditCheckpoint'")
    })
    expect(found.alarm).toMatchObject({ kind: 'records-missing', last: 0 })
  })

  test('an entry forged at the end breaks the trail at the opening', async () => {
    const { seq } = world.inside.audit.head
    const found = await after((db, key) => {
      const [last] = readEntries(new Read(db), seq, 1)
      if (!last) throw new Error('No last entry')
      const forged = { ...last, seq: last.seq + 1, action: 'people.change' }
      const hash = hashOf(last.hash, forged)
      const names = db.prepare('select name from pragma_table_info(?)').pluck().all('audit_entries').slice(1).join(', ')
      db.prepare(`insert into audit_entries (seq, ${names}) select ?, ${names} from audit_entries where seq = ?`).run(
        forged.seq,
        last.seq,
      )
      db.prepare('update audit_entries set prev_hash = ?, action = ?, hash = ?, mac = ? where seq = ?').run(
        last.hash,
        forged.action,
        hash,
        macOf(key, hash),
        forged.seq,
      )
    })
    expect(found.alarm).toEqual({ kind: 'broken', seq: seq + 2, why: 'wrong-signature' })
  })

  test.each([
    ['changed', 'altered', "update people set phone = '07700 900999' where person_id = ?"],
    ['whose note was changed', 'altered', "update person_notes set text = 'Other' where person_id = ?"],
    ['whose note was deleted', 'altered', 'delete from person_notes where person_id = ?'],
    [
      'brought back from the archive',
      'altered',
      'update people set archived_at = null, archived_reason = null where person_id = ?',
    ],
    ['deleted', 'missing', 'delete from people where person_id = ?'],
  ])('a person %s without an entry is named', async (_what, why, text) => {
    const personId = text.includes('archived') ? ids[9] : ids[2]
    const found = await after((db) => db.prepare(text).run(personId))
    expect(found.alarm).toBeNull()
    expect(found.firstBreak).toBeNull()
    expect(found.faults).toMatchObject([{ entity: 'person', entityId: personId, why }])
  })

  test('a person put in without an entry is named', async () => {
    const found = await after((db) => {
      const names = db.prepare('select name from pragma_table_info(?)').pluck().all('people').slice(2).join(', ')
      db.prepare(
        `insert into people (person_id, ${names}) select 'forged', ${names} from people where person_id = ?`,
      ).run(ids[0])
    })
    expect(found.faults).toMatchObject([{ entity: 'person', entityId: 'forged', why: 'unknown', seq: 0 }])
  })

  test('a role that somebody gave themselves, and an office renamed, are named', async () => {
    const found = await after((db) => {
      db.exec(`update users set roles = '["administrator","manager","auditor"]'`)
      db.exec(`update settings set value = '"Elsewhere"' where key = 'office'`)
    })
    expect(found.faults.map(({ entity, why }) => `${entity} ${why}`).sort()).toEqual(['office altered', 'user altered'])
  })

  test('a change by hand is not washed clean by the next change through the program', async () => {
    await after((db) => db.prepare("update people set phone = '07700 900999' where person_id = ?").run(ids[1]))
    await world.do(people.addNote, { personId: ids[1] as PersonId, text: 'Rang back.' })
    const { seq } = world.inside.audit.head
    const found = wholeCheck(world.inside)
    expect(found.faults).toEqual([{ entity: 'person', entityId: ids[1], seq, why: 'changed-between' }])
  })

  test('one old page put back is found', async () => {
    const path = join(world.vaultFolder, 'vault.db')
    const master = await locked()
    const old = readFileSync(path)
    await world.signIn('Ada Admin')
    world.clock.advance(3_600_000)
    await world.do(people.addNote, { personId: ids[0] as PersonId, text: 'Refused for good reason.' })
    await locked()
    const now = readFileSync(path)
    let pages: number[] = []
    byHand(master, (db) => {
      pages = db.prepare("select pageno from dbstat where name = 'people'").pluck().all() as number[]
    })
    const [page] = pages.filter((one) => {
      const at = (one - 1) * PAGE_BYTES
      return (
        at + PAGE_BYTES <= old.length && !old.subarray(at, at + PAGE_BYTES).equals(now.subarray(at, at + PAGE_BYTES))
      )
    })
    if (!page) throw new Error('No page of people has changed')
    const mixed = Buffer.from(readFileSync(path))
    old.copy(mixed, (page - 1) * PAGE_BYTES, (page - 1) * PAGE_BYTES, page * PAGE_BYTES)
    writeFileSync(path, mixed)
    const found = await signInAndCheck()
    expect(found.faults).toContainEqual(expect.objectContaining({ entity: 'person', entityId: ids[0], why: 'altered' }))
  })

  test('a whole old file put back: records are missing', async () => {
    const path = join(world.vaultFolder, 'vault.db')
    await locked()
    copyFileSync(path, `${path}.old`)
    await world.signIn('Ada Admin')
    await world.do(people.addNote, { personId: ids[0] as PersonId, text: 'Written since.' })
    const { seq } = world.inside.audit.head
    await locked()
    copyFileSync(`${path}.old`, path)
    expect((await signInAndCheck()).alarm).toMatchObject({ kind: 'records-missing', anchored: seq + 1 })
  })

  test('an old file put back is still found when as much has been entered since', async () => {
    const path = join(world.vaultFolder, 'vault.db')
    await locked()
    copyFileSync(path, `${path}.old`)
    await world.signIn('Ada Admin')
    await world.do(people.addNote, { personId: ids[0] as PersonId, text: 'Written since.' })
    await locked()
    copyFileSync(`${path}.old`, path)
    for (let count = 0; count < 4; count += 1) {
      expect((await signInAndCheck()).alarm).not.toBeNull()
      await world.ask(people.readOffenceNotes, { personId: ids[0] as PersonId })
      await locked()
    }
    expect((await signInAndCheck()).alarm).toMatchObject({ kind: 'other-records' })
  })

  test('an old anchor put back is noticed', async () => {
    const copies = anchorNames.map((name) => join(world.vaultFolder, name))
    await locked()
    for (const path of copies) copyFileSync(path, `${path}.old`)
    await world.signIn('Ada Admin')
    await world.do(people.addNote, { personId: ids[0] as PersonId, text: 'Written since.' })
    await locked()
    for (const path of copies) copyFileSync(`${path}.old`, path)
    await world.signIn('Ada Admin')
    expect(world.inside.watch.anchorWasBehind).toBe(true)
  })

  test('anchors taken away are noticed, one alone is mended', async () => {
    const [one = '', other = ''] = anchorNames.map((name) => join(world.vaultFolder, name))
    await locked()
    rmSync(one)
    expect((await signInAndCheck()).alarm).toBeNull()
    await locked()
    rmSync(one)
    rmSync(other)
    expect((await signInAndCheck()).alarm).toEqual({ kind: 'anchor-missing' })
  })

  test('an anchor that somebody wrote without the key counts as none', async () => {
    const paths = anchorNames.map((name) => join(world.vaultFolder, name))
    await locked()
    for (const path of paths) {
      const text = readFileSync(path, 'utf8')
      writeFileSync(path, text.replace(/"seq":\d+/, '"seq":1'.padEnd(/"seq":\d+/.exec(text)?.[0].length ?? 0)))
    }
    expect((await signInAndCheck()).alarm).toEqual({ kind: 'anchor-missing' })
  })

  test('all files put back together are found by a seal that was kept on paper', async () => {
    const files = ['vault.db', 'vault.keys', 'vault.keys.copy', ...anchorNames].map((name) =>
      join(world.vaultFolder, name),
    )
    await locked()
    for (const path of files) copyFileSync(path, `${path}.old`)
    await world.signIn('Ada Admin')
    await world.do(people.addNote, { personId: ids[0] as PersonId, text: 'Written since.' })
    const { seq, hash } = world.inside.audit.head
    await locked()
    for (const path of files) copyFileSync(`${path}.old`, path)
    expect((await signInAndCheck()).alarm).toBeNull()
    const held = readEntries(world.inside.db, seq - 1, 1)[0]?.hash
    expect(held?.equals(hash) ?? false).toBe(false)
  })
})
