import { Ban, KeyRound, Pencil, RotateCcw, ShieldCheck, Trash2, UserCog } from 'lucide-react'
import type { IntlShape } from 'react-intl'
import type { MenuSection } from '../../../../ground/ui/design/actions/Menu'
import type { User } from '../../user-operations'
import { messages } from './messages'

export type UserAction = 'roles' | 'rename' | 'reset' | 'give-risk' | 'suspend' | 'bring-back' | 'remove'

/** What can be done with one user. What somebody may not do, or never with themselves, is not on offer. */
export function userMenu(
  intl: IntlShape,
  user: User,
  who: { readonly isMe: boolean; readonly canGiveRisk: boolean },
): readonly MenuSection[] {
  if (user.state === 'removed') return []
  const say = (message: { id: string; defaultMessage: string }) => intl.formatMessage(message)
  const isActive = user.state === 'active'
  const give = { id: 'give-risk', label: say(messages.giveRisk), icon: ShieldCheck }
  const reset = { id: 'reset', label: say(messages.reset), icon: KeyRound, description: say(messages.resetWhat) }
  const suspend = { id: 'suspend', label: say(messages.suspend), icon: Ban, description: say(messages.suspendWhat) }
  const back = { id: 'bring-back', label: say(messages.bringBack), icon: RotateCcw }
  const remove = {
    id: 'remove',
    label: say(messages.remove),
    icon: Trash2,
    description: say(messages.removeWhat),
    tone: 'danger' as const,
  }
  return [
    {
      id: 'change',
      items: [
        { id: 'roles', label: say(messages.changeRoles), icon: UserCog },
        { id: 'rename', label: say(messages.rename), icon: Pencil },
        ...(who.canGiveRisk && isActive && user.risk === 'waiting' ? [give] : []),
        ...(isActive && !who.isMe ? [reset] : []),
      ],
    },
    ...(who.isMe ? [] : [{ id: 'end', items: [isActive ? suspend : back, remove] }]),
  ]
}
