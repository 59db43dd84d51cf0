import { Ellipsis } from 'lucide-react'
import type { IntlShape } from 'react-intl'
import { MenuButton } from '../../../../ground/ui/design/actions/MenuButton'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import type { FactColumn } from '../../../../ground/ui/design/content/FactTable'
import type { User } from '../../user-operations'
import { messages } from './messages'
import { momentText, roleText } from './role-text'
import { type UserAction, userMenu } from './user-menu'
import { UserState } from './UserState'

interface Looking {
  /** Whoever looks at the list. */
  readonly meId: string
  readonly canGiveRisk: boolean
  readonly onAction: (user: User, action: UserAction) => void
}

export function userColumns(intl: IntlShape, { meId, canGiveRisk, onAction }: Looking): readonly FactColumn<User>[] {
  const menuOf = (user: User) => {
    const sections = userMenu(intl, user, { isMe: user.userId === meId, canGiveRisk })
    return sections.length === 0 ? null : (
      <MenuButton
        look="icon"
        icon={Ellipsis}
        label={intl.formatMessage(messages.menuFor, { name: user.name })}
        sections={sections}
        onAction={(action) => onAction(user, action as UserAction)}
      />
    )
  }
  const rolesOf = ({ roles }: User) => (
    <span className="flex flex-wrap gap-1">
      {roles.map((role) => (
        <Badge key={role} label={roleText(intl, role)} />
      ))}
    </span>
  )
  const stateOf = (user: User) => <UserState user={user} />
  return [
    {
      id: 'name',
      label: intl.formatMessage(messages.name),
      namesRow: true,
      cell: ({ userId, name }) => (userId === meId ? intl.formatMessage(messages.you, { name }) : name),
    },
    { id: 'roles', label: intl.formatMessage(messages.roles), cell: rolesOf },
    { id: 'state', label: intl.formatMessage(messages.state), cell: stateOf },
    {
      id: 'last',
      label: intl.formatMessage(messages.lastSignedIn),
      isFigure: true,
      cell: ({ lastSignedInAt }) =>
        lastSignedInAt ? momentText(intl, lastSignedInAt) : intl.formatMessage(messages.never),
    },
    { id: 'actions', label: intl.formatMessage(messages.actions), cell: menuOf },
  ]
}
