import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { refuse } from '../../../ground/shared/problem'
import { writtenSafely } from '../../../ground/vault/files/safe-write'
import type { QueryContext, TaskContext } from '../../../ground/vault/implement'
import { bacsCsv, type BacsFile, earliestProcessing, standard18 } from '../bacs'
import { sumOf } from '../money'
import { payerMustBeKnown, processingDayMustBeAhead, runMustBeAt } from '../rules'
import { changing } from './guards'
import { readExpenseOffice } from './registers'
import { itemsOf, mustFindRun, setRun } from './runs'

interface Wanted {
  readonly runId: string
  readonly format: 'bacs-csv' | 'standard-18'
}

/**
 * Writes the file for the bank, once. The run is entered as exported, with the file's hash, in the moment between the file
 * being whole on the disk and its getting its name: without the entry there is no file. Should the name fail after that,
 * the run goes back to where it was.
 */
export async function exportRun(
  context: TaskContext,
  wanted: Wanted,
): Promise<{ fileName: string; sha256: string } | null> {
  const { number, text } = context.read((reading) => fileOf(reading, wanted))
  const extension = wanted.format === 'bacs-csv' ? 'csv' : 'txt'
  const path = await context.host.chooseSavePath({
    title: 'Save the file for the bank',
    suggestedName: `payment run ${number} ${context.today}.${extension}`,
    extension,
  })
  if (path === null) return null
  const bytes = Buffer.from(text, 'latin1')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const fileName = basename(path)
  let isEntered = false
  async function* thenEntered() {
    yield bytes
    await context.write((writing) => {
      const run = mustFindRun(writing.db, wanted.runId)
      refuse(runMustBeAt(run.number, run.state, ['released']))
      const { session, now } = writing
      const exported = {
        exported_at: now,
        exported_by: session.userId,
        format: wanted.format,
        file_name: fileName,
        sha256,
      }
      changing(
        writing,
        'payment-run',
        wanted.runId,
        () => setRun(writing, wanted.runId, { state: 'exported', ...exported }),
        {
          format: wanted.format,
          bytes: bytes.length,
        },
      )
    })
    isEntered = true
  }
  try {
    await writtenSafely(path, thenEntered())
  } catch (error) {
    if (isEntered) await takeBack(context, wanted.runId)
    throw error
  }
  return { fileName, sha256 }
}

/** The file never got its name, so nobody has it: the run can be exported after all. */
function takeBack(context: TaskContext, runId: string): Promise<void> {
  const nothing = { exported_at: null, exported_by: null, format: null, file_name: null, sha256: null }
  return context.write((writing) =>
    changing(writing, 'payment-run', runId, () => setRun(writing, runId, { state: 'released', ...nothing })),
  )
}

function fileOf({ db, today }: QueryContext, { runId, format }: Wanted): { number: number; text: string } {
  const run = mustFindRun(db, runId)
  refuse(runMustBeAt(run.number, run.state, ['released']))
  refuse(processingDayMustBeAhead(run.processing_on, earliestProcessing(today), 1))
  const office = readExpenseOffice(db)
  refuse(payerMustBeKnown(office, format))
  const file: BacsFile = {
    originator: {
      sortCode: office.sortCode,
      accountNumber: office.accountNumber,
      name: office.payerName,
      serviceUserNumber: office.serviceUserNumber,
    },
    payments: itemsOf(db, runId).map((item) => ({
      sortCode: item.sort_code,
      accountNumber: item.account_number,
      name: item.holder_name,
      reference: item.reference,
      amountPence: item.amount_pence,
    })),
    processingOn: run.processing_on,
    serial: String(run.number),
    createdOn: today,
  }
  const total = sumOf(file.payments.map(({ amountPence }) => amountPence))
  if (total !== run.total_pence)
    throw new Error(`Run ${run.number} holds ${total} and was released with ${run.total_pence}`)
  return { number: run.number, text: format === 'bacs-csv' ? bacsCsv(file) : standard18(file) }
}
