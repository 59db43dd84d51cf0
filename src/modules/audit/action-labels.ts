import { type OfficeWords, worded } from '../../ground/shared/office'
import { sentences } from './action-sentences'

/** An action of the audit trail in plain words. Shaped as the messages of a screen, because paper needs the words too. */
interface ActionLabel {
  readonly id: string
  readonly defaultMessage: string
}

/** What sorts of actions there are, as the list can be narrowed down to. */
export const actionKinds = ['changed', 'seen', 'paper', 'access', 'backup', 'refused'] as const
export type ActionKind = (typeof actionKinds)[number]

export const kindLabels: Readonly<Record<ActionKind, string>> = {
  changed: 'Changes',
  seen: 'Reading and searching',
  paper: 'Paper and files that left the vault',
  access: 'Signing in and users',
  backup: 'Backups',
  refused: 'Refused attempts',
}

export const actionLabels: ReadonlyMap<string, ActionLabel> = new Map(
  Object.values(sentences).flatMap((actions) =>
    Object.entries(actions).map(([action, defaultMessage]) => [
      action,
      { id: `audit.action.${action}`, defaultMessage },
    ]),
  ),
)

/** The actions of a kind, as the trail spells them. */
export function actionsOf(kind: Exclude<ActionKind, 'refused'>): readonly string[] {
  return Object.keys(sentences[kind])
}

const refusal = 'refused:'

/** What was done, in words; the spelling of the trail for an action of a newer version. */
export function actionInWords(action: string, office: OfficeWords): string {
  const isRefused = action.startsWith(refusal)
  const plain = isRefused ? action.slice(refusal.length) : action
  const words = worded(actionLabels.get(plain)?.defaultMessage ?? plain, office)
  return isRefused ? `Was refused: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words
}
