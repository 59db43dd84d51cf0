import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { claimWords } from '../words'
import type { Learner } from './learner-parts'
import { messages } from './messages'

interface ClaimStandingProps {
  learner: Learner
  /** A module of the centre's own has no awarding body and so no claim. */
  isModule: boolean
  go: (path: string) => void
}

/** What still stands between this learner and the award; or how far the claim is (S46). */
export function ClaimStanding({ learner, isModule, go }: ClaimStandingProps) {
  const intl = useIntl()
  const { claim, missing } = learner
  const toClaims = <Link onPress={() => go('/training/claims')}>{intl.formatMessage(messages.toClaims)}</Link>
  if (claim) {
    const on = {
      released: claim.assuredOn,
      claimed: claim.claimedOn,
      received: claim.receivedOn,
      presented: claim.presentedOn,
    }
    const more = [
      claim.certificateNumber && intl.formatMessage(messages.claimNumber, { number: claim.certificateNumber }),
      claim.collectedBy && intl.formatMessage(messages.claimCollected, { who: claim.collectedBy }),
    ].filter(Boolean)
    return (
      <Notice
        tone={claim.state === 'presented' ? 'success' : 'info'}
        title={intl.formatMessage(messages.claimOn, {
          state: intl.formatMessage(claimWords[claim.state]),
          on: onScreen(on[claim.state] ?? claim.assuredOn),
        })}
        actions={claim.state === 'presented' ? undefined : toClaims}
      >
        {more.length > 0 && more.join(', ')}
      </Notice>
    )
  }
  if (isModule && missing.length === 0) return <Notice tone="success" title={intl.formatMessage(messages.moduleDone)} />
  if (missing.length === 0)
    return <Notice tone="success" title={intl.formatMessage(messages.nothingMissing)} actions={toClaims} />
  return (
    <Notice tone="info" title={intl.formatMessage(isModule ? messages.needed : messages.missing)}>
      <ul className="list-disc pl-5">
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
