import { Check, Scissors, Undo2 } from 'lucide-react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { useMay } from '../../../../ground/ui/session'
import { messages } from './messages'
import { type ApprovalActions, approvalKeys } from './use-approval-keys'

interface ApprovalBarProps {
  actions: ApprovalActions
  isBusy: boolean
  mayApprove: boolean
  mayCheck: boolean
  isChecked: boolean
}

/** What can be decided, with its keys. What the one who looks may not do is not offered. */
export function ApprovalBar(props: ApprovalBarProps) {
  const { actions, isBusy, mayApprove, mayCheck, isChecked } = props
  const intl = useIntl()
  const may = useMay()
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line-strong bg-surface-raised px-4 py-2 empty:hidden">
      {mayApprove && may('expenses.approve') && (
        <Button
          look="primary"
          icon={Check}
          label={intl.formatMessage(messages.approve)}
          shortcut={approvalKeys.approve}
          isBusy={isBusy}
          onPress={actions.approve}
        />
      )}
      {mayCheck && may('expenses.check') && (
        <>
          <Button
            icon={Scissors}
            label={intl.formatMessage(messages.cut)}
            shortcut={approvalKeys.cut}
            onPress={actions.cut}
          />
          <Button
            icon={Undo2}
            label={intl.formatMessage(messages.sendBack)}
            shortcut={approvalKeys.sendBack}
            onPress={actions.sendBack}
          />
          {!isChecked && (
            <Button
              label={intl.formatMessage(messages.check)}
              shortcut={approvalKeys.check}
              isBusy={isBusy}
              onPress={actions.check}
            />
          )}
        </>
      )}
    </div>
  )
}
