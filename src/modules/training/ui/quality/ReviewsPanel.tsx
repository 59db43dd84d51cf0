import { useState } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import type { OutputOf } from '../../../../ground/shared/contract'
import { onScreen } from '../../../../ground/shared/dates'
import { call, refusalOf, useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { AddButton } from '../../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Disclosure } from '../../../../ground/ui/design/content/Disclosure'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Heading, Panel } from '../../../../ground/ui/design/content/Panel'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { training } from '../../contract'
import type { Qualification } from '../../specification-shapes'
import { ReviewForm } from './ReviewForm'
import { messages } from './review-messages'
import { messages as frame } from '../messages'

type Review = OutputOf<typeof training.externalReviews>[number]

interface ReviewsPanelProps {
  qualificationId: Qualification['qualificationId']
}

/** [Q11] The awarding body's reviews, and what they mean for claiming without waiting for one. */
export function ReviewsPanel({ qualificationId }: ReviewsPanelProps) {
  const intl = useIntl()
  const may = useMay()
  const mayWrite = may('training.quality')
  const draftKey = `training/review/${qualificationId}`
  const { data: reviews } = useQuery(training.externalReviews, { qualificationId })
  const { data: status } = useQuery(training.directClaimStatus, { qualificationId })
  const [isLogging, setLogging] = useState(false)
  const [settling, setSettling] = useState<Review | null>(null)
  useComingBack(mayWrite ? draftKey : null, () => setLogging(true))
  if (!reviews || !status) return null
  const title = intl.formatMessage(messages.reviews)
  const columns = reviewColumns(intl, mayWrite ? setSettling : null)
  return (
    <div className="flex max-w-form-wide flex-col gap-6">
      <Panel
        title={intl.formatMessage(messages.claimStatus)}
        marks={
          <Badge
            tone={status.isHeld ? 'success' : 'warning'}
            label={intl.formatMessage(status.isHeld ? messages.isHeld : messages.notHeld)}
          />
        }
      >
        <div className="flex flex-col gap-2 text-body">
          {status.isHeld && <p>{intl.formatMessage(messages.heldBy, { rule: status.by })}</p>}
          {status.missing.length > 0 && (
            <div>
              <p className="font-emphasis">{intl.formatMessage(messages.missing)}</p>
              <ul className="list-disc pl-5">
                {status.missing.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </div>
          )}
          <Disclosure title={intl.formatMessage(messages.rule)}>
            <div className="flex max-w-prose flex-col gap-1">
              <p>{intl.formatMessage(messages.ruleOne)}</p>
              <p>{intl.formatMessage(messages.ruleTwo)}</p>
            </div>
          </Disclosure>
        </div>
      </Panel>
      <Panel
        title={title}
        actions={
          mayWrite &&
          !isLogging && <AddButton label={intl.formatMessage(messages.logReview)} onPress={() => setLogging(true)} />
        }
      >
        {isLogging && (
          <ReviewForm qualificationId={qualificationId} draftKey={draftKey} onEnd={() => setLogging(false)} />
        )}
        {settling && <SettleForm key={settling.reviewId} review={settling} onEnd={() => setSettling(null)} />}
        {reviews.length === 0 ? (
          <p className="text-body">{intl.formatMessage(messages.noReviews)}</p>
        ) : (
          <FactTable
            label={intl.formatMessage(frame.table, { title })}
            rows={reviews}
            keyOf={({ reviewId }) => reviewId}
            columns={columns}
          />
        )}
      </Panel>
    </div>
  )
}

const settleShape = training.settleReview.input.omit({ reviewId: true })

function SettleForm({ review, onEnd }: { review: Review; onEnd: () => void }) {
  const intl = useIntl()
  const label = intl.formatMessage(messages.settleOf, { day: onScreen(review.reviewedOn) })
  const { Field, shell } = useRecordForm<{ openActions: number | null }>({
    schema: settleShape,
    values: { openActions: review.openActions },
    save: (typed) =>
      refusalOf(async () => {
        await call(training.settleReview, { reviewId: review.reviewId, ...settleShape.parse(typed) })
        showToast({ text: intl.formatMessage(messages.settled) })
        onEnd()
      }),
  })
  return (
    <InlineForm shell={shell} label={label} onCancel={onEnd}>
      <Heading level={3}>{label}</Heading>
      <Field name="openActions">
        {(field) => (
          <field.NumberField label={intl.formatMessage(messages.openActions)} min={0} max={100} isRequired autoFocus />
        )}
      </Field>
    </InlineForm>
  )
}

function reviewColumns(intl: IntlShape, onSettle: ((review: Review) => void) | null): readonly FactColumn<Review>[] {
  return [
    {
      id: 'on',
      label: intl.formatMessage(messages.on),
      isFigure: true,
      namesRow: true,
      cell: ({ reviewedOn }) => onScreen(reviewedOn),
    },
    { id: 'reviewer', label: intl.formatMessage(messages.reviewer), cell: ({ reviewer }) => reviewer },
    {
      id: 'grades',
      label: intl.formatMessage(messages.grades),
      isFigure: true,
      cell: ({ grades }) => grades.join(' '),
    },
    {
      id: 'sampled',
      label: intl.formatMessage(messages.sampled),
      cell: ({ learners }) =>
        intl.formatMessage(messages.sampledWords, {
          count: learners.length,
          final: String(learners.filter(({ isFinal }) => isFinal).length),
          grades: learners.map(({ reliability }) => reliability).join(' '),
        }),
    },
    {
      id: 'open',
      label: intl.formatMessage(messages.openActions),
      isFigure: true,
      cell: (review) => (
        <span className="flex items-center gap-2">
          {review.openActions}
          {onSettle && (
            <Button
              look="quiet"
              size="small"
              label={intl.formatMessage(messages.settle)}
              spokenLabel={intl.formatMessage(messages.settleOf, { day: onScreen(review.reviewedOn) })}
              onPress={() => onSettle(review)}
            />
          )}
        </span>
      ),
    },
    {
      id: 'notes',
      label: intl.formatMessage(messages.notes),
      isQuiet: true,
      cell: ({ notes }) => <span className="whitespace-pre-line">{notes}</span>,
    },
  ]
}
