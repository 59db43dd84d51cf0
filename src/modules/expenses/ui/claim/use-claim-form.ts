import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Problem } from '../../../../ground/shared/problem'
import { call, problemOf } from '../../../../ground/ui/client/call'
import type { Draft } from '../../../../ground/ui/client/draft'
import type { FieldFault } from '../../../../ground/ui/design/form/form-problems'
import type { FormShell } from '../../../../ground/ui/design/form/use-record-form'
import type { ClaimRecord } from '../../claim-shapes'
import { expenses } from '../../contract'
import { blockingFaults, cellName, saveFaults } from './faults'
import { type ClaimTyping, isEmptyLine, type LineField } from './typing'
import { priceable, priceNow } from './use-preview'

export interface SavedClaim {
  readonly claimId: ClaimRecord['claimId']
  readonly number: number
  readonly version: number
}

/** What is kept of a form that is not finished, and which claim of the vault it stands on. */
export interface KeptClaim {
  readonly typing: ClaimTyping
  readonly saved: SavedClaim | null
}

interface ClaimFormOptions {
  readonly start: KeptClaim
  readonly draft: Draft<KeptClaim>
  readonly onSaved: (saved: SavedClaim) => void
  readonly onSubmitted: (saved: SavedClaim, totalPence: number) => void
}

/**
 * A claim while it is typed. Every change is kept as the user's own draft at once; Save puts it into the list of drafts
 * for the whole office; handing in first looks for what blocks and leads to it.
 */
export function useClaimForm({ start, draft, onSaved, onSubmitted }: ClaimFormOptions) {
  const intl = useIntl()
  const [typing, setTyping] = useState(start.typing)
  const [saved, setSaved] = useState(start.saved)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const [failedTries, setFailedTries] = useState(0)
  const [isSaving, setSaving] = useState(false)
  /** What stands in the form at this moment, for keys that come faster than it is drawn. */
  const now = useRef({ typing, saved })
  const stored = useRef<ClaimTyping | null>(start.typing)
  const isDone = useRef(false)
  const isBusy = useRef(false)

  const keep = useEffectEvent((kept: KeptClaim) => draft.keep(kept))
  useEffect(() => {
    if (!isDone.current && typing !== stored.current) keep({ typing, saved })
  }, [typing, saved])

  const change = useCallback((how: (before: ClaimTyping) => ClaimTyping) => {
    // What a refusal said may be put right by any of the cells.
    setFaults((before) => (before.length > 0 ? [] : before))
    const typing = how(now.current.typing)
    now.current = { ...now.current, typing }
    setTyping(typing)
  }, [])

  const fail = (found: Problem | null, list: readonly FieldFault[]) => {
    setProblem(found)
    setFaults(list)
    setFailedTries((tries) => tries + 1)
  }

  const refused = async (error: unknown) => {
    const found = problemOf(error)
    const keys = now.current.typing.lines.filter((line) => !isEmptyLine(line)).map(({ key }) => key)
    const fields = Object.entries(found?.fields ?? {}).map(([path, message]) => ({ name: nameOf(path, keys), message }))
    fail(fields.length > 0 ? null : found, fields)
    // The text stays; with the version of now, saving once more is a decision and not a mishap.
    if (found?.code === 'expenses.changed-meanwhile') await refresh()
  }

  const refresh = async () => {
    const held = now.current.saved
    if (!held) return
    const { version } = await call(expenses.claim, { claimId: held.claimId })
    const fresh = { ...held, version }
    now.current = { ...now.current, saved: fresh }
    setSaved(fresh)
  }

  /** Puts the claim into the vault as it stands. Null: it could not be, and the form says why. */
  const store = async (): Promise<SavedClaim | null> => {
    const { typing: written, saved: held } = now.current
    const lacking = saveFaults(intl, written)
    const asked = priceable(written)
    if (lacking.length > 0 || !asked) {
      fail(null, lacking)
      return null
    }
    try {
      await draft.saveNow()
      const answer = await call(expenses.saveClaim, {
        claimId: held?.claimId ?? null,
        version: held?.version ?? null,
        draft: asked.draft,
      })
      stored.current = written
      now.current = { ...now.current, saved: answer }
      setSaved(answer)
      setProblem(null)
      setFaults([])
      setFailedTries(0)
      return answer
    } catch (error) {
      await refused(error)
      return null
    }
  }

  const alone = async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (isBusy.current) return null
    isBusy.current = true
    setSaving(true)
    try {
      return await work()
    } finally {
      isBusy.current = false
      setSaving(false)
    }
  }

  const save = async () => {
    await alone(async () => {
      const answer = await store()
      if (!answer) return
      if (now.current.typing === stored.current) await draft.discard()
      onSaved(answer)
    })
  }

  const submit = () =>
    alone(async () => {
      const answer = await store()
      if (!answer) return
      try {
        const blocks = blockingFaults(intl, now.current.typing, await priceNow(answer.claimId, now.current.typing))
        if (blocks.length > 0) {
          fail(null, blocks)
          return
        }
        const { totalPence } = await call(expenses.submitClaim, { claimId: answer.claimId, version: answer.version })
        isDone.current = true
        await draft.discard()
        onSubmitted(answer, totalPence)
      } catch (error) {
        await refused(error)
      }
    })

  const forget = async () => {
    isDone.current = true
    await draft.discard()
  }

  const shell: FormShell = {
    submit: save,
    isSaving,
    isChanged: typing !== stored.current,
    problem,
    refused: {},
    forget: () => undefined,
    faults,
    failedTries,
  }
  return { typing, saved, change, shell, submit, store: () => alone(store), refresh, forget }
}

const lineFields: Readonly<Record<string, LineField>> = {
  milesTenths: 'miles',
  minutesAway: 'hoursAway',
  claimedPence: 'amount',
  vehicleId: 'vehicle',
}

/** `lines.2.vehicleId`, as the vault names a field, in the words of this form. */
function nameOf(path: string, keys: readonly string[]): string {
  const [list, at, field = ''] = path.split('.')
  if (list !== 'lines' || at === undefined) return path === 'paperTotalPence' ? 'paperTotal' : path
  return cellName(keys[Number(at)] ?? '', lineFields[field] ?? (field as LineField))
}
