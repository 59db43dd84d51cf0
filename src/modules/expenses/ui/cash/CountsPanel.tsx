import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay, useSession } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import { expenses } from '../../contract'
import type { CashBook } from '../../register-shapes'
import { messages } from './messages'

/** Each count of the box, with one signature or two. The first counter does not sign twice. */
export function CountsPanel({ counts }: { counts: CashBook['counts'] }) {
  const intl = useIntl()
  const may = useMay()
  const { name: me } = useSession()
  const { run, problem, forget } = useWork()
  const title = intl.formatMessage(messages.counts)
  const sign = async (countId: CashBook['counts'][number]['countId']) => {
    if (await run(expenses.signCount, { countId })) showToast({ text: intl.formatMessage(messages.signed) })
  }
  return (
    <Panel title={title}>
      <ProblemLine problem={problem} onPutAway={forget} />
      <Lines label={title} none={intl.formatMessage(messages.noCounts)}>
        {counts.map(({ countId, on, words, note, firstBy, secondBy }) => {
          const date = onScreen(on)
          return (
            <Line
              key={countId}
              main={note === '' ? words : `${words}\n${note}`}
              marks={secondBy === null && <Badge tone="warning" label={intl.formatMessage(messages.waits)} />}
              quiet={
                secondBy === null
                  ? intl.formatMessage(messages.countBy, { date, name: firstBy })
                  : intl.formatMessage(messages.countByTwo, { date, first: firstBy, second: secondBy })
              }
              actions={
                secondBy !== null || !may('expenses.cash') ? null : firstBy === me ? (
                  <span className="text-text-quiet">{intl.formatMessage(messages.yours)}</span>
                ) : (
                  <Button
                    size="small"
                    label={intl.formatMessage(messages.sign)}
                    spokenLabel={intl.formatMessage(messages.signOf, { date })}
                    onPress={() => void sign(countId)}
                  />
                )
              }
            />
          )
        })}
      </Lines>
    </Panel>
  )
}
