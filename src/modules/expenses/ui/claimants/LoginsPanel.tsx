import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, refusalOf, useQuery } from '../../../../ground/ui/client/call'
import { AddButton } from '../../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { useMay, useSession } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import { expenses } from '../../contract'
import type { Claimant } from '../../register-shapes'
import { messages } from './messages'

type Known = z.output<typeof Claimant>

/** [R11] Under which name the claimant signs in here: then they have no say in their own claims, whatever their roles. */
export function LoginsPanel({ claimant, canEdit }: { claimant: Known; canEdit: boolean }) {
  const intl = useIntl()
  const may = useMay()
  const { userId: me } = useSession()
  const { run, problem, forget } = useWork()
  const [isAdding, setAdding] = useState(false)
  const mayLink = canEdit && may('expenses.check')
  if (claimant.logins.length === 0 && !mayLink) return null
  return (
    <Panel
      title={intl.formatMessage(messages.logins)}
      actions={
        mayLink &&
        !isAdding && <AddButton label={intl.formatMessage(messages.linkLogin)} onPress={() => setAdding(true)} />
      }
    >
      <ProblemLine problem={problem} onPutAway={forget} />
      {isAdding && <LoginForm claimant={claimant} onEnd={() => setAdding(false)} />}
      <Lines label={intl.formatMessage(messages.logins)} none={intl.formatMessage(messages.noLogins)}>
        {claimant.logins.map(({ linkId, userId, name }) => (
          <Line
            key={linkId}
            main={name}
            quiet={intl.formatMessage(messages.loginText, { name })}
            actions={
              // Nobody ends the link that keeps them from their own claims.
              mayLink &&
              userId !== me && (
                <Button
                  look="quiet"
                  size="small"
                  label={intl.formatMessage(messages.unlinkLogin)}
                  spokenLabel={intl.formatMessage(messages.unlinkLoginOf, { name })}
                  onPress={() => void run(expenses.unlinkLogin, { personId: claimant.personId, linkId })}
                />
              )
            }
          />
        ))}
      </Lines>
    </Panel>
  )
}

function LoginForm({ claimant, onEnd }: { claimant: Known; onEnd: () => void }) {
  const intl = useIntl()
  const { data: colleagues } = useQuery(expenses.colleagues, {})
  const sentence = intl.formatMessage(messages.choose)
  const [schema] = useState(() => z.object({ userId: z.string({ error: sentence }) }))
  const { Field, shell } = useRecordForm<{ userId: string | null }>({
    schema,
    values: { userId: null },
    save: (typed) =>
      refusalOf(async () => {
        await call(expenses.linkLogin, { personId: claimant.personId, ...schema.parse(typed) })
        onEnd()
      }),
  })
  const linked = new Set(claimant.logins.map(({ userId }) => userId))
  const options = (colleagues ?? []).filter(({ userId }) => !linked.has(userId))
  return (
    <InlineForm shell={shell} label={intl.formatMessage(messages.linkLogin)} onCancel={onEnd}>
      <Field name="userId">
        {(field) => (
          <field.ComboBox
            label={intl.formatMessage(messages.signsInAs)}
            options={options.map(({ userId, name }) => ({ id: userId, label: name }))}
            isRequired
            autoFocus
          />
        )}
      </Field>
    </InlineForm>
  )
}
