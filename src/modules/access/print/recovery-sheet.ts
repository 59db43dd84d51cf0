import { type Occasion, type PaperDocument, printedWhen } from '../../../ground/vault/documents/paper'
import template from './recovery-sheet.typ?raw'

export interface RecoverySheet {
  readonly vaultName: string
  /** The key as `newRecoveryKey` makes it, its groups joined by dashes. It goes on paper and is kept nowhere. */
  readonly recoveryKey: string
  /** When the key was made (UTC instant). */
  readonly madeAt: string
}

/** The one sheet that opens a vault when nobody can sign in (security.md 5, recovery key). */
export function recoverySheet(sheet: RecoverySheet, occasion: Occasion): PaperDocument {
  return {
    template,
    title: 'Recovery key',
    runningHead: `Recovery key · ${sheet.vaultName}`,
    marking: 'Secret: keep locked away',
    landscape: false,
    occasion,
    facts: {
      groups: sheet.recoveryKey.split('-'),
      pairs: [
        ['Vault', sheet.vaultName],
        ['Key made', `${printedWhen(sheet.madeAt)} by ${occasion.printedBy}`],
      ],
    },
  }
}
