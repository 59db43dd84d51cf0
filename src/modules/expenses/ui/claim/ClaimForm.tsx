import { Car } from 'lucide-react'
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { isIsoDate } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import type { Draft } from '../../../../ground/ui/client/draft'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { RecordForm } from '../../../../ground/ui/design/form/RecordForm'
import { today } from '../../../../ground/ui/today'
import type { Scheme } from '../../register-shapes'
import type { z } from 'zod'
import { expenses } from '../../contract'
import { rulesOn } from '../../scheme-rules'
import { useLeaveKey } from '../../../../ground/ui/leave-key'
import { ClaimNotices, DiscardDialog } from './ClaimNotices'
import { HeadFields } from './HeadFields'
import { LinesTable } from './LinesTable'
import { messages } from './messages'
import { OfficeFields, PaymentFields } from './OfficeFields'
import { AddReceipt, ReceiptsPanel, Scan } from './ReceiptsPanel'
import { TotalsBar } from './TotalsBar'
import { type ClaimTyping, isEmptyLine } from './typing'
import { useClaimCommands } from './use-claim-commands'
import { type KeptClaim, type SavedClaim, useClaimForm } from './use-claim-form'
import { useKnownOfClaimant } from './use-known-of-claimant'
import { useLines } from './use-lines'
import { runningTotal, usePreview } from './use-preview'
import { useReceipts } from './use-receipts'

export type AfterSubmit = 'claim' | 'another'

interface ClaimFormProps {
  start: KeptClaim
  draft: Draft<KeptClaim>
  schemes: readonly z.output<typeof Scheme>[]
  /** Why it was sent back, if it was. */
  returnedReason: string
  onSubmitted: (saved: SavedClaim, typing: ClaimTyping, totalPence: number, next: AfterSubmit) => void
  onSaved: (saved: SavedClaim, typing: ClaimTyping) => void
  onLeave: () => void
  /** What was typed before is dropped, and the form begins again. */
  onAfresh: () => void
  /** The claim is thrown away. */
  onDiscarded: () => void
  onClaimant: (personId: string) => void
}

/** A claim on one screen, in the order of the paper, typed through without the mouse. */
export function ClaimForm(props: ClaimFormProps) {
  const { start, draft, schemes, returnedReason, onSubmitted, onSaved, onLeave, onAfresh, onDiscarded } = props
  const { onClaimant } = props
  const intl = useIntl()
  const next = useRef<AfterSubmit>('claim')
  // As it stood when the form opened: what is kept from then on is of now.
  const [restoredAt, setRestoredAt] = useState(draft.restored ? draft.savedAt : null)
  const form = useClaimForm({
    start,
    draft,
    onSaved: (saved) => {
      setRestoredAt(null)
      onSaved(saved, form.typing)
    },
    onSubmitted: (saved, totalPence) => onSubmitted(saved, form.typing, totalPence, next.current),
  })
  const { typing, saved, change, shell } = form
  const set = (part: Partial<ClaimTyping>) => change((before) => ({ ...before, ...part }))
  const [isDiscarding, setDiscarding] = useState(false)
  const [lastKey, setLastKey] = useState<string | null>(typing.lines[0]?.key ?? null)
  const page = useRef<HTMLDivElement>(null)
  const focus = useFocusIn(page)
  const { defaults, vehicles, choices } = useKnownOfClaimant(typing.personId)
  const fill = useEffectEvent(() => change((before) => filled(before, defaults)))
  useEffect(() => fill(), [defaults])

  const work = useLines(change, defaults, vehicles, focus)
  const priced = usePreview(saved?.claimId ?? null, typing)
  const { data: record } = useQuery(expenses.claim, { claimId: saved?.claimId ?? '' }, { enabled: saved !== null })
  const kept = record?.receipts ?? []
  const scans = useReceipts({
    typing,
    number: (key, receiptNumber) => work.change(key, { receiptNumber }),
    withStored: form.withStored,
    refresh: form.refresh,
  })
  const scheme = schemes.find(({ schemeId }) => schemeId === typing.schemeId)
  const rules = useCallback((on: string) => rulesOn(scheme?.versions ?? [], isIsoDate(on) ? on : today()), [scheme])
  const whole = priced.checks.get('') ?? []
  const aboutPayment = whole.filter(({ code }) => paymentCodes.includes(code))
  const aboutLines = whole.filter(
    ({ code }) => !paymentCodes.includes(code) && code !== 'paper-total' && code !== 'no-lines',
  )
  const errorOf = (name: string) => shell.faults.find((fault) => fault.name === name)?.message ?? null
  const lastLine = typing.lines.findIndex(({ key }) => key === lastKey)
  const lastNumber = typing.lines[lastLine]?.receiptNumber ?? null

  const scanOf = (number: string) => {
    const pictures = kept.filter((receipt) => receipt.number === number && receipt.mediaType.startsWith('image/'))
    if (!saved || pictures.length === 0) return null
    return pictures.map((receipt) => (
      <Scan key={receipt.fileId} claimId={saved.claimId} receipt={receipt} size="large" />
    ))
  }
  const submit = (then: AfterSubmit) => {
    next.current = then
    void form.submit()
  }
  const openClaimant = () => typing.personId && onClaimant(typing.personId)
  useClaimCommands({
    claimant: openClaimant,
    repeat: () => work.repeat(lastKey),
    remove: () => lastKey !== null && work.remove(lastKey),
    attach: () => lastKey !== null && void scans.add(lastKey, null),
    submit: () => submit('claim'),
    submitNext: () => submit('another'),
  })
  useLeaveKey(page, onLeave)
  const title = saved
    ? intl.formatMessage(messages.editTitle, { number: saved.number })
    : intl.formatMessage(messages.newTitle)
  return (
    <div
      ref={page}
      role="presentation"
      className="@container relative h-full overflow-auto p-4"
      onKeyDownCapture={(event) => {
        // Before the form, which keeps every Enter in a field from saving half a page.
        if (event.key !== 'Enter' || !event.ctrlKey || event.altKey) return
        event.preventDefault()
        event.stopPropagation()
        submit(event.shiftKey ? 'another' : 'claim')
      }}
    >
      <div className="flex flex-col gap-3">
        <div className="flex min-h-(--control-height) flex-wrap items-center gap-x-4 gap-y-1">
          <Heading level={1}>{title}</Heading>
          {typing.personId !== null && (
            <Button look="quiet" icon={Car} label={intl.formatMessage(messages.aboutClaimant)} onPress={openClaimant} />
          )}
        </div>
        <ClaimNotices
          restoredAt={restoredAt}
          returnedReason={returnedReason}
          onAfresh={() => void form.forget().then(onAfresh)}
        />
        <RecordForm
          shell={shell}
          label={title}
          saveLabel={intl.formatMessage(messages.save)}
          refusedTitle={intl.formatMessage(messages.notDone)}
          onCancel={onLeave}
          cancelLabel={intl.formatMessage(messages.leave)}
          actions={
            <>
              <Button
                label={intl.formatMessage(messages.submit)}
                shortcut="Ctrl+Enter"
                onPress={() => submit('claim')}
              />
              <Button
                look="quiet"
                label={intl.formatMessage(messages.submitNext)}
                shortcut="Ctrl+Shift+Enter"
                onPress={() => submit('another')}
              />
              <Button look="quiet" label={intl.formatMessage(messages.discard)} onPress={() => setDiscarding(true)} />
            </>
          }
        >
          <HeadFields
            typing={typing}
            schemes={schemes}
            errorOf={errorOf}
            startsHere={typing.personId === null}
            onChange={set}
          />
          <div className="flex flex-col gap-2">
            <LinesTable
              typing={typing}
              latest={isIsoDate(typing.receivedOn ?? '') ? (typing.receivedOn ?? today()) : today()}
              priced={priced}
              work={work}
              rulesOn={rules}
              vehicles={choices}
              wasTried={shell.failedTries > 0}
              scansOf={(number) => kept.filter((receipt) => receipt.number === number).length}
              scanOf={scanOf}
              lastKey={lastKey}
              onActive={setLastKey}
              onEnd={() => focus('paperTotal')}
              onAttach={(key) => void scans.add(key, null)}
              onFiles={(key, files) => void scans.add(key, files)}
            />
            <TotalsBar
              totalPence={runningTotal(typing, priced)}
              paperTotal={typing.paperTotal}
              error={errorOf('paperTotal')}
              checks={aboutLines}
              onPaperTotal={(paperTotal) => set({ paperTotal })}
              onEnter={() => focus('payBy')}
            />
          </div>
          <ReceiptsPanel
            claimId={saved?.claimId ?? null}
            receipts={kept}
            activeNumber={lastNumber}
            onOpen={(receipt) => saved && void scans.open(saved.claimId, receipt)}
            onRemove={(receipt) => saved && void scans.remove(saved.claimId, receipt)}
          >
            <AddReceipt
              lineNumber={lastLine < 0 ? null : lastLine + 1}
              problem={scans.problem}
              onFiles={(files) => lastKey !== null && void scans.add(lastKey, files)}
              onPutAway={scans.forget}
            />
          </ReceiptsPanel>
          <PaymentFields typing={typing} checks={aboutPayment} onChange={set} />
          <OfficeFields typing={typing} errorOf={errorOf} onChange={set} />
        </RecordForm>
      </div>
      <DiscardDialog
        isOpen={isDiscarding}
        saved={saved}
        onClose={() => setDiscarding(false)}
        onDiscarded={() => void form.forget().then(onDiscarded)}
      />
    </div>
  )
}

const paymentCodes: readonly string[] = ['no-account', 'account-changed', 'own-claim']

/** Lines that say nothing yet take what is known of the claimant. */
function filled(before: ClaimTyping, defaults: ReturnType<typeof useKnownOfClaimant>['defaults']): ClaimTyping {
  const isStale = (line: ClaimTyping['lines'][number]) =>
    isEmptyLine(line) && (line.fromPostcode !== defaults.fromPostcode || line.vehicleId !== defaults.vehicleId)
  if (!before.lines.some(isStale)) return before
  return { ...before, lines: before.lines.map((line) => (isStale(line) ? { ...line, ...defaults } : line)) }
}

/** Puts the keyboard into a field by its name, as soon as it is on the page. */
function useFocusIn(page: { readonly current: HTMLElement | null }): (name: string) => void {
  const wanted = useRef<string | null>(null)
  const [, turn] = useState(0)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const place = page.current?.querySelector(`[data-field="${CSS.escape(wanted.current)}"]`)
    if (!place) return
    wanted.current = null
    place.querySelector<HTMLElement>('input:checked, input, select, textarea, button')?.focus()
  })
  return useMemo(
    () => (name: string) => {
      wanted.current = name
      turn((before) => before + 1)
    },
    [],
  )
}
