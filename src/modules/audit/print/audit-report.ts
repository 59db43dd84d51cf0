import { onPaper } from '../../../ground/shared/dates'
import { wordsOf } from '../../../ground/shared/office'
import { counted } from '../../../ground/shared/text'
import { confidential, type Occasion, type PaperDocument, printedWhen } from '../../../ground/vault/documents/paper'
import { withPlacesToBreak } from '../../../ground/vault/documents/printable'
import { actionInWords, kindLabels } from '../action-labels'
import type { TrailRow, TrailView } from '../contract'
import template from './audit-report.typ?raw'

/** The trail on paper: the entries of a view, with the seal of the whole trail at the foot of each page. */
export function auditReport(
  { rows, view, who }: { readonly rows: readonly TrailRow[]; readonly view: TrailView; readonly who: string | null },
  occasion: Occasion,
): PaperDocument {
  const count = counted(rows.length, 'entry', 'entries')
  const office = wordsOf(occasion)
  return {
    template,
    title: 'Audit trail',
    runningHead: count,
    marking: confidential,
    landscape: true,
    showsSeal: true,
    occasion,
    facts: {
      count,
      shows: viewInWords(view, who),
      rows: rows.map(([seq, at, maker, action, about, , isSuspect, figures]) => [
        String(seq),
        printedWhen(at).replaceAll(' ', '\u00a0').replace('\u00a0at', ' at'),
        withPlacesToBreak(maker || 'Not known', 22),
        actionInWords(action, office),
        withPlacesToBreak(about, 22),
        withPlacesToBreak([isSuspect ? 'Clock was set back' : '', figures].filter(Boolean).join(', '), 26),
      ]),
    },
  }
}

function viewInWords({ kind, from, to, entityId, flagged }: TrailView, who: string | null): string {
  const parts = [
    who && `by ${who}`,
    kind && kindLabels[kind].toLowerCase(),
    from && `from ${onPaper(from)}`,
    to && `to ${onPaper(to)}`,
    entityId && `about the record ending in ${entityId.slice(-6)}`,
    flagged && 'only where the clock was set back',
  ].filter(Boolean)
  return [...parts, 'newest first'].join(' · ')
}
