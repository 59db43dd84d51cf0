import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Problem } from '../../../../ground/shared/problem'
import { call, problemOf } from '../../../../ground/ui/client/call'
import type { Draft } from '../../../../ground/ui/client/draft'
import type { FieldFault } from '../../../../ground/ui/design/form/form-problems'
import type { FormShell } from '../../../../ground/ui/design/form/use-record-form'
import type { ClaimRecord } from '../../claim-shapes'
import { expenses } from '../../contract'
import { blockingFaults, cellName, cellOf, saveFaults } from './faults'
import { type ClaimTyping, isEmptyLine } from './typing'
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
  const isKept = useRef(draft.restored !== null)
  const isDone = useRef(false)
  const lastStep = useRef<Promise<unknown>>(Promise.resolve())

  /** With the claim that it stands on by now: typing that came back without it would make a second claim. */
  const keepNow = () => {
    isKept.current = true
    draft.keep(now.current)
  }
  const drop = async () => {
    isKept.current = false
    await draft.discard()
  }
  const keep = useEffectEvent(keepNow)
  useEffect(() => {
    if (!isDone.current && typing !== stored.current) keep()
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
    if (isKept.current) keepNow()
  }

  /** Puts the claim into the vault as it stands. Null: it could not be, and the form says why; or there is no more to do. */
  const store = async (): Promise<SavedClaim | null> => {
    if (isDone.current) return null
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
      keepNow()
      return answer
    } catch (error) {
      await refused(error)
      return null
    }
  }

  /** One step after the other: a claim is not handed in while a scan of it is still on its way. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    setSaving(true)
    const step = lastStep.current.then(work)
    const ended = step.then(
      () => undefined,
      () => undefined,
    )
    lastStep.current = ended
    void ended.then(() => lastStep.current === ended && setSaving(false))
    return step
  }

  const save = () =>
    inTurn(async () => {
      const answer = await store()
      if (!answer) return
      if (now.current.typing === stored.current) await drop()
      onSaved(answer)
    })

  /** Work on the claim that the vault must have first. */
  const withStored = (work: (saved: SavedClaim) => Promise<void>) =>
    inTurn(async () => {
      const answer = await store()
      if (answer) await work(answer)
    })

  const submit = () =>
    inTurn(async () => {
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
        // It is handed in, whatever becomes of the draft.
        await drop().catch(() => undefined)
        onSubmitted(answer, totalPence)
      } catch (error) {
        await refused(error)
      }
    })

  const forget = async () => {
    isDone.current = true
    await drop()
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
  return { typing, saved, change, shell, submit, withStored, refresh, forget }
}

/** `lines.2.vehicleId`, as the vault names a field, in the words of this form. */
function nameOf(path: string, keys: readonly string[]): string {
  const [list, at, field = ''] = path.split('.')
  if (list !== 'lines' || at === undefined) return path === 'paperTotalPence' ? 'paperTotal' : path
  return cellName(keys[Number(at)] ?? '', cellOf(field))
}
