import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import type { Learner } from './learner-parts'
import { messages } from './messages'

/** Until when this learner's records are kept, and by which rule (Q16). */
export function KeptPanel({ learner: { keptUntil } }: { learner: Learner }) {
  const intl = useIntl()
  return (
    <Panel title={intl.formatMessage(messages.kept)}>
      <Lines label={intl.formatMessage(messages.kept)} none="">
        {keptUntil.map(({ what, until, why }) => (
          <Line
            key={what}
            main={what}
            quiet={
              until === null
                ? intl.formatMessage(messages.keptOn)
                : intl.formatMessage(messages.keptUntil, { on: onScreen(until) })
            }
            below={<p className="max-w-prose pb-1 text-small text-text-quiet">{why}</p>}
          />
        ))}
      </Lines>
    </Panel>
  )
}
