import { useIntl } from 'react-intl'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { messages } from './messages'

const words = {
  claimed: [messages.noneClaimed, messages.noneClaimedWhy],
  received: [messages.noneReceived, messages.noneReceivedWhy],
} as const

export function NothingHere({ stage }: { stage: keyof typeof words }) {
  const intl = useIntl()
  const [title, why] = words[stage]
  return <EmptyState title={intl.formatMessage(title)}>{intl.formatMessage(why)}</EmptyState>
}
