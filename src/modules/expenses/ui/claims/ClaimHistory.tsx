import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { DescriptionList } from '../../../../ground/ui/design/content/DescriptionList'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { useMay } from '../../../../ground/ui/session'
import { clockOf, dayOf } from '../../../../ground/ui/today'
import { organisation } from '../../../organisation/contract'
import type { ClaimRecord } from '../../claim-shapes'
import { inPounds } from '../../money'
import { messages } from './messages'

const steps = { enter: messages.entered, check: messages.checked, approve: messages.approved }

/** Office use, whose hands it went through, and what was paid. */
export function ClaimHistory({ claim }: { claim: ClaimRecord }) {
  const intl = useIntl()
  const may = useMay()
  const canRead = may('organisation.read')
  const { data: partners } = useQuery(organisation.partners, {}, { enabled: canRead && claim.funderId !== null })
  const { data: projects } = useQuery(organisation.projects, {}, { enabled: canRead && claim.projectId !== null })
  const nameIn = (list: readonly { recordId: string; name: string }[] | undefined, id: string | null) =>
    list?.find(({ recordId }) => recordId === id)?.name ?? ''
  return (
    <>
      <Panel title={intl.formatMessage(messages.office)}>
        <DescriptionList
          items={[
            {
              id: 'received',
              label: intl.formatMessage(messages.receivedOn),
              value: claim.receivedOn && onScreen(claim.receivedOn),
            },
            { id: 'budget', label: intl.formatMessage(messages.budgetCode), value: claim.budgetCode },
            { id: 'funder', label: intl.formatMessage(messages.funder), value: nameIn(partners, claim.funderId) },
            { id: 'project', label: intl.formatMessage(messages.project), value: nameIn(projects, claim.projectId) },
            { id: 'notes', label: intl.formatMessage(messages.notes), value: claim.notes },
          ]}
        />
      </Panel>
      <Panel title={intl.formatMessage(messages.hands)}>
        <Lines label={intl.formatMessage(messages.hands)} none={intl.formatMessage(messages.noHands)}>
          {claim.hands.map(({ step, name, at, round }) => (
            <Line
              key={`${step} ${name} ${at} ${round}`}
              main={intl.formatMessage(steps[step], { name })}
              quiet={`${onScreen(dayOf(at))}, ${clockOf(at)}`}
            />
          ))}
        </Lines>
      </Panel>
      <Panel title={intl.formatMessage(messages.payments)}>
        <Lines label={intl.formatMessage(messages.payments)} none={intl.formatMessage(messages.noPayments)}>
          {claim.payments.map((payment) => (
            <Line
              key={payment.paymentId}
              main={[
                inPounds(payment.amountPence),
                payment.way === 'cash'
                  ? intl.formatMessage(messages.paidInCash)
                  : intl.formatMessage(messages.paidInRun, { number: payment.runNumber ?? 0 }),
                payment.reverses && intl.formatMessage(messages.reversal, { reason: payment.reason }),
              ]
                .filter(Boolean)
                .join(' · ')}
              quiet={`${onScreen(payment.on)}, ${payment.writtenBy}`}
            />
          ))}
        </Lines>
      </Panel>
    </>
  )
}
