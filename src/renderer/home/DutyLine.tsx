import { useIntl } from 'react-intl'
import { onScreen } from '../../ground/shared/dates'
import { daysBetween, type Duty } from '../../ground/shared/home'
import { Link } from '../../ground/ui/design/actions/Link'
import { screens } from '../screens'
import { messages } from './messages'

/** One thing to do: by when, how near that is, what it is, and what can be done about it here and now. */
export function DutyLine({ duty, today }: { duty: Duty; today: string }) {
  const intl = useIntl()
  const { kind, on, sentence, path } = duty
  const DutyActions = screens.find(({ name }) => kind.startsWith(`${name}.`))?.DutyActions
  const days = daysBetween(today, on)
  const near =
    days === 0
      ? ''
      : days < 0
        ? intl.formatMessage(messages.late, { days: -days })
        : intl.formatMessage(messages.ahead, { days })
  return (
    <li className="flex min-h-(--row-height) flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-1 text-body">
      <span className="w-24 shrink-0 tabular-nums">{onScreen(on)}</span>
      <span className={`w-24 shrink-0 tabular-nums ${days < 0 ? 'text-danger' : 'text-text-quiet'}`}>{near}</span>
      <span className="min-w-64 grow basis-0 break-words">{path ? <Link href={path}>{sentence}</Link> : sentence}</span>
      {DutyActions && (
        <span className="ml-auto flex flex-wrap gap-2">
          <DutyActions duty={duty} />
        </span>
      )}
    </li>
  )
}
