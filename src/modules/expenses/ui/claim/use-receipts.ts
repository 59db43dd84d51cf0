import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Problem } from '../../../../ground/shared/problem'
import { call, problemOf } from '../../../../ground/ui/client/call'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import type { ClaimRecord } from '../../claim-shapes'
import { expenses } from '../../contract'
import { messages } from './messages'
import { type ClaimTyping, nextReceiptNumber } from './typing'
import type { SavedClaim } from './use-claim-form'

interface ReceiptWork {
  readonly typing: ClaimTyping
  readonly number: (key: string, receiptNumber: string) => void
  /** Puts the claim into the vault first, where its scans are kept with it. Not done: the form says why. */
  readonly withStored: (work: (saved: SavedClaim) => Promise<void>) => Promise<void>
  readonly refresh: () => Promise<void>
}

/** Scans onto lines: each gets the number that stands on its line, or the next one. */
export function useReceipts({ typing, number, withStored, refresh }: ReceiptWork) {
  const intl = useIntl()
  const [problem, setProblem] = useState<Problem | null>(null)
  const guarded = async (work: () => Promise<void>) => {
    setProblem(null)
    try {
      await work()
    } catch (error) {
      const found = problemOf(error)
      setProblem(found?.code === 'router.cancelled' ? null : found)
    }
  }
  /** Without files: the system asks for one. */
  const add = (key: string, files: readonly File[] | null) =>
    guarded(async () => {
      const line = typing.lines.find((one) => one.key === key)
      if (!line) return
      const written = line.receiptNumber.trim() || nextReceiptNumber(typing.lines)
      if (line.receiptNumber.trim() === '') number(key, written)
      await withStored(async ({ claimId }) => {
        for (const file of files ?? [null]) {
          const given = file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
          const added = await call(expenses.addReceipt, { claimId, number: written, given })
          await refresh()
          if (added) showToast({ text: intl.formatMessage(messages.receiptAdded, { number: written }) })
        }
      })
    })
  const open = (claimId: ClaimRecord['claimId'], { fileId }: ClaimRecord['receipts'][number]) =>
    guarded(async () => {
      await call(expenses.openReceipt, { claimId, fileId })
    })
  const remove = (claimId: ClaimRecord['claimId'], receipt: ClaimRecord['receipts'][number]) =>
    guarded(async () => {
      await call(expenses.removeReceipt, { claimId, fileId: receipt.fileId })
      await refresh()
      showToast({ text: intl.formatMessage(messages.receiptRemoved, { number: receipt.number }), tone: 'info' })
    })
  return { add, open, remove, problem, forget: () => setProblem(null) }
}
