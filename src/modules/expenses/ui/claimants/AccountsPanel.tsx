import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { z } from 'zod'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { useAskedFor } from '../../../../ground/ui/client/coming-back'
import { AddButton } from '../../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { ConfirmDialog } from '../../../../ground/ui/design/overlays/ConfirmDialog'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import type { PersonRef } from '../../claim-shapes'
import { expenses } from '../../contract'
import type { Account } from '../../register-shapes'
import { spelledSortCode } from '../../rules-account'
import { AccountForm } from './AccountForm'
import { messages } from './messages'

type Kept = z.output<typeof Account>

const states = {
  'in-use': { tone: 'success', label: messages.inUse },
  waiting: { tone: 'warning', label: messages.waiting },
  ended: { tone: 'quiet', label: messages.ended },
} as const

interface AccountsPanelProps {
  personId: z.output<typeof PersonRef>
  name: string
  canEdit: boolean
}

/** [R12] Where the money goes: covered until asked for, and in use only when a second person has confirmed it. */
export function AccountsPanel({ personId, name, canEdit }: AccountsPanelProps) {
  const intl = useIntl()
  const may = useMay()
  const [isShown, setShown] = useState(false)
  const [isAdding, setAdding] = useState(false)
  const [warning, setWarning] = useState('')
  const [ending, setEnding] = useState<Kept | null>(null)
  const { run, problem, forget } = useWork()
  // Only from the list of unfinished work: a window that is signed in to must not show them by itself.
  useAskedFor(canEdit ? `expenses/claimant/${personId}/account/` : null, () => setAdding(true))
  const { data: accounts } = useQuery(expenses.accounts, { personId }, { enabled: isShown })
  useEffect(() => {
    // In an open office they are covered again as soon as somebody turns to something else.
    const cover = () => setShown(false)
    window.addEventListener('blur', cover)
    return () => window.removeEventListener('blur', cover)
  }, [])
  const confirm = async ({ accountId }: Kept) => {
    if (await run(expenses.confirmAccount, { accountId })) showToast({ text: intl.formatMessage(messages.confirmed) })
  }
  const end = async ({ accountId }: Kept) => {
    setEnding(null)
    await run(expenses.endAccount, { accountId })
  }
  return (
    <Panel
      title={intl.formatMessage(messages.accounts)}
      actions={
        <>
          {isShown && (
            <Button
              look="quiet"
              size="small"
              label={intl.formatMessage(messages.hideAccounts)}
              onPress={() => setShown(false)}
            />
          )}
          {canEdit && !isAdding && (
            <AddButton label={intl.formatMessage(messages.addAccount)} onPress={() => setAdding(true)} />
          )}
        </>
      }
    >
      <ProblemNotice problem={problem} onPutAway={forget} />
      {warning && !isShown && <Notice tone="warning" live="polite" title={warning} />}
      {isAdding && (
        <AccountForm
          personId={personId}
          name={name}
          onEnd={(said) => {
            setAdding(false)
            if (said === null) return
            setWarning(said)
            showToast({ text: intl.formatMessage(messages.accountSaved) })
          }}
        />
      )}
      {!isShown && (
        <div className="flex flex-col items-start gap-2">
          <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.accountsCovered)}</p>
          <Button label={intl.formatMessage(messages.showAccounts)} onPress={() => setShown(true)} />
        </div>
      )}
      {isShown && accounts && (
        <Lines label={intl.formatMessage(messages.accounts)} none={intl.formatMessage(messages.noAccounts)}>
          {accounts.map((account) => (
            <Line
              key={account.accountId}
              main={intl.formatMessage(messages.accountText, {
                holder: account.holderName,
                sortCode: spelledSortCode(account.sortCode),
                number: account.accountNumber,
              })}
              marks={
                <Badge tone={states[account.state].tone} label={intl.formatMessage(states[account.state].label)} />
              }
              quiet={[
                account.holderKind === 'third-party' &&
                  intl.formatMessage(messages.thirdParty, {
                    on: account.consentOn ? onScreen(account.consentOn) : '',
                    how: account.consentHow,
                  }),
                intl.formatMessage(messages.proposedBy, { who: account.proposedBy }),
                account.confirmedBy && intl.formatMessage(messages.confirmedBy, { who: account.confirmedBy }),
              ]
                .filter(Boolean)
                .join(', ')}
              actions={
                <>
                  {account.state === 'waiting' && may('expenses.confirmBank') && (
                    <Button
                      look="quiet"
                      size="small"
                      label={intl.formatMessage(messages.confirm)}
                      onPress={() => void confirm(account)}
                    />
                  )}
                  {account.state !== 'ended' && (
                    <Button
                      look="quiet"
                      size="small"
                      label={intl.formatMessage(messages.endAccount)}
                      onPress={() => setEnding(account)}
                    />
                  )}
                </>
              }
              below={
                account.warning && account.state !== 'ended' ? <Notice tone="warning" title={account.warning} /> : null
              }
            />
          ))}
        </Lines>
      )}
      <ConfirmDialog
        isOpen={ending !== null}
        title={intl.formatMessage(messages.endAccountTitle)}
        confirmLabel={intl.formatMessage(messages.endAccount)}
        tone="danger"
        onCancel={() => setEnding(null)}
        onConfirm={() => ending && void end(ending)}
      >
        {intl.formatMessage(messages.endAccountText)}
      </ConfirmDialog>
    </Panel>
  )
}
