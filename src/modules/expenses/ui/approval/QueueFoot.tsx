import { CheckCheck, ListChecks } from 'lucide-react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { messages } from './messages'
import { type ApprovalActions, approvalKeys } from './use-approval-keys'
import type { useSample } from './use-sample'

interface QueueFootProps {
  actions: Pick<ApprovalActions, 'sample' | 'approveAll'>
  cleanCount: number
  sampling: ReturnType<typeof useSample>
}

/** What can be done with all clean claims: a sample is looked at first, then they are approved together. */
export function QueueFoot({ actions, cleanCount, sampling }: QueueFootProps) {
  const intl = useIntl()
  const { seenOfSample: seen, size, next } = sampling
  return (
    <div className="border-t border-line-strong bg-surface-raised px-3 py-2">
      {next === null ? (
        <Button
          icon={CheckCheck}
          label={intl.formatMessage(messages.approveAll, { count: cleanCount })}
          shortcut={approvalKeys.approveAll}
          onPress={actions.approveAll}
        />
      ) : (
        <Button
          icon={ListChecks}
          label={intl.formatMessage(messages.sampleLeft, { seen, size })}
          shortcut={approvalKeys.sample}
          onPress={actions.sample}
        />
      )}
    </div>
  )
}
