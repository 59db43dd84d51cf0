import { useIntl } from 'react-intl'
import { onScreen } from '../../../../../ground/shared/dates'
import type { AboutMe } from '../../../own-words-shapes'
import { messages } from './messages'

/** One version as it was said: headings as they were asked, and the words. */
export function AboutMeVersion({ version }: { version: AboutMe }) {
  const intl = useIntl()
  const label = intl.formatMessage(messages.version, { date: onScreen(version.writtenOn) })
  return (
    <section aria-label={label} className="flex max-w-prose flex-col gap-2 text-body">
      <p className="text-text-quiet tabular-nums">
        {intl.formatMessage(messages.writtenBy, { date: onScreen(version.writtenOn), who: version.writtenBy })}
      </p>
      {version.answers.map(({ promptId, heading, text }) => (
        <div key={promptId} className="flex flex-col">
          <h3 className="font-emphasis break-words">{heading}</h3>
          <p className="break-words whitespace-pre-line">{text}</p>
        </div>
      ))}
    </section>
  )
}
