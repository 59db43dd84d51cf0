import { ArrowLeft, Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { z } from 'zod'
import { useBack } from '../../../../ground/ui/back'
import { problemOf, useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { useMay } from '../../../../ground/ui/session'
import { people, PersonId } from '../../../people/contract'
import type { PersonRef } from '../../claim-shapes'
import { expenses } from '../../contract'
import { useLeaveKey } from '../../../../ground/ui/leave-key'
import { AccountsPanel } from './AccountsPanel'
import { LoginsPanel } from './LoginsPanel'
import { messages } from './messages'
import { MilesPanel } from './MilesPanel'
import { PapersPanel } from './PapersPanel'
import { PostsPanel } from './PostsPanel'
import { VehiclesPanel } from './VehiclesPanel'

interface ClaimantScreenProps {
  personId: z.output<typeof PersonRef>
  go: (path: string, replace?: boolean) => void
}

/** What claims of one person are checked against: vehicles, papers, miles elsewhere, paid posts, bank details. */
export function ClaimantScreen({ personId, go }: ClaimantScreenProps) {
  const intl = useIntl()
  const may = useMay()
  const head = useRef<HTMLDivElement>(null)
  const { data: claimant, error } = useQuery(expenses.claimant, { personId })
  const { data: record } = useQuery(people.get, { personId: PersonId.parse(personId) }, { enabled: may('people.read') })
  const page = useRef<HTMLDivElement>(null)
  const back = useBack('/expenses/claims')
  useLeaveKey(page, back)
  const isHere = claimant !== undefined
  useEffect(() => {
    if (!isHere) return
    const turn = requestAnimationFrame(() => head.current?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(turn)
  }, [isHere])
  const problem = problemOf(error)
  if (problem) return <ProblemNotice problem={problem} />
  if (!claimant) return null
  const canEdit = may('expenses.enter') && record?.person.archivedAt == null
  const name = record ? `${record.person.firstNames} ${record.person.lastName}`.trim() : ''
  return (
    <div ref={page} className="relative h-full overflow-auto p-4">
      <div className="flex max-w-form-wide flex-col gap-5">
        <div ref={head} tabIndex={-1} className="flex flex-col gap-1 outline-none">
          <div className="flex flex-wrap items-center gap-2">
            <IconButton icon={ArrowLeft} label={intl.formatMessage(messages.back)} shortcut="Esc" onPress={back} />
            <span className="min-w-40 flex-1">
              <Heading level={1}>{intl.formatMessage(messages.title, { name })}</Heading>
            </span>
            {canEdit && (
              <Button
                icon={Plus}
                label={intl.formatMessage(messages.newClaim)}
                onPress={() => go(`/expenses/claims/new/${personId}`)}
              />
            )}
          </div>
          <p className="max-w-prose text-body text-text-quiet">
            {intl.formatMessage(messages.intro)}{' '}
            {may('people.read') && (
              <Link onPress={() => go(`/people/${personId}`)}>{intl.formatMessage(messages.openPerson)}</Link>
            )}
          </p>
        </div>
        <VehiclesPanel claimant={claimant} canEdit={canEdit} />
        <PapersPanel claimant={claimant} canEdit={canEdit} />
        <MilesPanel claimant={claimant} canEdit={canEdit} />
        <PostsPanel claimant={claimant} canEdit={canEdit} />
        <LoginsPanel claimant={claimant} canEdit={canEdit} />
        {may('expenses.bank') && <AccountsPanel personId={personId} name={name} canEdit={canEdit} />}
      </div>
    </div>
  )
}
