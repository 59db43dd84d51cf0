import { PenLine, Printer } from 'lucide-react'
import { type MessageDescriptor, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { ConfirmDialog } from '../../../../ground/ui/design/overlays/ConfirmDialog'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { useSession } from '../../../../ground/ui/session'
import { methodWords } from '../words'
import type { Batch, BatchFault } from './batch'
import { messages } from './messages'

export interface Signed {
  readonly batchId: string
  readonly stamped: number
  readonly owed: number
}

const faultWords: Readonly<Record<BatchFault, MessageDescriptor>> = {
  'to-come': messages['to-come'],
  'no-criteria': messages['no-criteria'],
  'no-cells': messages['no-cells'],
  'no-methods': messages['no-methods'],
  'no-reason': messages['no-reason'],
  'again-by': messages['again-by'],
  tests: messages.testsMissing,
  'one-learner': messages['one-learner'],
}

interface SignBarProps {
  batch: Batch
  /** What was missing when signing was last asked for. */
  tried: BatchFault | null
  isAsking: boolean
  isBusy: boolean
  onAsk: () => void
  onCancel: () => void
  onSign: () => void
}

/** The foot of the page: what one signature would stand over, and what is still missing for it. */
export function SignBar({ batch, tried, isAsking, isBusy, onAsk, onCancel, onSign }: SignBarProps) {
  const intl = useIntl()
  const { name } = useSession()
  const count = batch.met + batch.notYet
  const [fault] = batch.faults
  const will = intl.formatMessage(messages.will, {
    met: batch.met,
    notYet: batch.notYet,
    learners: batch.learners.length,
  })
  const goes = batch.owed > 0 && intl.formatMessage(messages.goes, { names: batch.away.join(', '), count: batch.owed })
  const unmarked =
    batch.unmarked.length > 0 && intl.formatMessage(messages.unmarked, { names: batch.unmarked.join(', ') })
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <div className="min-w-0 grow basis-80 text-body" role="status">
        {count > 0 && <span className="tabular-nums">{will} </span>}
        {goes && <span>{goes} </span>}
        {fault && (
          <span className={tried === fault ? 'font-emphasis text-danger' : 'text-text-quiet'}>
            {intl.formatMessage(faultWords[fault])}
          </span>
        )}
      </div>
      <Button
        look="primary"
        icon={PenLine}
        label={intl.formatMessage(messages.signs, { count })}
        shortcut="Ctrl+Enter"
        isBusy={isBusy}
        onPress={onAsk}
      />
      <ConfirmDialog
        isOpen={isAsking && !fault}
        title={intl.formatMessage(messages.signTitle, { count })}
        confirmLabel={intl.formatMessage(messages.signs, { count })}
        isBusy={isBusy}
        onConfirm={onSign}
        onCancel={onCancel}
      >
        <p className="font-emphasis tabular-nums">{will}</p>
        {batch.again > 0 && <p>{intl.formatMessage(messages.again, { count: batch.again })}</p>}
        {goes && <p>{goes}</p>}
        {unmarked && <p>{unmarked}</p>}
        <p>
          {intl.formatMessage(messages.by, {
            name,
            date: onScreen(batch.input.decidedOn),
            methods: batch.input.methods.map((method) => intl.formatMessage(methodWords[method])).join(', '),
          })}
        </p>
        <p className="text-text-quiet">{intl.formatMessage(messages.stays)}</p>
      </ConfirmDialog>
    </div>
  )
}

interface SignedNoticeProps {
  signed: Signed
  onSlips: () => void
  onRegister: () => void
  onClose: () => void
}

/** After signing: what was stamped, and the papers that follow it; the first has the keyboard. */
export function SignedNotice({ signed, onSlips, onRegister, onClose }: SignedNoticeProps) {
  const intl = useIntl()
  const count = signed.stamped
  const said =
    signed.owed > 0
      ? intl.formatMessage(messages.signedOwed, { count, owed: signed.owed })
      : intl.formatMessage(messages.signed, { count })
  return (
    <Notice
      tone="success"
      live="polite"
      title={said}
      actions={
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that signed is done with; these come next */}
          <Button icon={Printer} label={intl.formatMessage(messages.printSlips)} onPress={onSlips} autoFocus />
          <Button icon={Printer} label={intl.formatMessage(messages.printRegister)} onPress={onRegister} />
          <Button look="quiet" label={intl.formatMessage(messages.close)} onPress={onClose} />
        </>
      }
    />
  )
}
