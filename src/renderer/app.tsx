import { useEffect, useEffectEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Arrival } from '../ground/shared/frame'
import { problemOf, seen, useQuery } from '../ground/ui/client/call'
import { flushDrafts } from '../ground/ui/client/draft'
import { Appearance, standardAppearance } from '../ground/ui/design/appearance'
import { Button } from '../ground/ui/design/actions/Button'
import { Notice } from '../ground/ui/design/content/Notice'
import { type SignedIn, SessionContext } from '../ground/ui/session'
import { access, type SessionFacts } from '../modules/access/contract'
import { DoorPage } from '../modules/access/ui/DoorPage'
import { RecoverScreen } from '../modules/access/ui/RecoverScreen'
import { SetUpScreen } from '../modules/access/ui/SetUpScreen'
import { SignInScreen } from '../modules/access/ui/SignInScreen'
import { useZoomKeys } from './door-keys'
import { Desk } from './frame/Desk'
import { messages } from './messages'

const arrival = new URLSearchParams(location.search).get('arrival') as Arrival | null

/** What the window shows: the first run, the door, why the vault cannot be used, or the desk of whoever signed in. */
export function App() {
  const [session, setSession] = useState<SignedIn | null>(null)
  useEffect(() => {
    window.bridge.onFrame((event) => {
      if (event.kind === 'flush') void flushDrafts().finally(() => window.bridge.frame({ kind: 'flushed' }))
    })
  }, [])
  const enter = (facts: SessionFacts) => setSession({ ...facts, permissions: new Set(facts.permissions) })
  if (session) {
    return (
      <SessionContext value={session}>
        <Desk />
      </SessionContext>
    )
  }
  return (
    <Appearance settings={standardAppearance}>
      <Door onEntered={enter} />
    </Appearance>
  )
}

function Door({ onEntered }: { onEntered: (session: SessionFacts) => void }) {
  const intl = useIntl()
  const { data: status, error } = useQuery(access.status, {})
  const [isRecovering, setRecovering] = useState(false)
  useZoomKeys()
  // The page was started afresh after a fault: whoever was signed in still is.
  const ongoing = status?.state === 'open' ? status.session : null
  const goOn = useEffectEvent(onEntered)
  useEffect(() => {
    if (ongoing) goOn(ongoing)
  }, [ongoing])
  const problem = status?.state === 'unusable' ? status.problem : problemOf(error)
  if (problem) {
    return (
      <DoorPage title={intl.formatMessage(messages.unusableTitle)}>
        <Notice
          tone="danger"
          live="assertive"
          actions={
            <Button
              label={intl.formatMessage(messages.tryAgain)}
              onPress={() => void seen.invalidateQueries({ queryKey: ['access'] })}
            />
          }
        >
          {problem.message}
        </Notice>
      </DoorPage>
    )
  }
  if (status?.state === 'absent') return <SetUpScreen suggestedFolder={status.suggestedFolder} onDone={onEntered} />
  if (status?.state === 'locked' && isRecovering) {
    return <RecoverScreen names={status.names} onBack={() => setRecovering(false)} onDone={onEntered} />
  }
  if (status?.state === 'locked') {
    const notice =
      arrival === 'crashed' ? (
        <Notice tone="warning" live="polite">
          {intl.formatMessage(messages.crashed)}
        </Notice>
      ) : null
    return (
      <SignInScreen names={status.names} notice={notice} onSignedIn={onEntered} onRecover={() => setRecovering(true)} />
    )
  }
  return null
}
