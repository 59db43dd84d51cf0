import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { z } from 'zod'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Checkbox } from '../../../../ground/ui/design/fields/choice/Checkbox'
import type { CertificateKind } from '../../award-shapes'
import type { CohortId, LearnerLine } from '../../cohort-shapes'
import { training } from '../../contract'
import { messages } from './messages'

interface CohortLearnersProps {
  cohortId: z.output<typeof CohortId>
  kind: Exclude<CertificateKind, 'award'>
  picked: Readonly<Record<string, boolean>>
  onPick: (learnerId: string, isTicked: boolean) => void
  /** Told who is ticked, whenever that changes. The same function at every render. */
  onTicked: (learnerIds: readonly string[]) => void
  go: (path: string) => void
}

/** The learners of a cohort: who can have the certificate is ticked, but for those who have one already. */
export function CohortLearners({ cohortId, kind, picked, onPick, onTicked, go }: CohortLearnersProps) {
  const intl = useIntl()
  const { data: page } = useQuery(training.cohort, { cohortId })
  const { data: claims } = useQuery(training.claims, { cohortId })
  const { data: certificates } = useQuery(training.certificates, { personId: null, cohortId })
  const { data: qualifications } = useQuery(training.qualifications, {})
  const isKnown = page && claims && certificates && qualifications
  const isModule =
    qualifications?.find((one) => one.qualificationId === page?.cohort.qualificationId)?.kind === 'module'
  const has = (learner: LearnerLine) =>
    certificates?.find(
      (one) =>
        one.personId === learner.personId &&
        one.kind === kind &&
        one.voidedOn === null &&
        one.subject === page?.cohort.qualification,
    )?.registerNumber ?? null
  const whyNot = (learner: LearnerLine) => {
    if (kind === 'attendance') return learner.attended > 0 ? null : messages.notThere
    if (!learner.hasAchieved) return messages.notAchieved
    return isModule || claims?.some(({ learnerId }) => learnerId === learner.learnerId) ? null : messages.notReleased
  }
  const ready = page?.learners.filter((learner) => whyNot(learner) === null) ?? []
  const ticked = ready
    .filter((learner) => picked[learner.learnerId] ?? has(learner) === null)
    .map(({ learnerId }) => learnerId)
  const told = isKnown ? ticked.join(' ') : ''
  useEffect(() => {
    onTicked(told.split(' ').filter(Boolean))
    // Who is not shown any more is not issued a certificate either.
    return () => onTicked([])
  }, [told, onTicked])
  if (!isKnown) return null
  if (ready.length === 0) {
    return (
      <Notice
        tone="info"
        title={intl.formatMessage(messages.nobodyReady)}
        actions={
          <Button
            size="small"
            label={intl.formatMessage(messages.toClaims)}
            onPress={() => go('/training/claims/incomplete')}
          />
        }
      >
        {intl.formatMessage(kind === 'achievement' ? messages.nobodyAchieved : messages.nobodyAttended)}
      </Notice>
    )
  }
  return (
    <fieldset className="relative max-w-form">
      <legend className="pb-1 text-body font-emphasis">{intl.formatMessage(messages.learners)}</legend>
      <ul className="flex flex-col">
        {page.learners.map((learner) => {
          const why = whyNot(learner)
          const number = has(learner)
          const note = why
            ? intl.formatMessage(why)
            : [
                kind === 'attendance' &&
                  intl.formatMessage(messages.attended, { attended: learner.attended, sessions: learner.sessions }),
                number !== null && intl.formatMessage(messages.has, { number }),
              ]
                .filter(Boolean)
                .join(' · ')
          return (
            <li
              key={learner.learnerId}
              className="flex min-h-(--row-height) flex-wrap items-center gap-x-4 border-b border-line py-0.5"
            >
              <Checkbox
                label={learner.name}
                isSelected={ticked.includes(learner.learnerId)}
                isDisabled={why !== null}
                onChange={(isTicked) => onPick(learner.learnerId, isTicked)}
              />
              <span className="ml-auto text-body text-text-quiet tabular-nums">{note}</span>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
