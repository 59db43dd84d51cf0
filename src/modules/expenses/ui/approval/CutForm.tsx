import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, refusalOf } from '../../../../ground/ui/client/call'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import type { ClaimRecord } from '../../claim-shapes'
import { expenses } from '../../contract'
import { inPounds } from '../../money'
import { kindWords } from '../words'
import { messages } from './messages'

interface CutFormProps {
  claim: ClaimRecord
  /** The line whose button was pressed; null for the key: then the first line that something was found about. */
  lineId: string | null
  onEnd: () => void
  /** Told what the whole claim comes to now. */
  onCut: (amount: string) => void
}

const shape = z.object({
  lineId: z.string(),
  allowedPence: z.int('Give what is allowed, £0.00 for nothing.').min(0, 'An amount is not below nothing.'),
  reason: z.string().trim().min(1, 'Say why, so that the claimant can be told.').max(300),
})
interface Typed {
  lineId: string
  allowedPence: number | null
  reason: string
}

/** Allows less of a line than was claimed, and says why. */
export function CutForm({ claim, lineId, onEnd, onCut }: CutFormProps) {
  const intl = useIntl()
  const flagged = claim.checks.find((check) => check.lineId !== null)?.lineId
  const first = claim.lines.find((line) => line.lineId === (lineId ?? flagged)) ?? claim.lines[0]
  const { Field, shell } = useRecordForm<Typed>({
    schema: shape,
    values: { lineId: first?.lineId ?? '', allowedPence: null, reason: '' },
    save: (values) =>
      refusalOf(async () => {
        const { lineId: cutId, allowedPence, reason } = shape.parse(values)
        const line = claim.lines.find((one) => one.lineId === cutId)
        if (!line) return
        await call(expenses.cutLine, { claimId: claim.claimId, lineId: line.lineId, allowedPence, reason })
        onCut(inPounds(claim.allowedPence - line.allowedPence + allowedPence))
      }),
  })
  const label = intl.formatMessage(messages.saveCut)
  return (
    <InlineForm shell={shell} label={label} saveLabel={label} onCancel={onEnd}>
      <div className="flex flex-wrap items-start gap-3">
        <Field name="allowedPence">
          {(field) => (
            <field.NumberField kind="pence" label={intl.formatMessage(messages.allow)} isRequired autoFocus />
          )}
        </Field>
        <div className="min-w-60 grow">
          <Field name="reason">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.why)}
                description={intl.formatMessage(messages.whyHint)}
                maxLength={300}
                isRequired
              />
            )}
          </Field>
        </div>
        <Field name="lineId">
          {(field) => (
            <field.Select
              label={intl.formatMessage(messages.line)}
              options={claim.lines.map((line, place) => ({
                id: line.lineId,
                label: intl.formatMessage(messages.lineLabel, {
                  number: place + 1,
                  what: line.purpose || intl.formatMessage(kindWords[line.kind]),
                  amount: inPounds(line.amountPence),
                }),
              }))}
            />
          )}
        </Field>
      </div>
    </InlineForm>
  )
}
