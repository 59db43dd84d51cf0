import { useIntl } from 'react-intl'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import type { Sample } from '../../quality-operations'
import { ActionLines } from './ActionLines'
import { messages } from './sampling-messages'

interface ActionsPanelProps {
  samples: readonly Sample[]
  qualificationId: string
}

/** What quality assurers asked assessors to do, the most pressing first. */
export function ActionsPanel({ samples, qualificationId }: ActionsPanelProps) {
  const intl = useIntl()
  return (
    <div className="flex flex-col gap-6">
      <Panel title={intl.formatMessage(messages.openTitle)}>
        <ActionLines
          label={intl.formatMessage(messages.openTitle)}
          none={intl.formatMessage(messages.noneOpen)}
          samples={samples}
          shows={({ signedOffOn }) => signedOffOn === null}
          qualificationId={qualificationId}
        />
      </Panel>
      <Panel title={intl.formatMessage(messages.closedTitle)}>
        <ActionLines
          label={intl.formatMessage(messages.closedTitle)}
          none={intl.formatMessage(messages.noneClosed)}
          samples={samples}
          shows={({ signedOffOn }) => signedOffOn !== null}
          qualificationId={qualificationId}
        />
      </Panel>
    </div>
  )
}
