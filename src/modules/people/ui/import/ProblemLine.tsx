import { useIntl } from 'react-intl'
import type { Problem } from '../../../../ground/shared/problem'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { messages } from './messages'

/** Why something was refused, beside the button that asked for it, until it is put away. */
export function ProblemLine({ problem, onPutAway }: { problem: Problem | null; onPutAway?: () => void }) {
  const intl = useIntl()
  if (!problem) return null
  return (
    <Notice
      tone="danger"
      live="assertive"
      title={problem.message}
      actions={onPutAway && <Button size="small" label={intl.formatMessage(messages.close)} onPress={onPutAway} />}
    />
  )
}
