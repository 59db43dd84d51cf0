import { CircleAlert, Copy, Info, type LucideIcon, Minus, PencilLine, SkipForward, UserPlus } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { ImportPreview } from '../../import-shapes'
import type { Figures } from './decisions'
import { messages } from './messages'

/** What becomes of the rows, in figures that add up to the rows of the list. The last two speak of rows counted above. */
export function FigureList({ preview, figures }: { preview: ImportPreview; figures: Figures }) {
  const intl = useIntl()
  const say = (count: number, message: typeof messages.willAdd) => intl.formatMessage(message, { count })
  const { faulty, leftOut, withNotes, matchesInAll } = preview
  const lines: readonly { icon: LucideIcon; ink: string; count: number; text: string }[] = [
    { icon: UserPlus, ink: 'text-success', count: figures.created, text: say(figures.created, messages.willAdd) },
    { icon: PencilLine, ink: 'text-success', count: figures.updated, text: say(figures.updated, messages.willUpdate) },
    {
      icon: SkipForward,
      ink: 'text-text-quiet',
      count: figures.skipped,
      text: say(figures.skipped, messages.willSkip),
    },
    { icon: CircleAlert, ink: 'text-danger', count: faulty, text: say(faulty, messages.cannot) },
    { icon: Minus, ink: 'text-text-quiet', count: leftOut, text: say(leftOut, messages.noPeople) },
    { icon: Copy, ink: 'text-warning', count: matchesInAll, text: say(matchesInAll, messages.mayBeKnown) },
    { icon: Info, ink: 'text-info', count: withNotes, text: say(withNotes, messages.withNotes) },
  ]
  return (
    <div role="status">
      <ul className="flex flex-col text-body">
        {lines
          .filter(({ count }, place) => place === 0 || count > 0)
          .map(({ icon: Icon, ink, count, text }) => (
            <li key={text} className="flex items-start gap-2 py-0.5">
              <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${ink}`} />
              <span className="w-14 shrink-0 text-right font-emphasis tabular-nums">{intl.formatNumber(count)}</span>
              <span>{text}</span>
            </li>
          ))}
      </ul>
    </div>
  )
}
