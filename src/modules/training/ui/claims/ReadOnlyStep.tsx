import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import type { Claim } from '../../award-shapes'
import { messages } from './messages'

interface ReadOnlyStepProps {
  stage: 'claimed' | 'received' | 'presented'
  claims: readonly Claim[]
}

/** Claims of a stage for who looks and does not take the next step. */
export function ReadOnlyStep({ stage, claims }: ReadOnlyStepProps) {
  const intl = useIntl()
  return (
    <div className="relative min-h-0 grow overflow-auto px-4 py-3">
      <FactTable
        label={intl.formatMessage(messages[stage])}
        width="form-wide"
        rows={claims}
        keyOf={({ learnerId }) => learnerId}
        columns={stepColumns(intl, stage)}
      />
    </div>
  )
}

function stepColumns(intl: IntlShape, stage: ReadOnlyStepProps['stage']): FactColumn<Claim>[] {
  const on = (claim: Claim) =>
    stage === 'claimed' ? claim.claimedOn : stage === 'received' ? claim.receivedOn : claim.presentedOn
  const fact = {
    claimed: (claim: Claim) => claim.claimReference,
    received: (claim: Claim) => claim.certificateNumber,
    presented: (claim: Claim) => claim.collectedBy,
  }
  const heads = { claimed: messages.reference, received: messages.number, presented: messages.collectedBy }
  return [
    {
      id: 'name',
      label: intl.formatMessage(messages.name),
      namesRow: true,
      cell: ({ learnerId, name }) => <Link href={`/training/learners/${learnerId}`}>{name}</Link>,
    },
    {
      id: 'qualification',
      label: intl.formatMessage(messages.qualification),
      cell: ({ qualification }) => qualification,
    },
    {
      id: 'on',
      label: intl.formatMessage(messages[stage]),
      isFigure: true,
      cell: (claim) => onScreen(on(claim) ?? ''),
    },
    { id: 'fact', label: intl.formatMessage(heads[stage]), isFigure: true, cell: fact[stage] },
  ]
}
