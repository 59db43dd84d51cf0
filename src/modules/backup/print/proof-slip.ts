import { wordsOf, worded } from '../../../ground/shared/office'
import { type Occasion, type PaperDocument, printedWhen } from '../../../ground/vault/documents/paper'
import type { ProvedBackup } from '../../../ground/vault/backups-door'
import type { Backup } from '../contract'
import template from './proof-slip.typ?raw'

export interface ProofFacts extends ProvedBackup {
  readonly place: Backup['place']
}

const places: Readonly<Record<Backup['place'], string>> = {
  own: 'On this computer, beside the vault',
  second: 'In the second place',
  chosen: 'In a folder that was chosen for this test',
}

/** Tables that people know by name; the rest is counted as a whole. */
const known: readonly (readonly [table: string, label: string])[] = [
  ['people', '{People}'],
  ['users', 'Users'],
  ['audit_entries', 'Entries in the audit trail'],
]

/** The slip for the file: this backup was brought back on this day, opened and counted. It names nobody but who did it. */
export function proofSlip(proof: ProofFacts, occasion: Occasion): PaperDocument {
  const { rows, files } = proof
  const all = Object.values(rows).reduce((sum, count) => sum + count, 0)
  return {
    template,
    title: 'Proof of a backup',
    runningHead: 'Proof of a backup',
    marking: '',
    landscape: false,
    occasion,
    facts: {
      backup: [
        ['Backup made', printedWhen(proof.createdAt)],
        ['Where it lies', places[proof.place]],
        ['Size', sizeInWords(proof.bytes)],
      ],
      test: [
        ['Brought back', `${printedWhen(occasion.printedAt)} by ${occasion.printedBy}`],
        ['How long it took', `${Math.max(1, Math.round(proof.milliseconds / 1000))} seconds`],
        ['Pages of records read', grouped(proof.pages)],
        ['Attachments read', grouped(files)],
        ['Seal of its audit trail', proof.seal ?? ''],
      ],
      counts: [
        ...known.flatMap(([table, label]) => {
          const count = rows[table]
          return count === undefined ? [] : [[worded(label, wordsOf(occasion)), grouped(count)]]
        }),
        ['Rows in all tables', grouped(all)],
      ],
    },
  }
}

export function sizeInWords(bytes: number): string {
  const megabytes = bytes / 1_000_000
  if (megabytes < 0.1) return `${grouped(Math.ceil(bytes / 1000))} KB`
  return megabytes < 10 ? `${megabytes.toFixed(1)} MB` : `${grouped(Math.round(megabytes))} MB`
}

function grouped(number: number): string {
  return number.toLocaleString('en-GB')
}
