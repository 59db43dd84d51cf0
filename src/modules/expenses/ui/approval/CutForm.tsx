import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call } from '../../../../ground/ui/client/call'
import type { ClaimRecord } from '../../claim-shapes'
import { KeptForm } from '../../../../ground/ui/kept-form'
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
  const label = intl.formatMessage(messages.saveCut)
  const chooseLine = intl.formatMessage(messages.chooseLine)
  const [schema] = useState(() =>
    // What was kept may be about a line that is not there any more.
    shape.extend({ lineId: z.string().refine((id) => claim.lines.some((line) => line.lineId === id), chooseLine) }),
  )
  return (
    <KeptForm<Typed>
      draftKey={`expenses/approval/${claim.claimId}/cut/${first?.lineId ?? ''}`}
      label={label}
      saveLabel={label}
      schema={schema}
      values={{ lineId: first?.lineId ?? '', allowedPence: null, reason: '' }}
      save={async (values) => {
        const { lineId: cutId, allowedPence, reason } = shape.parse(values)
        const line = claim.lines.find((one) => one.lineId === cutId)
        if (!line) return 'stays'
        await call(expenses.cutLine, { claimId: claim.claimId, lineId: line.lineId, allowedPence, reason })
        return () => onCut(inPounds(claim.allowedPence - line.allowedPence + allowedPence))
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
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
      )}
    </KeptForm>
  )
}
