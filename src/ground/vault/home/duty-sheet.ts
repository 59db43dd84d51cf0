import { onPaper } from '../../shared/dates'
import { type Duty, type Nearness, nearnessOf, nearnesses } from '../../shared/home'
import { counted } from '../../shared/text'
import { confidential, type Occasion, type PaperDocument } from '../documents/paper'
import template from './duty-sheet.typ?raw'

const headings: Readonly<Record<Nearness, string>> = {
  overdue: 'Overdue',
  today: 'Today',
  week: 'Within a week',
  month: 'Within a month',
}

/** The home screen's list on paper, with a box to tick, for whoever works away from the desk. */
export function dutySheet(
  { today, duties }: { readonly today: string; readonly duties: readonly Duty[] },
  occasion: Occasion,
): PaperDocument {
  const groups = nearnesses.flatMap((nearness) => {
    const held = duties.filter(({ on }) => nearnessOf(on, today) === nearness)
    if (held.length === 0) return []
    return [{ heading: headings[nearness], rows: held.map(({ on, sentence }) => [onPaper(on), sentence]) }]
  })
  return {
    template,
    title: 'What needs doing',
    runningHead: onPaper(today),
    marking: confidential,
    landscape: false,
    occasion,
    facts: {
      standfirst: `${occasion.printedBy} · ${onPaper(today)} · ${counted(duties.length, 'thing', 'things')}`,
      groups,
    },
  }
}
