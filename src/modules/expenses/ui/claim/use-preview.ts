import { useEffect, useRef, useState } from 'react'
import { call, problemOf } from '../../../../ground/ui/client/call'
import { onChanged } from '../../../../ground/ui/client/line'
import type { Problem } from '../../../../ground/shared/problem'
import type { OutputOf } from '../../../../ground/shared/contract'
import type { ClaimDraft } from '../../claim-shapes'
import { expenses } from '../../contract'
import { type ClaimTyping, isEmptyLine, readLine, refusedCode } from './typing'
import { readPence } from './reading'

/** How long typing may rest before the vault is asked what the lines come to. */
const restMs = 120

type Answer = OutputOf<typeof expenses.preview>
type Check = Answer['checks'][number]

/** What the vault says of the claim as it is typed: prices, and what is amiss, by the key of the line. */
export interface Priced {
  readonly lines: ReadonlyMap<string, { readonly amountPence: number; readonly words: string }>
  /** By line; under the empty key, what concerns the whole claim. */
  readonly checks: ReadonlyMap<string, readonly Check[]>
}

const nothing: Priced = { lines: new Map(), checks: new Map() }

/** The part of a form that the vault can price: lines that say nothing or cannot be read yet are left out. */
export function priceable(
  typing: ClaimTyping,
): { readonly draft: ClaimDraft; readonly keys: readonly string[] } | null {
  const { personId, schemeId } = typing
  if (personId === null || schemeId === null) return null
  const lines = typing.lines
    .filter((line) => !isEmptyLine(line))
    .map((line) => ({ key: line.key, ...readLine(line) }))
    .filter(({ faults }) => Object.keys(faults).length === 0)
  const draft = {
    personId,
    schemeId,
    payBy: typing.payBy,
    budgetCode: typing.budgetCode,
    funderId: typing.funderId,
    projectId: typing.projectId,
    receivedOn: isDay(typing.receivedOn) ? typing.receivedOn : null,
    paperTotalPence: readPence(typing.paperTotal) ?? null,
    notes: typing.notes,
    lines: lines.map((line) => line.draft),
  }
  return { draft, keys: lines.map(({ key }) => key) }
}

const isDay = (text: string | null) => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text)

export async function priceNow(claimId: SavedId, typing: ClaimTyping): Promise<Priced> {
  const asked = priceable(typing)
  if (!asked) return nothing
  const answer = await call(expenses.preview, { claimId, draft: asked.draft })
  const checks = new Map<string, Check[]>()
  for (const check of answer.checks) {
    const key = check.lineId === null ? '' : (asked.keys[Number(check.lineId)] ?? '')
    checks.set(key, [...(checks.get(key) ?? []), check])
  }
  const lines = new Map(answer.lines.map((line, at) => [asked.keys[at] ?? '', line]))
  return { lines, checks }
}

/** What the vault cannot take as it stands, each beside its cell: without it nothing would say why no price comes. */
function refusedChecks(problem: Problem | null, typing: ClaimTyping): Priced['checks'] {
  const keys = priceable(typing)?.keys ?? []
  const checks = new Map<string, Check[]>()
  for (const [path, message] of Object.entries(problem?.fields ?? {})) {
    const [list, at = '', field = path] = path.split('.')
    const key = list === 'lines' ? (keys[Number(at)] ?? '') : ''
    const check: Check = { code: `${refusedCode}${field}`, severity: 'block', message, lineId: key === '' ? null : at }
    checks.set(key, [...(checks.get(key) ?? []), check])
  }
  return checks
}

type SavedId = Parameters<typeof call<typeof expenses.preview>>[1]['claimId']

/** Asks again whenever the typing rests and whenever something of the expenses has changed, such as a vehicle's papers. */
export function usePreview(claimId: SavedId, typing: ClaimTyping): Priced {
  const [priced, setPriced] = useState(nothing)
  const [revision, setRevision] = useState(0)
  const turn = useRef(0)
  useEffect(() => onChanged((modules) => modules.includes('expenses') && setRevision((before) => before + 1)), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is what makes an answer stale
  useEffect(() => {
    turn.current += 1
    const mine = turn.current
    const timer = setTimeout(() => {
      priceNow(claimId, typing).then(
        (found) => mine === turn.current && setPriced(found),
        (error: unknown) => {
          if (mine !== turn.current) return
          // The other lines keep the prices that they have.
          setPriced(({ lines }) => ({ lines, checks: refusedChecks(problemOf(error), typing) }))
        },
      )
    }, restMs)
    return () => clearTimeout(timer)
  }, [claimId, typing, revision])
  return priced
}

/** What the lines come to as they stand: purchases as they were typed, journeys as the vault last priced them. */
export function runningTotal(typing: ClaimTyping, priced: Priced): number {
  let total = 0
  for (const line of typing.lines) {
    if (isEmptyLine(line)) continue
    if (line.kind === 'mileage') total += priced.lines.get(line.key)?.amountPence ?? 0
    else total += readPence(line.amount) ?? 0
  }
  return total
}
