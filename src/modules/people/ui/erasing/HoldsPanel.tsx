import { useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { useMay } from '../../../../ground/ui/session'
import { erasingDrafts } from '../draft-places'
import type { Preview } from './ErasureFacts'
import { LiftForm } from './HoldForms'
import { messages } from './messages'

/** Records that nobody may erase for now. */
export function HoldsPanel({ holds }: Pick<Preview, 'holds'>) {
  const intl = useIntl()
  const may = useMay()
  const [lifting, setLifting] = useState<string | null>(null)
  useComingBack(may('people.erase') ? erasingDrafts.lift : null, (personId) =>
    setLifting(holds.find((hold) => hold.personId === personId)?.holdId ?? null),
  )
  return (
    <Panel title={intl.formatMessage(messages.holds)}>
      <Lines label={intl.formatMessage(messages.holds)} none={intl.formatMessage(messages.noHolds)}>
        {holds.map((hold) => (
          <Line
            key={hold.holdId}
            main={`${hold.name}: ${hold.reason}`}
            quiet={intl.formatMessage(messages.holdLine, { date: onScreen(hold.since), by: hold.setBy })}
            actions={
              may('people.erase') && lifting !== hold.holdId ? (
                <Button
                  look="quiet"
                  size="small"
                  label={intl.formatMessage(messages.lift)}
                  spokenLabel={intl.formatMessage(messages.liftOf, { name: hold.name })}
                  onPress={() => setLifting(hold.holdId)}
                />
              ) : null
            }
            below={lifting === hold.holdId ? <LiftForm hold={hold} onEnd={() => setLifting(null)} /> : null}
          />
        ))}
      </Lines>
    </Panel>
  )
}
