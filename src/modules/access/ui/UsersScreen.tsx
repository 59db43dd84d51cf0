import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { problemOf, useQuery } from '../../../ground/ui/client/call'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Badge } from '../../../ground/ui/design/content/Badge'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { Panel } from '../../../ground/ui/design/content/Panel'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { access } from '../contract'
import { type Role, roles } from '../roles'
import { AddUserForm } from './AddUserForm'
import { messages } from './messages'

/** Who can sign in, with which roles. */
export function UsersScreen() {
  const intl = useIntl()
  const { data: users = [], error } = useQuery(access.users, {})
  const [isAdding, setAdding] = useState(false)
  const problem = problemOf(error)
  if (problem) {
    return (
      <div className="p-5">
        <Notice tone="warning" live="polite">
          {problem.message}
        </Notice>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-6 p-5">
      <Panel
        title={intl.formatMessage(messages.users)}
        level={1}
        actions={
          isAdding ? null : (
            <Button
              icon={UserPlus}
              look="primary"
              label={intl.formatMessage(messages.addUser)}
              onPress={() => setAdding(true)}
            />
          )
        }
      >
        <table className="w-full max-w-form text-table">
          <thead>
            <tr className="border-b border-line-strong text-left">
              <th scope="col" className="py-1 pr-4 font-emphasis">
                {intl.formatMessage(messages.colleagueName)}
              </th>
              <th scope="col" className="py-1 pr-4 font-emphasis">
                {intl.formatMessage(messages.roles)}
              </th>
              <th scope="col" className="py-1 font-emphasis">
                {intl.formatMessage(messages.lastSignedIn)}
              </th>
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <tr key={user.userId} className="border-b border-line align-top">
                <th scope="row" className="py-1.5 pr-4 text-left font-normal">
                  {user.name}
                </th>
                <td className="py-1.5 pr-4">
                  <span className="flex flex-wrap gap-1">
                    {user.roles.map((role) => (
                      <Badge key={role} label={role in roles ? roles[role as Role].label : role} />
                    ))}
                  </span>
                </td>
                <td className="py-1.5 tabular-nums">
                  {user.lastSignedInAt
                    ? intl.formatDate(user.lastSignedInAt, {
                        day: 'numeric',
                        month: 'short',
                        year: 'numeric',
                        hour: '2-digit',
                        minute: '2-digit',
                      })
                    : intl.formatMessage(messages.never)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      {isAdding && (
        <AddUserForm
          onCancel={() => setAdding(false)}
          onAdded={(name) => {
            setAdding(false)
            showToast({ text: intl.formatMessage(messages.userAdded, { name }) })
          }}
        />
      )}
    </div>
  )
}
