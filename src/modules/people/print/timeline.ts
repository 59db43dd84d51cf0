import { onPaper } from '../../../ground/shared/dates'
import { counted } from '../../../ground/shared/text'
import { confidential, dayOf, type Occasion, type PaperDocument } from '../../../ground/vault/documents/paper'
import template from './timeline.typ?raw'

export interface TimelineSheet {
  readonly name: string
  readonly memberNumber: string
  /** What it was narrowed down to; empty: all of it. */
  readonly subjects: readonly string[]
  readonly lines: readonly { readonly at: string; readonly sentence: string; readonly by: string }[]
}

/** Everything that happened to somebody, the latest first, on paper. */
export function timelineSheet(sheet: TimelineSheet, occasion: Occasion): PaperDocument {
  const { name, memberNumber, subjects, lines } = sheet
  return {
    template,
    title: 'Timeline',
    runningHead: [name, memberNumber].filter(Boolean).join(' · '),
    marking: confidential,
    landscape: false,
    occasion,
    facts: {
      name,
      shows: [
        counted(lines.length, 'line', 'lines'),
        subjects.length > 0 && `only ${subjects.join(', ').toLowerCase()}`,
        'the latest first',
      ]
        .filter(Boolean)
        .join(' · '),
      rows: lines.map(({ at, sentence, by }) => [onPaper(at.length > 10 ? dayOf(at) : at), sentence, by]),
    },
  }
}
