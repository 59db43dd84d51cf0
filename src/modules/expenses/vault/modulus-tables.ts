import { refuse } from '../../../ground/shared/problem'
import type { TaskContext } from '../../../ground/vault/implement'
import { readChosen } from '../../../ground/vault/files/chosen-file'
import type { Read } from '../../../ground/vault/sql'
import { type ModulusTable, readModulusTable } from '../rules-modulus'
import { changing } from './guards'
import { t } from './tables'

/** The published tables are a tenth of this. */
const mostBytes = 2 * 1024 * 1024

interface StoredTable {
  readonly label: string
  readonly validFrom: string
  readonly weights: string
  readonly substitutions: string
}

/** The tables that hold on a day: those that began last. */
export function storedTable(db: Read, today: string): StoredTable | null {
  const row = db.one(
    t
      .selectFrom('modulus_tables')
      .selectAll()
      .where('valid_from', '<=', today)
      .orderBy('valid_from', 'desc')
      .orderBy('table_id', 'desc'),
  )
  return row
    ? { label: row.label, validFrom: row.valid_from, weights: row.weights, substitutions: row.substitutions }
    : null
}

/** Reading a thousand lines takes a few milliseconds, so the last one read is kept. */
let lastRead: { readonly of: string; readonly table: ModulusTable | null } | null = null

export function tableOf(stored: StoredTable): ModulusTable | null {
  const of = `${stored.weights}\n${stored.substitutions}`
  if (lastRead?.of !== of) lastRead = { of, table: readModulusTable(stored.weights, stored.substitutions) }
  return lastRead.table
}

/** Loads newer tables as the bank publishes them: two text files, of which the second may be left out (R19). */
export async function loadModulusTable(
  context: TaskContext,
  input: { label: string; validFrom: string },
): Promise<{ sortCodeRanges: number } | null> {
  const weights = await chosenText(context, 'Choose the file of weights (valacdos)')
  if (weights === null) return null
  const chosen = await chosenText(context, 'Choose the file of substitutions (scsubtab), or cancel to keep the old one')
  const substitutions = chosen ?? context.read(({ db, today }) => storedTable(db, today)?.substitutions) ?? ''
  const table = readModulusTable(weights, substitutions)
  if (!table) return refuse(notATable) as never
  await context.write((writing) => {
    const tableId = writing.newId<string>()
    changing(
      writing,
      'modulus-table',
      tableId,
      () =>
        writing.db.run(
          t.insertInto('modulus_tables').values({
            table_id: tableId,
            label: input.label,
            valid_from: input.validFrom,
            weights,
            substitutions,
            loaded_at: writing.now,
            loaded_by: writing.session.userId,
          }),
        ),
      { rows: table.weights.length },
    )
  })
  return { sortCodeRanges: table.weights.length }
}

async function chosenText(context: TaskContext, title: string): Promise<string | null> {
  const path = await context.host.chooseOpenPath({ title, extensions: ['txt'] })
  if (path === null) return null
  const { bytes } = await readChosen(path, mostBytes, () => notATable)
  return bytes.toString('latin1')
}

const notATable = {
  code: 'expenses.modulus-table',
  message:
    'This is not a whole table of the modulus check. Choose the text file as it was published, without opening and saving it elsewhere.',
} as const
