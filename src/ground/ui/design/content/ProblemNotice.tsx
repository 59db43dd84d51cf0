import { useIntl } from 'react-intl'
import type { Problem } from '../../../shared/problem'
import { Button } from '../actions/Button'
import { messages } from '../messages'
import { Notice } from './Notice'

interface ProblemProps {
  problem: Problem | null
  /** Left out: it stays until the next try. */
  onPutAway?: (() => void) | undefined
}

/** Why something was refused, beside the button that asked for it, until it is put away. */
export function ProblemLine({ problem, onPutAway }: ProblemProps) {
  const intl = useIntl()
  if (!problem) return null
  return (
    <Notice
      tone="danger"
      live="assertive"
      title={problem.message}
      actions={onPutAway && <Button size="small" label={intl.formatMessage(messages.putAway)} onPress={onPutAway} />}
    />
  )
}

/** The same across a screen or a panel, away from its edges. */
export function ProblemNotice(props: ProblemProps) {
  if (!props.problem) return null
  return (
    <div className="px-3 py-2">
      <ProblemLine {...props} />
    </div>
  )
}
