import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { z } from 'zod'
import { onScreen } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { AddButton } from '../../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { expenses } from '../../contract'
import { type Claimant, PaidPostDraft } from '../../register-shapes'
import { messages } from './messages'

type Known = z.output<typeof Claimant>
type Post = Known['paidPosts'][number]

/** [S6] Posts that are paid: on their days nobody claims as a volunteer. */
export function PostsPanel({ claimant, canEdit }: { claimant: Known; canEdit: boolean }) {
  const intl = useIntl()
  const [open, setOpen] = useState<'add' | Post['postId'] | null>(null)
  const close = () => setOpen(null)
  useComingBack(canEdit ? `expenses/claimant/${claimant.personId}/post/` : null, (rest) =>
    setOpen(rest === 'new' ? 'add' : (rest as Post['postId'])),
  )
  return (
    <Panel
      title={intl.formatMessage(messages.posts)}
      actions={
        canEdit &&
        open !== 'add' && <AddButton label={intl.formatMessage(messages.addPost)} onPress={() => setOpen('add')} />
      }
    >
      {open === 'add' && (
        <PostForm personId={claimant.personId} post={null} label={intl.formatMessage(messages.addPost)} onEnd={close} />
      )}
      <Lines label={intl.formatMessage(messages.posts)} none={intl.formatMessage(messages.noPosts)}>
        {claimant.paidPosts.map((post) => (
          <Line
            key={post.postId}
            main={post.title}
            quiet={
              post.endedOn === null
                ? intl.formatMessage(messages.since, { from: onScreen(post.startedOn) })
                : intl.formatMessage(messages.span, { from: onScreen(post.startedOn), to: onScreen(post.endedOn) })
            }
            actions={
              canEdit &&
              open !== post.postId && (
                <Button
                  look="quiet"
                  size="small"
                  label={intl.formatMessage(messages.edit)}
                  spokenLabel={intl.formatMessage(messages.editOf, { what: post.title })}
                  onPress={() => setOpen(post.postId)}
                />
              )
            }
            below={
              open === post.postId && (
                <PostForm
                  personId={claimant.personId}
                  post={post}
                  label={intl.formatMessage(messages.editOf, { what: post.title })}
                  onEnd={close}
                />
              )
            }
          />
        ))}
      </Lines>
    </Panel>
  )
}

interface PostFormProps {
  personId: Known['personId']
  post: Post | null
  label: string
  onEnd: () => void
}

function PostForm({ personId, post, label, onEnd }: PostFormProps) {
  const intl = useIntl()
  const values = { title: post?.title ?? '', startedOn: post?.startedOn ?? null, endedOn: post?.endedOn ?? null }
  return (
    <KeptForm<{ title: string; startedOn: string | null; endedOn: string | null }>
      draftKey={`expenses/claimant/${personId}/post/${post?.postId ?? 'new'}`}
      label={label}
      schema={PaidPostDraft}
      values={values}
      record={
        post && {
          values,
          names: {
            title: intl.formatMessage(messages.postTitle),
            startedOn: intl.formatMessage(messages.startedOn),
            endedOn: intl.formatMessage(messages.endedOn),
          },
        }
      }
      save={async (typed) => {
        await call(expenses.savePaidPost, { personId, postId: post?.postId ?? null, draft: PaidPostDraft.parse(typed) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="title">
            {(field) => <field.TextField label={intl.formatMessage(messages.postTitle)} isRequired autoFocus />}
          </Field>
          <Field name="startedOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.startedOn)} isRequired />}
          </Field>
          <Field name="endedOn">{(field) => <field.DateField label={intl.formatMessage(messages.endedOn)} />}</Field>
        </>
      )}
    </KeptForm>
  )
}
