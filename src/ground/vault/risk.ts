import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { refuse } from '../shared/problem'
import { type Read, tables, type Write } from './sql'

interface RiskFields {
  table_name: string
  row_id: string
  column_name: string
  version: number
  nonce: Buffer
  sealed: Buffer
}

const t = tables<{ risk_fields: RiskFields }>()
const tagBytes = 16

/**
 * The risk compartment: texts on offences and risk, each sealed under a key that only some slots hold (security.md §5).
 * Whoever is signed in without that key gets a refusal `risk.closed`, whatever a screen or a role would allow.
 */
export class RiskCompartment {
  constructor(private readonly key: Buffer | null) {}

  get open(): boolean {
    return this.key !== null
  }

  /** The text of a field, or null if none was ever written. A field that was tampered with throws. */
  readText(db: Read, table: string, rowId: string, column: string): string | null {
    const key = this.opened()
    const row = db.one(
      t
        .selectFrom('risk_fields')
        .select(['version', 'nonce', 'sealed'])
        .where('table_name', '=', table)
        .where('row_id', '=', rowId)
        .where('column_name', '=', column),
    )
    if (!row) return null
    const decipher = createDecipheriv('aes-256-gcm', key, row.nonce)
    decipher.setAAD(bound(table, rowId, column, row.version))
    decipher.setAuthTag(row.sealed.subarray(row.sealed.length - tagBytes))
    const body = row.sealed.subarray(0, row.sealed.length - tagBytes)
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  }

  /** Writes a field under a fresh nonce and the next version, which is sealed in with it. */
  writeText(db: Write, table: string, rowId: string, column: string, text: string): void {
    const key = this.opened()
    const held = db.one(
      t
        .selectFrom('risk_fields')
        .select('version')
        .where('table_name', '=', table)
        .where('row_id', '=', rowId)
        .where('column_name', '=', column),
    )
    const version = (held?.version ?? 0) + 1
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    cipher.setAAD(bound(table, rowId, column, version))
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    db.run(
      t
        .insertInto('risk_fields')
        .values({ table_name: table, row_id: rowId, column_name: column, version, nonce, sealed: body })
        .onConflict((conflict) =>
          conflict.columns(['table_name', 'row_id', 'column_name']).doUpdateSet({ version, nonce, sealed: body }),
        ),
    )
  }

  private opened(): Buffer {
    if (this.key) return this.key
    return refuse({
      code: 'risk.closed',
      message:
        'Offence details and risk notes are locked for your account. Ask someone who may read them, or an ' +
        'administrator to arrange it.',
    }) as never
  }
}

/** What a sealed field is bound to: moved to another row, column or version, it no longer opens. */
function bound(table: string, rowId: string, column: string, version: number): Buffer {
  return Buffer.from([table, rowId, column, String(version)].join('|'), 'utf8')
}
