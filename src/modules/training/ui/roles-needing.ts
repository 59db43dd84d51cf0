import { useIntl } from 'react-intl'
import { onScreen } from '../../../ground/shared/dates'
import { useQuery } from '../../../ground/ui/client/call'
import { today } from '../../../ground/ui/today'
import { people } from '../../people/contract'
import { training } from '../contract'
import { messages } from './messages'

/** The roles that nobody works in before they have achieved this, in words (S16, S27). */
export function useRolesNeeding(qualificationId: string): string[] {
  const intl = useIntl()
  const { data: requirements } = useQuery(training.requirements, {})
  const { data: choices } = useQuery(people.choices, {})
  const now = today()
  return (requirements ?? [])
    .filter((one) => one.qualificationId === qualificationId && (one.requiredUntil === null || one.requiredUntil > now))
    .map(({ roleKindId, requiredFrom }) => {
      const role = choices?.roles.find(({ kindId }) => kindId === roleKindId)?.label ?? roleKindId
      return requiredFrom <= now ? role : intl.formatMessage(messages.roleFrom, { role, from: onScreen(requiredFrom) })
    })
}
