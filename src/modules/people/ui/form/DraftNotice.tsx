import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { clockOf, dayOf, today } from '../../../../ground/ui/today'
import { messages } from './messages'

/** Says that typing of an earlier time is back, and offers to drop it. */
export function DraftNotice({ keptAt, onDiscard }: { keptAt: string; onDiscard: () => void }) {
  const intl = useIntl()
  const day = dayOf(keptAt)
  const when = day === today() ? clockOf(keptAt) : `${onScreen(day)}, ${clockOf(keptAt)}`
  return (
    <Notice
      tone="info"
      live="polite"
      title={intl.formatMessage(messages.draftBack, { when })}
      actions={<Button size="small" label={intl.formatMessage(messages.discard)} onPress={onDiscard} />}
    />
  )
}
