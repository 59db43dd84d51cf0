import { useState } from 'react'
import { useIntl } from 'react-intl'
import { isIsoDate } from '../../../../../ground/shared/dates'
import type { OutputOf } from '../../../../../ground/shared/contract'
import type { Problem } from '../../../../../ground/shared/problem'
import { call, problemOf, useQuery } from '../../../../../ground/ui/client/call'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { messages as kit } from '../../../../../ground/ui/design/messages'
import { Dialog } from '../../../../../ground/ui/design/overlays/Dialog'
import { showToast } from '../../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../../ground/ui/today'
import { useWork } from '../../../../../ground/ui/work'
import type { BulkChange, BulkOutcome } from '../../../bulk-operations'
import { people, type PersonId } from '../../../contract'
import { BulkFields, type BulkTyping } from './BulkFields'
import { messages } from './messages'

type BulkId = NonNullable<OutputOf<typeof people.changeMany>['bulkId']>

interface BulkDialogProps {
  kind: BulkChange['kind']
  personIds: readonly PersonId[]
  onClose: () => void
  onDone: () => void
  /** Undoing passed over some: a toast alone would be too short for that. */
  onLeft: (problem: Problem) => void
}

/** One change to those selected: what it is, what it will do to how many, and one Undo for all of it. */
export function BulkDialog({ kind, personIds, onClose, onDone, onLeft }: BulkDialogProps) {
  const intl = useIntl()
  const [typed, setTyped] = useState<BulkTyping>({
    areaId: null,
    practitioner: '',
    practitionerContact: '',
    kindId: null,
    on: today(),
    takesOff: false,
  })
  const { run, problem } = useWork()
  const change = changeOf(kind, typed)
  const ids = [...personIds]
  const preview = useQuery(
    people.previewBulk,
    { personIds: ids, change: change ?? { kind: 'area', areaId: null } },
    { enabled: change !== null, keepOld: true },
  )
  const outcome = change ? preview.data : undefined
  const refused = problem ?? (change ? problemOf(preview.error) : null)
  const undo = async (bulkId: BulkId) => {
    try {
      const { putBack, left } = await call(people.undoMany, { bulkId })
      showToast({ text: intl.formatMessage(messages.undone, { count: putBack }), about: `bulk ${bulkId}` })
      if (left.length > 0) {
        const sentences = left.map((one) => intl.formatMessage(messages.cannot, passedOver(one)))
        onLeft({ code: 'people.bulk-left', message: [intl.formatMessage(messages.leftTitle), ...sentences].join('. ') })
      }
    } catch (error) {
      const found = problemOf(error)
      if (found) onLeft(found)
    }
  }
  const apply = async () => {
    if (!change || !outcome || outcome.changed === 0) return
    const done = await run(people.changeMany, { personIds: ids, change })
    if (!done) return
    const { bulkId, changed } = done
    onClose()
    onDone()
    showToast({
      text: intl.formatMessage(messages.done, { count: changed }),
      ...(bulkId && { onUndo: () => void undo(bulkId), about: `bulk ${bulkId}` }),
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={intl.formatMessage(messages.title, { what: intl.formatMessage(messages[kind]), count: ids.length })}
      actions={
        <>
          <Button label={intl.formatMessage(kit.cancel)} onPress={onClose} />
          <Button
            look="primary"
            type="submit"
            form="bulk"
            isDisabled={!outcome || outcome.changed === 0}
            label={intl.formatMessage(messages.doIt, { count: outcome?.changed ?? 0 })}
          />
        </>
      }
    >
      <form
        id="bulk"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void apply()
        }}
      >
        <BulkFields kind={kind} typed={typed} onChange={(more) => setTyped({ ...typed, ...more })} problem={refused} />
      </form>
      <Preview outcome={outcome} />
    </Dialog>
  )
}

/** How many will change, are so already, or are passed over and why. Said as it changes. */
function Preview({ outcome }: { outcome: BulkOutcome | undefined }) {
  const intl = useIntl()
  return (
    <section aria-label={intl.formatMessage(messages.whatHappens)} aria-live="polite" className="text-body">
      {outcome ? (
        <ul className="flex list-disc flex-col gap-0.5 pl-5">
          <li className="font-emphasis">{intl.formatMessage(messages.will, { count: outcome.changed })}</li>
          {outcome.already > 0 && <li>{intl.formatMessage(messages.already, { count: outcome.already })}</li>}
          {outcome.cannot.map((left) => (
            <li key={left.why}>{intl.formatMessage(messages.cannot, passedOver(left))}</li>
          ))}
        </ul>
      ) : (
        <p className="text-text-quiet">{intl.formatMessage(messages.chooseFirst)}</p>
      )}
    </section>
  )
}

function passedOver({ why, count, names }: BulkOutcome['cannot'][number]) {
  return { why, count, names: names.join(', '), more: names.length === 0 ? 0 : count - names.length }
}

/** The change that was typed; null while something is missing. */
function changeOf(kind: BulkChange['kind'], typed: BulkTyping): BulkChange | null {
  const { areaId, practitioner, practitionerContact, kindId, on, takesOff } = typed
  if (kind === 'area') return areaId !== null || takesOff ? { kind, areaId } : null
  if (kind === 'practitioner')
    return practitioner.trim() !== '' || takesOff ? { kind, practitioner, practitionerContact } : null
  if (kindId === null || on === null || !isIsoDate(on)) return null
  return kind === 'addRole' || kind === 'addProgramme' ? { kind, kindId, startedOn: on } : { kind, kindId, endedOn: on }
}
