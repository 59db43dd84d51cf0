import { useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { flushDrafts } from '../../../../ground/ui/client/draft'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { ConfirmDialog } from '../../../../ground/ui/design/overlays/ConfirmDialog'
import { useWork } from '../../../../ground/ui/work'
import { access } from '../../contract'
import { messages } from './messages'

/** Under the list of users after somebody was removed: the offer to change the vault's key. Else nothing. */
export function KeyChange() {
  const intl = useIntl()
  const { data: state } = useQuery(access.keyState, {})
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const { run, problem, forget } = useWork()
  if (!state?.knownSince) return null
  const change = async () => {
    // The question goes before the password is asked for: two dialogs at once would be one too many.
    setAsking(false)
    setBusy(true)
    await flushDrafts()
    await run(access.changeKey, {})
    setBusy(false)
  }
  return (
    <>
      <Notice
        tone="warning"
        title={intl.formatMessage(messages.keyKnown, { day: onScreen(state.knownSince) })}
        actions={
          <Button
            label={intl.formatMessage(messages.changeKey)}
            isBusy={isBusy}
            busyLabel={intl.formatMessage(messages.changingKey)}
            onPress={() => setAsking(true)}
          />
        }
      >
        {intl.formatMessage(messages.keyKnownWhy)}
      </Notice>
      <ProblemLine problem={problem} onPutAway={forget} />
      <ConfirmDialog
        isOpen={isAsking}
        title={intl.formatMessage(messages.changeKeyTitle)}
        confirmLabel={intl.formatMessage(messages.changeKey)}
        onConfirm={() => void change()}
        onCancel={() => setAsking(false)}
      >
        <p>{intl.formatMessage(messages.changeKeyWay)}</p>
        <p>{intl.formatMessage(messages.changeKeyAfter)}</p>
        <p>{intl.formatMessage(messages.changeKeyOld)}</p>
      </ConfirmDialog>
    </>
  )
}
