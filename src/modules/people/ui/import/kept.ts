import type { ImportBatch, ImportChoices, ImportDecision, ImportOpened } from '../../import-shapes'

export type BatchId = ImportBatch['batchId']
export type StepName = 'file' | 'columns' | 'check'

/** By row number, as `importRun` takes them: only what differs from the proposal. */
export type Decisions = Readonly<Record<string, ImportDecision>>

/** What the person importing has chosen so far: kept as a draft, so that a lock or a crash costs nothing. */
export interface Kept {
  readonly step: StepName
  readonly choices: ImportChoices
  readonly decisions: Decisions
}

export function draftKey(batchId: BatchId): string {
  return `import/${batchId}`
}

/** Where an import begins, or goes on when nothing but its last preview is known. */
export function startOf({ sheets, likeliest, choices }: ImportOpened): Kept | null {
  const proposed = choices ?? sheets[likeliest]?.proposed ?? sheets[0]?.proposed
  return proposed ? { step: choices ? 'columns' : 'file', choices: proposed, decisions: {} } : null
}
