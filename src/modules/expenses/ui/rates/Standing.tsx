import { useIntl } from 'react-intl'
import { useQuery } from '../../../../ground/ui/client/call'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { expenses } from '../../contract'
import { messages } from './messages'

/** What this office can and cannot pay with the people that it has (R11). */
export function Standing({ onlyTrouble = false }: { onlyTrouble?: boolean }) {
  const intl = useIntl()
  const { data } = useQuery(expenses.standing, {})
  if (!data || (onlyTrouble && data.canPay)) return null
  const tone = !data.canPay ? 'danger' : data.canPayStaff ? 'success' : 'warning'
  const title = !data.canPay ? messages.cannotPay : data.canPayStaff ? messages.canPay : messages.cannotPayStaff
  return (
    <div className={onlyTrouble ? 'px-3 py-2' : ''}>
      <Notice tone={tone} title={intl.formatMessage(title)}>
        {data.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
    </div>
  )
}
