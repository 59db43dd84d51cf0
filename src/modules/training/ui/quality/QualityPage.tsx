import { ArrowLeft } from 'lucide-react'
import { useRef } from 'react'
import { useIntl } from 'react-intl'
import { useQuery } from '../../../../ground/ui/client/call'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { Tabs } from '../../../../ground/ui/design/content/Tabs'
import { ComboBox } from '../../../../ground/ui/design/fields/choice/ComboBox'
import { training } from '../../contract'
import type { Qualification } from '../../specification-shapes'
import { useLeaveKey } from '../../../../ground/ui/leave-key'
import { ActionsPanel } from './ActionsPanel'
import { messages } from './messages'
import { PlanPanel } from './PlanPanel'
import { messages as reviewMessages } from './review-messages'
import { ReviewsPanel } from './ReviewsPanel'
import { SamplePage } from './SamplePage'
import { SamplesPanel } from './SamplesPanel'
import { StandardisationPanel } from './StandardisationPanel'

const parts = ['plan', 'samples', 'actions', 'standardisation', 'reviews'] as const

interface QualityPageProps {
  qualification: Qualification
  qualifications: readonly Qualification[]
  /** A part of this page, or the id of a sample. */
  more: string | null
  go: (path: string, replace?: boolean) => void
}

/** The quality assurance of one qualification: what to sample, what was found, what came of it. */
export function QualityPage({ qualification, qualifications, more, go }: QualityPageProps) {
  const intl = useIntl()
  const page = useRef<HTMLElement>(null)
  const { qualificationId, title } = qualification
  const here = `/training/quality/${qualificationId}`
  const { data: samples } = useQuery(training.samples, { qualificationId })
  const { data: status } = useQuery(training.directClaimStatus, { qualificationId })
  const isPart = (parts as readonly string[]).includes(more ?? 'plan')
  useLeaveKey(page, () => go(isPart ? '/training/quality' : `${here}/samples`))
  if (!samples) return null
  if (!isPart)
    return (
      <SamplePage
        key={more}
        qualificationId={qualificationId}
        sample={samples.find(({ sampleId }) => sampleId === more) ?? null}
        go={go}
      />
    )
  const waiting = samples.filter(({ doneOn, isMine }) => doneOn === null && !isMine).length
  const openActions = samples.flatMap(({ actions }) => actions).filter(({ signedOffOn }) => signedOffOn === null).length
  const label = intl.formatMessage(messages.of, { title })
  const choices = qualifications.filter(
    (one) => one.qualificationId === qualificationId || (one.kind === 'qualification' && one.archivedAt === null),
  )
  return (
    <section ref={page} aria-label={label} className="flex h-full min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <IconButton
          icon={ArrowLeft}
          label={intl.formatMessage(messages.back)}
          shortcut="Esc"
          onPress={() => go('/training/quality')}
        />
        <span className="flex min-w-40 flex-1 flex-wrap items-center gap-2">
          <Heading level={1}>{title}</Heading>
          {status && (
            <Badge
              tone={status.isHeld ? 'success' : 'quiet'}
              label={`${intl.formatMessage(reviewMessages.claimStatus)}: ${intl.formatMessage(status.isHeld ? reviewMessages.isHeld : reviewMessages.notHeld)}`}
            />
          )}
        </span>
        <div className="w-72">
          <ComboBox
            label={intl.formatMessage(messages.qualification)}
            isLabelHidden
            options={choices.map((one) => ({ id: one.qualificationId, label: one.shortTitle, description: one.title }))}
            value={qualificationId}
            onChange={(id) => id !== null && id !== qualificationId && go(`/training/quality/${id}`)}
          />
        </div>
      </div>
      <div className="relative min-h-0 grow overflow-auto px-4 pb-8">
        <Tabs
          label={intl.formatMessage(messages.parts)}
          selectedId={more ?? 'plan'}
          onSelect={(id) => go(`${here}/${id}`, true)}
          tabs={[
            {
              id: 'plan',
              label: intl.formatMessage(messages.plan),
              content: <PlanPanel qualificationId={qualificationId} />,
            },
            {
              id: 'samples',
              label: intl.formatMessage(messages.samples),
              count: waiting,
              content: <SamplesPanel samples={samples} here={here} go={go} />,
            },
            {
              id: 'actions',
              label: intl.formatMessage(messages.actions),
              count: openActions,
              content: <ActionsPanel samples={samples} qualificationId={qualificationId} />,
            },
            {
              id: 'standardisation',
              label: intl.formatMessage(messages.standardisation),
              content: <StandardisationPanel qualificationId={qualificationId} />,
            },
            {
              id: 'reviews',
              label: intl.formatMessage(messages.reviews),
              content: <ReviewsPanel qualificationId={qualificationId} />,
            },
          ]}
        />
      </div>
    </section>
  )
}
