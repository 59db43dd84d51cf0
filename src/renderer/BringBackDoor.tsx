import { ArchiveRestore } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { useIntl } from 'react-intl'
import { useQuery } from '../ground/ui/client/call'
import { Button } from '../ground/ui/design/actions/Button'
import { access, type SessionFacts } from '../modules/access/contract'
import { messages } from '../modules/backup/ui/messages'
import { BringBackScreen } from './BringBackScreen'
import { useZoomKeys } from './door-keys'

/** The way back from a backup, until the vault says that somebody has come in. */
export function BringBackDoor({ onBack, onEntered }: { onBack: () => void; onEntered: (facts: SessionFacts) => void }) {
  const { data: status } = useQuery(access.status, {})
  useZoomKeys()
  const session = status?.state === 'open' ? status.session : null
  const enter = useEffectEvent(onEntered)
  useEffect(() => {
    if (session) enter(session)
  }, [session])
  return <BringBackScreen onBack={onBack} />
}

/** Offered on every page before the desk: whoever needs it cannot get any further. */
export function BringBackOffer({ onPress }: { onPress: () => void }) {
  const intl = useIntl()
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 px-5 text-body text-text-quiet">
      <p>{intl.formatMessage(messages.bringBackLead)}</p>
      <Button look="quiet" icon={ArchiveRestore} label={intl.formatMessage(messages.bringBack)} onPress={onPress} />
    </div>
  )
}
