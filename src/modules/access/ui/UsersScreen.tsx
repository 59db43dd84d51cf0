import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { problemOf, useQuery } from '../../../ground/ui/client/call'
import { Button } from '../../../ground/ui/design/actions/Button'
import { FactTable } from '../../../ground/ui/design/content/FactTable'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { Panel } from '../../../ground/ui/design/content/Panel'
import { Switch } from '../../../ground/ui/design/fields/choice/Switch'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { useMay, useSession } from '../../../ground/ui/session'
import { access } from '../contract'
import type { User } from '../user-operations'
import { AddUserForm } from './AddUserForm'
import { messages as door } from './messages'
import { KeyChange } from './users/KeyChange'
import { messages } from './users/messages'
import { type MadePhrase, PhraseDialog } from './users/PhraseDialog'
import { RenameForm } from './users/RenameForm'
import { RolesForm } from './users/RolesForm'
import { UserConfirm } from './users/UserConfirm'
import { userColumns } from './users/user-columns'
import type { UserAction } from './users/user-menu'
import { useUserWork } from './users/use-user-work'
import { WaitingForMe } from './users/WaitingForMe'

/** What is under way below the list, or asked in front of it. */
type Doing =
  | { readonly what: 'add' }
  | { readonly what: 'roles' | 'rename' | 'reset' | 'remove'; readonly user: User }
  | { readonly what: 'phrase'; readonly made: MadePhrase }
  | null

/** Who can sign in, with which roles, and what can be done about it. */
export function UsersScreen() {
  const intl = useIntl()
  const session = useSession()
  const may = useMay()
  const { data: users = [], error } = useQuery(access.users, {})
  const [doing, setDoing] = useState<Doing>(null)
  const [showsRemoved, setShowsRemoved] = useState(false)
  const work = useUserWork()
  const notMine = problemOf(error)
  const done = (text: string) => {
    setDoing(null)
    showToast({ text })
  }
  const act = (user: User, action: UserAction) => {
    work.forget()
    if (action === 'suspend') void work.suspend(user)
    else if (action === 'bring-back') void work.bringBack(user)
    else if (action === 'give-risk') void work.giveRisk(user)
    else setDoing({ what: action, user })
  }
  const columns = userColumns(intl, {
    meId: session.userId,
    canGiveRisk: session.holdsRisk && may('access.giveRisk'),
    onAction: act,
  })
  if (notMine) {
    return (
      <div className="p-5">
        <Notice tone="warning" live="polite">
          {notMine.message}
        </Notice>
      </div>
    )
  }
  const listed = users.filter(({ state }) => showsRemoved || state !== 'removed')
  const hasRemoved = users.some(({ state }) => state === 'removed')
  return (
    <div className="flex flex-col gap-6 p-5">
      {work.problem && (
        <Notice tone="warning" live="assertive">
          {work.problem.message}
        </Notice>
      )}
      <Panel
        title={intl.formatMessage(messages.users)}
        level={1}
        actions={
          doing?.what === 'add' ? null : (
            <Button
              icon={UserPlus}
              look="primary"
              label={intl.formatMessage(messages.addUser)}
              onPress={() => setDoing({ what: 'add' })}
            />
          )
        }
      >
        <div className="flex flex-col gap-3">
          <FactTable
            label={intl.formatMessage(messages.list)}
            columns={columns}
            rows={listed}
            keyOf={({ userId }) => userId}
            width="form-wide"
          />
          {hasRemoved && (
            <Switch
              label={intl.formatMessage(messages.showRemoved)}
              isSelected={showsRemoved}
              onChange={setShowsRemoved}
            />
          )}
        </div>
      </Panel>
      <KeyChange />
      <WaitingForMe />
      {doing?.what === 'add' && (
        <AddUserForm
          onCancel={() => setDoing(null)}
          onAdded={(name) => done(intl.formatMessage(door.userAdded, { name }))}
        />
      )}
      {doing?.what === 'roles' && (
        <RolesForm
          key={doing.user.userId}
          user={doing.user}
          onCancel={() => setDoing(null)}
          onDone={(waits) =>
            done(
              waits
                ? intl.formatMessage(messages.rolesAsked)
                : intl.formatMessage(messages.rolesChanged, { name: doing.user.name }),
            )
          }
        />
      )}
      {doing?.what === 'rename' && (
        <RenameForm
          key={doing.user.userId}
          user={doing.user}
          onCancel={() => setDoing(null)}
          onDone={(name) => done(intl.formatMessage(messages.renamed, { name }))}
        />
      )}
      {(doing?.what === 'reset' || doing?.what === 'remove') && (
        <UserConfirm
          user={doing.user}
          deed={doing.what}
          isBusy={work.isBusy}
          onCancel={() => setDoing(null)}
          onConfirm={() => {
            const { user, what } = doing
            // The question goes before the password is asked for: two dialogs at once would be one too many.
            setDoing(null)
            if (what === 'remove') void work.remove(user)
            else void work.reset(user).then((made) => made && setDoing({ what: 'phrase', made }))
          }}
        />
      )}
      {doing?.what === 'phrase' && <PhraseDialog made={doing.made} onClose={() => setDoing(null)} />}
    </div>
  )
}
