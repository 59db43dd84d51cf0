import { useEffect, useEffectEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Arrival } from '../ground/shared/frame'
import { problemOf, seen, useQuery } from '../ground/ui/client/call'
import { flushDrafts } from '../ground/ui/client/draft'
import { Appearance, standardAppearance } from '../ground/ui/design/appearance'
import { Button } from '../ground/ui/design/actions/Button'
import { Notice } from '../ground/ui/design/content/Notice'
import { type SignedIn, SessionContext } from '../ground/ui/session'
import { access, type SessionFacts, type Status } from '../modules/access/contract'
import type { Begun } from '../modules/access/ui/begun'
import { ChoosePasswordScreen } from '../modules/access/ui/ChoosePasswordScreen'
import { DoorFoot } from '../modules/access/ui/door-foot'
import { DoorPage } from '../modules/access/ui/DoorPage'
import { RecoverScreen } from '../modules/access/ui/RecoverScreen'
import { SetUpScreen } from '../modules/access/ui/SetUpScreen'
import { SignInScreen } from '../modules/access/ui/SignInScreen'
import { ClosingNotice } from '../modules/backup/ui/ClosingNotice'
import { BringBackDoor, BringBackOffer } from './BringBackDoor'
import { useZoomKeys } from './door-keys'
import { Desk } from './frame/Desk'
import { messages } from './messages'

const arrival = new URLSearchParams(location.search).get('arrival') as Arrival | null

/** A locked door as the first page (door.ts) found it, and what was done there. */
interface AtDoor {
  readonly names: readonly string[]
  readonly begun: Begun
}

/** What the window shows: the first run, the door, why the vault cannot be used, or the desk of whoever signed in. */
export function App({ door }: { door: AtDoor | null }) {
  const [session, setSession] = useState<SignedIn | null>(null)
  const [isClosing, setClosing] = useState(false)
  useEffect(() => {
    window.bridge.onFrame((event) => {
      if (event.kind === 'closing') setClosing(true)
      if (event.kind === 'flush') void flushDrafts().finally(() => window.bridge.frame({ kind: 'flushed' }))
    })
  }, [])
  const [isBringingBack, setBringingBack] = useState(door?.begun.wants === 'bring-back')
  const enter = (facts: SessionFacts) => setSession({ ...facts, permissions: new Set(facts.permissions) })
  if (session) {
    return (
      <SessionContext value={session}>
        <Desk />
        {isClosing && <ClosingNotice />}
      </SessionContext>
    )
  }
  return (
    <Appearance settings={standardAppearance}>
      {isBringingBack ? (
        <BringBackDoor onBack={() => setBringingBack(false)} onEntered={enter} />
      ) : (
        <DoorFoot value={<BringBackOffer onPress={() => setBringingBack(true)} />}>
          <Door found={door} onEntered={enter} />
        </DoorFoot>
      )}
    </Appearance>
  )
}

function Door({ found, onEntered }: { found: AtDoor | null; onEntered: (session: SessionFacts) => void }) {
  const intl = useIntl()
  const { data: told, error } = useQuery(access.status, {})
  const status: Status | undefined = told ?? (found ? { state: 'locked', names: [...found.names] } : undefined)
  const [begun, setBegun] = useState(found?.begun ?? null)
  const [isRecovering, setRecovering] = useState(begun?.wants === 'recover')
  useZoomKeys()
  // The page was started afresh after a fault: whoever was signed in still is.
  const ongoing = status?.state === 'open' && !status.session.mustChoosePassword ? status.session : null
  const goOn = useEffectEvent(onEntered)
  useEffect(() => {
    if (ongoing) goOn(ongoing)
  }, [ongoing])
  const back = () => {
    setBegun(null)
    setRecovering(false)
  }
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
  if (status?.state === 'open' && status.session.mustChoosePassword) return <ChoosePasswordScreen onDone={onEntered} />
  if (status?.state === 'absent') return <SetUpScreen suggestedFolder={status.suggestedFolder} onDone={onEntered} />
  if (status?.state === 'locked' && isRecovering) {
    return <RecoverScreen names={status.names} onBack={back} onDone={onEntered} />
  }
  if (status?.state === 'locked') {
    const notice =
      arrival === 'crashed' ? (
        <Notice tone="warning" live="polite">
          {intl.formatMessage(messages.crashed)}
        </Notice>
      ) : null
    return (
      <SignInScreen
        names={status.names}
        begun={begun}
        notice={notice}
        onSignedIn={onEntered}
        onRecover={() => setRecovering(true)}
      />
    )
  }
  return null
}
