import { useIntl } from 'react-intl'
import { Notice } from '../../../ground/ui/design/content/Notice'
import type { TrailCheck } from '../contract'
import { messages } from './messages'

const mostShown = 10

/** What the check of everything found, the first bad entry first. */
export function CheckResult({ result }: { result: TrailCheck }) {
  const intl = useIntl()
  const { entries, rows, firstBad, faults, oddities } = result
  const isWhole = firstBad === null && faults.length === 0
  return (
    <>
      <Notice
        tone={isWhole ? 'success' : 'danger'}
        live={isWhole ? 'polite' : 'assertive'}
        title={intl.formatMessage(isWhole ? messages.inOrder : messages.notInOrder)}
      >
        {firstBad && <p>{firstBad.sentence}</p>}
        {faults.length > 0 && (
          <ul className="list-disc pl-5">
            {faults.slice(0, mostShown).map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <p>{intl.formatMessage(messages.checked, { entries, rows })}</p>
        {!isWhole && <p>{intl.formatMessage(messages.whatNext)}</p>}
      </Notice>
      {oddities.map((oddity) => (
        <Notice key={oddity} tone="warning" title={intl.formatMessage(messages.odd)}>
          {oddity}
        </Notice>
      ))}
    </>
  )
}
