import { useIntl } from 'react-intl'
import type { Problem } from '../../../ground/shared/problem'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { messages } from './messages'

/** Why something was refused, where it was asked for, until it is put away. */
export function ProblemNotice({ problem, onPutAway }: { problem: Problem | null; onPutAway: () => void }) {
  const intl = useIntl()
  if (!problem) return null
  return (
    <div className="px-3 py-2">
      <Notice
        tone="danger"
        live="assertive"
        title={problem.message}
        actions={<Button size="small" label={intl.formatMessage(messages.putAway)} onPress={onPutAway} />}
      />
    </div>
  )
}
