import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { problemOf, useQuery } from '../../../../ground/ui/client/call'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { dayOf } from '../../../../ground/ui/today'
import { people } from '../../contract'
import { HoldsPanel } from './HoldsPanel'
import { messages } from './messages'
import { PastPanel } from './PastPanel'
import { PeriodsPanel } from './PeriodsPanel'
import { ProposalsPanel } from './ProposalsPanel'

/** What is proposed for erasing, what is held, how long records are kept, and what has been erased. */
export function ErasingScreen() {
  const intl = useIntl()
  const { data: lists, error } = useQuery(people.erasures, {})
  if (!lists) return <ProblemNotice problem={problemOf(error)} />
  const { proposals, holds, erased, ledgerMended } = lists
  return (
    <article className="relative h-full overflow-auto p-5">
      <div className="flex max-w-form-wide flex-col gap-6">
        <div className="flex flex-col gap-2">
          <Heading level={1}>{intl.formatMessage(messages.title)}</Heading>
          <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.intro)}</p>
        </div>
        {ledgerMended && (
          <Notice tone="warning" title={intl.formatMessage(messages.mendedTitle)}>
            {intl.formatMessage(messages[ledgerMended.found], { date: onScreen(dayOf(ledgerMended.at)) })}
          </Notice>
        )}
        <ProposalsPanel proposals={proposals} />
        <HoldsPanel holds={holds} />
        <PeriodsPanel />
        <PastPanel erased={erased} />
      </div>
    </article>
  )
}
