import { onPaper } from '../../../ground/shared/dates'
import { confidential, type Occasion, type PaperDocument, printedWhen } from '../../../ground/vault/documents/paper'
import { inPounds } from '../money'
import type { Run } from '../register-shapes'
import { runInWords } from '../rules'
import { spelledSortCode } from '../rules-account'
import template from './control-sheet.typ?raw'

export interface ControlFacts {
  readonly run: Pick<
    Run,
    | 'number'
    | 'state'
    | 'processingOn'
    | 'entryOn'
    | 'claims'
    | 'totalPence'
    | 'madeBy'
    | 'releasedBy'
    | 'releasedAt'
    | 'exportedBy'
    | 'exportedAt'
    | 'format'
    | 'fileName'
    | 'sha256'
    | 'paidOn'
  > & { readonly items: readonly Omit<Run['items'][number], 'claimId'>[] }
  readonly payer: { readonly payerName: string; readonly sortCode: string; readonly accountNumber: string }
}

const formats = { 'bacs-csv': 'CSV for a Bacs front end', 'standard-18': 'Bacs Standard 18' } as const
const states = {
  open: 'Not released yet',
  released: 'Released, no file written yet',
  exported: 'File written, not confirmed as paid',
  paid: 'Paid',
  cancelled: 'Cancelled',
} as const

/** What goes with the file to whoever submits it: count, total in pence, hash, payer and two signatures (R20). */
export function controlSheet({ run, payer }: ControlFacts, occasion: Occasion): PaperDocument {
  const changed = run.items.filter(({ accountChanged }) => accountChanged)
  return {
    template,
    title: 'Payment run control sheet',
    runningHead: `Payment run ${run.number}`,
    marking: confidential,
    landscape: false,
    showsSeal: true,
    occasion,
    facts: {
      heading: `Payment run ${run.number}`,
      standfirst: `${runInWords(run.claims, inPounds(run.totalPence))} · ${states[run.state]}`,
      controls: [
        ['Number of payments', String(run.claims)],
        ['Total in pence', String(run.totalPence)],
        ['Total', inPounds(run.totalPence)],
        ['Processing day', onPaper(run.processingOn)],
        ['In the accounts on', onPaper(run.entryOn)],
      ],
      file: [
        ['File', run.fileName ?? '', 'Not written yet'],
        ['Kind', run.format === null ? '' : formats[run.format], 'Not written yet'],
        [
          'Written',
          run.exportedAt === null ? '' : `${printedWhen(run.exportedAt)} by ${run.exportedBy ?? ''}`,
          'Not yet',
        ],
      ],
      sha256: (run.sha256?.match(/.{1,8}/g) ?? []).join(' '),
      payer: [
        ['Paid from', payer.payerName, 'Not set'],
        [
          'Account',
          payer.sortCode === '' ? '' : `${spelledSortCode(payer.sortCode)}, ending ${payer.accountNumber.slice(-4)}`,
          'Not set',
        ],
        ['Put together by', run.madeBy],
        [
          'Released by',
          run.releasedAt === null ? '' : `${run.releasedBy ?? ''}, ${printedWhen(run.releasedAt)}`,
          'Nobody yet',
        ],
      ],
      changed: changed.map(({ number, payee }) => `Claim ${number}, ${payee}`),
      rows: run.items.map((item) => [
        String(item.number),
        item.payee === item.personName ? item.payee : `${item.payee} for ${item.personName}`,
        `…${item.accountEnding}${item.accountChanged ? ' (changed)' : ''}`,
        item.reference,
        inPounds(item.amountPence),
      ]),
      total: inPounds(run.totalPence),
    },
  }
}
