import Database from 'better-sqlite3'
import { type SqlPiece, sqlStatements } from './sql-words'

/** The driver under its plain name is the cipher build; the types are the plain driver's. */
export interface CipherDatabase extends Database.Database {
  key(key: Buffer): number
  explain(sql: string): unknown[]
}

/**
 * A connection on which the calls are refused that would write the vault in plain text, break it or widen an attack
 * (security notes, section 0: serialize, backup, ATTACH, rekey, loadExtension; and VACUUM INTO, unsafe mode and every
 * PRAGMA setting that `open` has made).
 */
export type GuardedDatabase = Omit<Database.Database, 'serialize' | 'backup' | 'loadExtension' | 'unsafeMode' | 'table'>

export class BannedCall extends Error {
  constructor(what: string) {
    super(`${what} is not allowed on the vault.`)
    this.name = 'BannedCall'
  }
}

const BANNED_METHODS = ['serialize', 'backup', 'rekey', 'key', 'loadExtension', 'unsafeMode', 'table'] as const

/** Puts the guard on the connection itself, so that `statement.database` is guarded too. Cannot be taken off. */
export function guarded(db: Database.Database): GuardedDatabase {
  const { prepare, exec, pragma, explain } = Database.prototype as CipherDatabase
  const fixed = (name: string, value: unknown) => Object.defineProperty(db, name, { value })
  for (const name of BANNED_METHODS) {
    fixed(name, () => {
      throw new BannedCall(`${name}()`)
    })
  }
  fixed('prepare', (sql: string) => (checkSql(sql), prepare.call(db, sql)))
  fixed('exec', (sql: string) => (checkSql(sql), exec.call(db, sql)))
  fixed('explain', (sql: string) => (checkSql(sql), explain.call(db, sql)))
  fixed('pragma', (source: string, options?: Database.PragmaOptions) => {
    checkSql(`PRAGMA ${source}`)
    return pragma.call(db, source, options)
  })
  return db
}

/** For the ground's own steps that need a setting which the guard keeps from everybody else. */
export function pragmaPastGuard(db: GuardedDatabase, source: string): unknown {
  return Database.prototype.pragma.call(db, source, { simple: true })
}

/** Most statements hold none of these words and go straight through. */
const WORTH_A_LOOK = /attach|detach|pragma|vacuum|load_extension|sqlite3mc|fts3_tokenizer|\0/i

/** The one step that changes a file's key. Never on the vault's own connection: see `rekeyCopy`. */
export function rekeyPastGuard(db: CipherDatabase, key: Buffer): void {
  const { rekey } = Database.prototype as unknown as { readonly rekey: (key: Buffer) => number }
  rekey.call(db, key)
}

export function checkSql(sql: string): void {
  if (!WORTH_A_LOOK.test(sql)) return
  if (sql.includes('\0')) throw new BannedCall('A NUL in SQL')
  for (const pieces of sqlStatements(sql)) checkStatement(pieces)
}

function checkStatement(pieces: readonly SqlPiece[]): void {
  const start = pieces.findIndex((piece) => !['explain', 'query', 'plan'].includes(piece.text))
  const rest = pieces.slice(Math.max(start, 0))
  const first = rest[0]?.text
  if (first === 'attach' || first === 'detach') throw new BannedCall(first.toUpperCase())
  if (first === 'vacuum' && rest.some((piece) => piece.text === 'into')) throw new BannedCall('VACUUM INTO')
  if (first === 'pragma') checkPragma(rest.slice(1))
  rest.forEach((piece, at) => {
    const called = rest[at + 1]?.text === '(' && piece.kind === 'word'
    if (
      called &&
      (piece.text === 'load_extension' || piece.text === 'fts3_tokenizer' || piece.text.startsWith('sqlite3mc'))
    ) {
      throw new BannedCall(`${piece.text}()`)
    }
  })
}

/** May be given a value; all others may only be read. */
const SETTABLE = new Set([
  'user_version',
  'defer_foreign_keys',
  'analysis_limit',
  'optimize',
  'incremental_vacuum',
  'integrity_check',
  'quick_check',
  'foreign_key_check',
  'foreign_key_list',
  'table_info',
  'table_xinfo',
  'table_list',
  'index_list',
  'index_info',
  'index_xinfo',
  'shrink_memory',
  'cache_size',
  'cache_spill',
])

/** Not even to be read: they answer with the key or change something by being named. */
const UNREADABLE = new Set([
  'key',
  'rekey',
  'hexkey',
  'hexrekey',
  'textkey',
  'textrekey',
  'cipher_salt',
  'wal_checkpoint',
  'mc_legacy_wal',
])

function checkPragma(pieces: readonly SqlPiece[]): void {
  const dotted = pieces[1]?.text === '.'
  const name = pieces[dotted ? 2 : 0]?.text ?? ''
  const hasValue = pieces.length > (dotted ? 3 : 1)
  if (UNREADABLE.has(name) || (hasValue && !SETTABLE.has(name))) throw new BannedCall(`PRAGMA ${name}`)
}
