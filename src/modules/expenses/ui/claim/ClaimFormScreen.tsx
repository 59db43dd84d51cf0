import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { problemOf, useQuery } from '../../../../ground/ui/client/call'
import { useDraft } from '../../../../ground/ui/client/draft'
import { usePreference } from '../../../../ground/ui/client/preference'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../ground/ui/today'
import { people, PersonId } from '../../../people/contract'
import { type ClaimRecord, PersonRef, SchemeId } from '../../claim-shapes'
import { expenses } from '../../contract'
import { inPounds } from '../../money'
import { type AfterSubmit, ClaimForm } from './ClaimForm'
import { messages } from './messages'
import { type ClaimTyping, emptyLine, typingOf } from './typing'
import type { KeptClaim, SavedClaim } from './use-claim-form'

type Go = (path: string, replace?: boolean) => void
const nothingKnown = { fromPostcode: '', vehicle: 'car', vehicleId: null } as const

/** The key of a draft, and so of its place (screens.ts). */
export const draftKey = (claimId: string | null) => `claim/${claimId ?? 'new'}`

/** A claim from a paper form. Forms come in piles: the scheme stays, and the next one is a key away. */
export function NewClaimScreen({ personId, go }: { personId: string | null; go: Go }) {
  const [{ turn, about }, setTurn] = useState({ turn: 0, about: personId })
  const next = (whose: string | null) => setTurn({ turn: turn + 1, about: whose })
  return <NewSheet key={turn} personId={about} go={go} onAfresh={() => next(about)} onNext={() => next(null)} />
}

interface NewSheetProps {
  personId: string | null
  go: Go
  onAfresh: () => void
  onNext: () => void
}

function NewSheet({ personId, go, onAfresh, onNext }: NewSheetProps) {
  const draft = useDraft<KeptClaim>(draftKey(null))
  const { data: schemes } = useQuery(expenses.schemes, {})
  const [usualScheme, setUsualScheme] = usePreference('expenses.usual-scheme', z.string().nullable(), null)
  const known = PersonId.safeParse(personId)
  const { data: person, isError } = useQuery(people.get, { personId: known.data ?? '' }, { enabled: known.success })
  if (draft.state === 'loading' || !schemes || (known.success && !person && !isError)) return null
  const current = schemes.filter(({ archivedAt }) => archivedAt === null)
  const usual =
    current.find(({ schemeId }) => schemeId === usualScheme) ?? (current.length === 1 ? current[0] : undefined)
  const name = person ? `${person.person.firstNames} ${person.person.lastName}`.trim() : ''
  const blank: ClaimTyping = {
    personId: person ? PersonRef.parse(person.person.personId) : null,
    personName: name,
    schemeId: usual ? SchemeId.parse(usual.schemeId) : null,
    receivedOn: today(),
    payBy: 'bank',
    budgetCode: '',
    funderId: null,
    projectId: null,
    paperTotal: '',
    notes: '',
    lines: [emptyLine(null, nothingKnown)],
  }
  return (
    <Sheet
      start={draft.restored ?? { typing: blank, saved: null }}
      draft={draft}
      schemes={schemes}
      returnedReason=""
      go={go}
      onScheme={setUsualScheme}
      onNext={onNext}
      onAfresh={onAfresh}
      onDiscarded={onNext}
    />
  )
}

/** A draft, or a claim that was sent back, once more in its form. */
export function EditClaimScreen({ claimId, go }: { claimId: ClaimRecord['claimId']; go: Go }) {
  const draft = useDraft<KeptClaim>(draftKey(claimId))
  const { data: schemes } = useQuery(expenses.schemes, {})
  const { data: claim, error } = useQuery(expenses.claim, { claimId })
  const [turn, setTurn] = useState(0)
  const problem = problemOf(error)
  if (problem) return <ProblemNotice problem={problem} />
  if (draft.state === 'loading' || !schemes || !claim) return null
  const { number, version } = claim
  const restored = turn === 0 ? draft.restored : null
  return (
    <Sheet
      key={turn}
      start={restored ?? { typing: typingOf(claim), saved: { claimId, number, version } }}
      draft={{ ...draft, restored }}
      schemes={schemes}
      returnedReason={claim.returnedReason}
      go={go}
      onNext={() => go('/expenses/claims/new', true)}
      onAfresh={() => setTurn(turn + 1)}
      onDiscarded={() => go('/expenses/claims', true)}
    />
  )
}

interface SheetProps
  extends Pick<
    Parameters<typeof ClaimForm>[0],
    'start' | 'draft' | 'schemes' | 'returnedReason' | 'onAfresh' | 'onDiscarded'
  > {
  go: Go
  onScheme?: (schemeId: string | null) => void
  onNext: () => void
}

function Sheet({ go, onScheme, onNext, ...rest }: SheetProps) {
  const intl = useIntl()
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const submitted = (saved: SavedClaim, typing: ClaimTyping, totalPence: number, next: AfterSubmit) => {
    onScheme?.(typing.schemeId)
    showToast({
      text: intl.formatMessage(messages.submitted, {
        number: saved.number,
        name: typing.personName,
        total: inPounds(totalPence),
      }),
    })
    // Whoever left while it was being handed in is not brought back.
    if (!isHere.current) return
    if (next === 'another') onNext()
    else go(`/expenses/claims/${saved.claimId}`, true)
  }
  const { draft } = rest
  return (
    <ClaimForm
      {...rest}
      onSubmitted={submitted}
      onSaved={({ number }, typing) => {
        onScheme?.(typing.schemeId)
        showToast({ text: intl.formatMessage(messages.saved, { number }), about: `claim ${number}` })
      }}
      onLeave={() => void draft.saveNow().finally(() => go('/expenses/claims'))}
      onClaimant={(personId) => void draft.saveNow().finally(() => go(`/expenses/claims/person/${personId}`))}
    />
  )
}
