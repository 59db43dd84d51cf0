import { refuse } from '../../../ground/shared/problem'
import { printedWhen } from '../../../ground/vault/documents/paper'
import type { Printed, TaskContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { stageOnPaper } from '../claim-shapes'
import { lineKindWords } from '../lines'
import { blankClaim } from '../print/blank-claim'
import { cashSheet } from '../print/cash-sheet'
import { claimSheet } from '../print/claim-sheet'
import { controlSheet } from '../print/control-sheet'
import { remittances, type Slip } from '../print/remittances'
import { reportSheet } from '../print/report-sheet'
import { inPounds } from '../money'
import type { ReportOn } from '../register-shapes'
import { daysMustBeInOrder, runMustBeAt } from '../rules'
import { cashBook } from './cash'
import { claimRecord } from './claim-record'
import { storedLines } from './claim-store'
import { personName } from './names'
import { readExpenseOffice, schemeOf } from './registers'
import { reportOnPaper } from './report-tables'
import { itemsOf, mustFindRun, runRecord } from './runs'

export async function printBlankForm(context: TaskContext, schemeId: string | null): Promise<Printed> {
  const scheme = context.read(({ db }) => (schemeId === null ? null : schemeOf(db, schemeId)))
  await context.write((writing) => writing.about({ entity: 'form', entityId: 'expense-claim' }))
  return context.print(blankClaim(scheme?.name ?? '', context.occasion()))
}

const payWords = { bank: 'Bank', cash: 'Cash', 'third-party': 'Bank, to somebody else' } as const
const stepWords = { enter: 'Entered', check: 'Checked', approve: 'Approved' } as const

export async function printClaim(context: TaskContext, claimId: string): Promise<Printed> {
  const facts = context.read((reading) => {
    const claim = claimRecord(reading, claimId)
    return {
      ...claim,
      ...addressOf(reading.db, claim.personId),
      name: claim.personName,
      payWords: payWords[claim.payBy],
      isVoucher: claim.payBy === 'cash',
      stageWords: claim.returnedReason === '' ? stageOnPaper[claim.stage] : `Sent back: ${claim.returnedReason}`,
      hands: claim.hands.map(({ step, name, at }) => ({ what: stepWords[step], name, when: printedWhen(at) })),
      checks: claim.checks.map(({ message }) => message),
    }
  })
  await context.write((writing) => writing.about({ entity: 'claim', entityId: claimId }))
  return context.print(claimSheet(facts, context.occasion()))
}

export async function printControlSheet(context: TaskContext, runId: string): Promise<Printed> {
  const facts = context.read((reading) => ({
    run: runRecord(reading, runId),
    payer: readExpenseOffice(reading.db),
  }))
  await context.write((writing) => writing.about({ entity: 'payment-run', entityId: runId }))
  return context.print(controlSheet(facts, context.occasion()))
}

/** Slips for everyone whom a run has paid. */
export async function printRemittances(context: TaskContext, runId: string): Promise<Printed> {
  const slips = context.read(({ db }) => {
    const run = mustFindRun(db, runId)
    refuse(runMustBeAt(run.number, run.state, ['paid']))
    return itemsOf(db, runId).map(
      (item): Slip => ({
        number: item.number,
        personName: personName(db, item.person_id),
        address: addressOf(db, item.person_id).address,
        payee: item.holder_name,
        accountEnding: item.account_number.slice(-4),
        reference: item.reference,
        paidOn: run.paid_on ?? run.processing_on,
        amountPence: item.amount_pence,
        lines: storedLines(db, item.claim_id).map((line) => ({
          on: line.on_day,
          what: line.purpose || lineKindWords[line.kind],
          amountPence: line.allowed_pence,
          cut: line.cut_by === null ? '' : `${inPounds(line.amount_pence - line.allowed_pence)}: ${line.cut_reason}`,
        })),
      }),
    )
  })
  await context.write((writing) =>
    writing.about({ entity: 'payment-run', entityId: runId, details: { count: slips.length } }),
  )
  return context.print(remittances(slips, context.occasion()))
}

export async function printCashSheet(context: TaskContext, days: { from: string; to: string }): Promise<Printed> {
  refuse(daysMustBeInOrder(days.from, days.to, 'to'))
  const book = context.read(({ db }) => cashBook(db))
  await context.write((writing) => writing.about({ entity: 'cash-book', entityId: 'printed' }))
  return context.print(cashSheet({ ...days, ...book }, context.occasion()))
}

export async function printReport(context: TaskContext, on: ReportOn): Promise<Printed> {
  return context.print(reportSheet(await reportOnPaper(context, on), context.occasion()))
}

function addressOf(db: Read, personId: string): { memberNumber: string; address: string } {
  const [row] = db.arrays('select member_number, address, postcode from people where person_id = ?', [personId])
  if (!row) return { memberNumber: '', address: '' }
  const [memberNumber, address, postcode] = row as [string, string, string]
  return { memberNumber, address: [address, postcode].filter(Boolean).join('\n') }
}
