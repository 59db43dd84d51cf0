import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../actions/Button'
import { KeyCap } from '../actions/KeyCap'
import { showNamesKey } from './covered-names'
import { messages } from './messages'

interface GridFootProps {
  total: number
  counted: boolean
  selectedCount: number
  /** Rows in a range whose ids are still on their way. */
  pendingCount: number
  sayCount: (count: number) => string
  actions: ReactNode
  columnsMenu: ReactNode
  areNamesCovered: boolean
  onClear: () => void
}

/** What the list holds, or what is selected and what can be done with it; and the Columns menu. */
export function GridFoot(props: GridFootProps) {
  const { total, counted, selectedCount, pendingCount, sayCount, actions, columnsMenu, areNamesCovered, onClear } =
    props
  return (
    <div className="grid-foot">
      <div className="grid-summary" aria-live="polite">
        {pendingCount > 0 ? (
          <FormattedMessage {...messages.selecting} values={{ things: sayCount(pendingCount) }} />
        ) : selectedCount > 0 ? (
          <strong>
            <FormattedMessage {...messages.thingsSelected} values={{ things: sayCount(selectedCount) }} />
          </strong>
        ) : (
          <FormattedMessage
            {...(counted ? messages.counted : messages.counting)}
            values={{ things: sayCount(total) }}
          />
        )}
      </div>
      {selectedCount > 0 && (
        <div className="grid-actions">
          {actions}
          <ClearButton onClear={onClear} />
        </div>
      )}
      <div className="grid-foot-end">
        {areNamesCovered && (
          <span className="grid-foot-hint">
            <FormattedMessage {...messages.namesCovered} />
            <KeyCap keys={showNamesKey} />
          </span>
        )}
        {columnsMenu}
      </div>
    </div>
  )
}

function ClearButton({ onClear }: { onClear: () => void }) {
  const intl = useIntl()
  return <Button look="quiet" label={intl.formatMessage(messages.clear)} onPress={onClear} />
}
