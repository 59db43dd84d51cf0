import { FileText } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { call } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { FileDrop } from '../../../../ground/ui/design/fields/FileDrop'
import { useFocusOnward } from '../../../../ground/ui/design/focus'
import { ConfirmDialog } from '../../../../ground/ui/design/overlays/ConfirmDialog'
import type { ClaimRecord } from '../../claim-shapes'
import { expenses } from '../../contract'
import { messages } from './messages'

type Receipt = ClaimRecord['receipts'][number]

interface ReceiptsPanelProps {
  claimId: ClaimRecord['claimId'] | null
  receipts: readonly Receipt[]
  /** The number on the line that is being typed in: its receipt stands first. */
  activeNumber: string | null
  children?: ReactNode
  onOpen: (receipt: Receipt) => void
  /** Left out: nothing can be taken off any more. */
  onRemove?: (receipt: Receipt) => void
}

export const receiptEndings = ['.pdf', '.jpg', '.jpeg', '.png']

/** The scans of a claim, that of the line in hand first, so that line and receipt are read side by side. */
export function ReceiptsPanel({ claimId, receipts, activeNumber, children, onOpen, onRemove }: ReceiptsPanelProps) {
  const intl = useIntl()
  const [removing, setRemoving] = useState<Receipt | null>(null)
  const isActive = ({ number }: Receipt) => number === activeNumber
  const sorted = [...receipts].sort(
    (a, b) => Number(isActive(b)) - Number(isActive(a)) || a.number.localeCompare(b.number, 'en-GB', { numeric: true }),
  )
  return (
    <Panel title={intl.formatMessage(messages.receipts)}>
      <div className="flex flex-col gap-3">
        {children}
        {sorted.length === 0 && <p className="text-body text-text-quiet">{intl.formatMessage(messages.noReceipts)}</p>}
        <ul aria-label={intl.formatMessage(messages.receipts)} className="flex flex-wrap gap-3">
          {claimId &&
            sorted.map((receipt) => (
              <KeptReceipt
                key={receipt.fileId}
                claimId={claimId}
                receipt={receipt}
                onOpen={() => onOpen(receipt)}
                onRemove={onRemove && (() => setRemoving(receipt))}
              />
            ))}
        </ul>
      </div>
      <ConfirmDialog
        isOpen={removing !== null}
        title={intl.formatMessage(messages.removeReceiptTitle, { number: removing?.number ?? '' })}
        confirmLabel={intl.formatMessage(messages.removeReceipt)}
        tone="danger"
        onCancel={() => setRemoving(null)}
        onConfirm={() => {
          if (removing) onRemove?.(removing)
          setRemoving(null)
        }}
      >
        {intl.formatMessage(messages.removeReceiptText, { name: removing?.name ?? '' })}
      </ConfirmDialog>
    </Panel>
  )
}

interface KeptReceiptProps {
  claimId: ClaimRecord['claimId']
  receipt: Receipt
  onOpen: () => void
  onRemove: (() => void) | undefined
}

function KeptReceipt({ claimId, receipt, onOpen, onRemove }: KeptReceiptProps) {
  const intl = useIntl()
  const box = useRef<HTMLLIElement>(null)
  useFocusOnward(box)
  const { number, name } = receipt
  return (
    <li ref={box} className="flex min-w-0 flex-col gap-1 rounded-control border border-line p-2">
      <span className="flex flex-wrap items-center gap-1">
        <span className="mr-auto text-body font-emphasis tabular-nums">
          {intl.formatMessage(messages.receiptNumber, { number })}
        </span>
        <Button
          size="small"
          look="quiet"
          label={intl.formatMessage(messages.openReceipt)}
          spokenLabel={intl.formatMessage(messages.openReceiptOf, { number })}
          onPress={onOpen}
        />
        {onRemove && (
          <Button
            size="small"
            look="quiet"
            label={intl.formatMessage(messages.removeReceipt)}
            spokenLabel={intl.formatMessage(messages.removeReceiptOf, { number })}
            onPress={onRemove}
          />
        )}
      </span>
      <Scan claimId={claimId} receipt={receipt} size="small" />
      <span className="max-w-60 truncate text-small text-text-quiet">{name}</span>
    </li>
  )
}

interface ScanProps {
  claimId: ClaimRecord['claimId']
  receipt: Receipt
  size: 'small' | 'large'
}

/** A picture from memory. A PDF is opened in its own window, where no script runs. */
export function Scan({ claimId, receipt, size }: ScanProps) {
  const intl = useIntl()
  const isPicture = receipt.mediaType.startsWith('image/')
  const { fileId } = receipt
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!isPicture) return
    let made: string | null = null
    let isCurrent = true
    // Not as a query that is kept fresh: a scan never changes, and its bytes are held no longer than it is in sight.
    call(expenses.showReceipt, { claimId, fileId }).then(
      ({ bytes, mediaType }) => {
        if (!isCurrent) return
        made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }))
        setAddress(made)
      },
      () => undefined,
    )
    return () => {
      isCurrent = false
      if (made) URL.revokeObjectURL(made)
    }
  }, [isPicture, claimId, fileId])
  if (!isPicture) return <FileText aria-hidden="true" className="size-10 text-text-quiet" />
  if (address === null) return <span className={size === 'large' ? 'h-80 w-60' : 'h-28 w-21'} />
  return (
    <img
      src={address}
      alt={intl.formatMessage(messages.pictureOf, { number: receipt.number })}
      className={`w-fit max-w-full rounded-control border border-line bg-paper object-contain ${size === 'large' ? 'max-h-80' : 'max-h-28'}`}
    />
  )
}

interface AddReceiptProps {
  lineNumber: number | null
  problem: Parameters<typeof ProblemLine>[0]['problem']
  onFiles: (files: readonly File[]) => void
  onPutAway: () => void
}

/** Where a scan is dragged, pasted or chosen for the line in hand. */
export function AddReceipt({ lineNumber, problem, onFiles, onPutAway }: AddReceiptProps) {
  const intl = useIntl()
  return (
    <div data-field="receipts" className="flex flex-col gap-2">
      {lineNumber !== null && (
        <FileDrop
          label={intl.formatMessage(messages.receiptFor, { number: lineNumber })}
          description={intl.formatMessage(messages.receiptHint)}
          endings={receiptEndings}
          onFiles={onFiles}
        />
      )}
      <ProblemLine problem={problem} onPutAway={onPutAway} />
    </div>
  )
}
