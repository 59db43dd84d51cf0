import { onPaper } from '../../../ground/shared/dates'
import { worded, wordsOf } from '../../../ground/shared/office'
import { dayOf, type Occasion, type PaperDocument, printedWhen } from '../../../ground/vault/documents/paper'
import { groundsInWords } from '../erasing-words'
import template from './destruction.typ?raw'

interface Destroyed {
  readonly erasureId: string
  readonly personId: string
  readonly grounds: keyof typeof groundsInWords | null
  readonly proposedAt: string | null
  readonly proposedBy: string | null
  readonly erasedAt: string
  readonly erasedBy: string | null
  readonly counts: readonly { readonly one: string; readonly many: string; readonly count: number }[]
}

/** The certificate of destruction. It names who decided and counts what went; whose it was, nobody can say any more. */
export function destructionSheet(one: Destroyed, occasion: Occasion): PaperDocument {
  const again = 'the program, after an older backup had been brought back'
  return {
    template,
    title: 'Certificate of destruction',
    runningHead: `Certificate of destruction · ${one.erasureId.slice(-6)}`,
    marking: '',
    landscape: false,
    showsSeal: true,
    occasion,
    facts: {
      erasedOn: onPaper(dayOf(one.erasedAt)),
      lines: [
        ['Number of the record', one.personId],
        ['Number of this erasure', one.erasureId],
        [
          'Grounds',
          one.grounds ? worded(groundsInWords[one.grounds], wordsOf(occasion)) : 'The record had been erased before',
        ],
        ['Proposed by', one.proposedBy ?? '–'],
        ['Proposed on', one.proposedAt ? onPaper(dayOf(one.proposedAt)) : '–'],
        ['Carried out by', one.erasedBy ?? again],
        ['Carried out on', printedWhen(one.erasedAt)],
      ],
      counts: one.counts.map(({ one: single, many, count }) => [
        capitalised(count === 1 ? single : many),
        String(count),
      ]),
    },
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1)
}
