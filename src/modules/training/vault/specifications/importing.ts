import { basename } from 'node:path'
import { refuse } from '../../../../ground/shared/problem'
import { readChosen } from '../../../../ground/vault/files/chosen-file'
import type { TaskContext } from '../../../../ground/vault/implement'
import type { Batch } from '../../../../ground/vault/sheets/cells'
import { ParserClient } from '../../../../ground/vault/sheets/parser-client'
import { refusal } from '../../refusal'
import { type CsvForm, readSpecification } from '../../specification-csv'
import { saveSpecification } from './keeping'
import { mustFindQualification } from './reading'

/** Far more than any specification has. */
const mostRows = 5000
const mostBytes = 4 * 1024 * 1024
const tooLarge = () => refusal('too-large', 'This file is too large to be a specification. Choose another one.')

interface Imported<Id> {
  readonly issueId: Id
  readonly form: CsvForm
  readonly units: number
  readonly criteria: number
  readonly remarks: string[]
}

/** Reads a chosen CSV in the process that holds no key, and keeps it as a draft issue. Null if none was chosen. */
export async function importSpecification<Id extends string>(
  context: TaskContext,
  input: { qualificationId: string; issue: string },
): Promise<Imported<Id> | null> {
  context.read(({ db }) => mustFindQualification(db, input.qualificationId))
  const path = await context.host.chooseOpenPath({ title: 'Choose a specification', extensions: ['csv'] })
  if (path === null) return null
  const chosen = await readChosen(path, mostBytes, tooLarge)
  const rows = await rowsOf(context, basename(chosen.name), chosen.bytes)
  const found = readSpecification(rows, input.issue)
  if (!found.ok) return refuse(refusal('unreadable', found.why)) as never
  const { form, draft, remarks } = found
  const issueId = await context.write((writing) =>
    saveSpecification<Id>(writing, { qualificationId: input.qualificationId, issueId: null, version: null, draft }),
  )
  const criteria = draft.units.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.criteria)).length
  return { issueId, form, units: draft.units.length, criteria, remarks: [...remarks] }
}

async function rowsOf(context: TaskContext, name: string, bytes: Uint8Array): Promise<string[][]> {
  const client = new ParserClient(await context.host.startParser())
  try {
    await client.open(name, { bytes })
    const rows: string[][] = []
    await client.read<Batch, null>(0, { work: null, signal: context.signal }, (batch) => {
      for (const row of batch.rows) rows.push([...row])
      if (rows.length > mostRows) refuse(tooLarge())
    })
    return rows
  } finally {
    client.close()
  }
}
