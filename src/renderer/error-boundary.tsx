import { Component, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../ground/ui/design/actions/Button'
import { Notice } from '../ground/ui/design/content/Notice'
import { messages } from './messages'

/** Catches what no screen expected. Drafts are in the vault already, so starting the window afresh loses nothing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <main className="p-6">
        <Notice tone="danger" live="assertive" actions={<StartAfresh />}>
          <FormattedMessage {...messages.windowFailed} />
        </Notice>
      </main>
    )
  }
}

function StartAfresh() {
  const intl = useIntl()
  return <Button label={intl.formatMessage(messages.startAfresh)} look="primary" onPress={() => location.reload()} />
}
