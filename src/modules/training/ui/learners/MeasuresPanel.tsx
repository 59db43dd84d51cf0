import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { training } from '../../contract'
import { momentWords } from '../words'
import type { Learner } from './learner-parts'
import { messages } from './messages'

/** What the learner said of themselves, question by question, in the order of the days (S9). */
export function MeasuresPanel({ learner: { readings } }: { learner: Learner }) {
  const intl = useIntl()
  const { data: measures } = useQuery(training.measures, {})
  const asked = (measures ?? []).filter(({ measureId }) => readings.some((one) => one.measureId === measureId))
  return (
    <Panel title={intl.formatMessage(messages.measures)}>
      <Lines label={intl.formatMessage(messages.measures)} none={intl.formatMessage(messages.noMeasures)}>
        {asked.map(({ measureId, question, highest }) => (
          <Line
            key={measureId}
            main={question}
            quiet={intl.formatMessage(messages.ofHighest, { highest })}
            below={
              <ul className="flex flex-wrap gap-x-4 pb-1 text-body tabular-nums">
                {readings
                  .filter((one) => one.measureId === measureId)
                  .map(({ moment, takenOn, value }, at) => (
                    // Two sessions of a day ask twice.
                    <li key={`${moment} ${takenOn} ${at}`}>
                      {intl.formatMessage(messages.answer, {
                        moment: intl.formatMessage(momentWords[moment]),
                        on: onScreen(takenOn),
                        value,
                      })}
                    </li>
                  ))}
              </ul>
            }
          />
        ))}
      </Lines>
    </Panel>
  )
}
