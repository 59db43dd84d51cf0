import { ArrowLeft, Pencil } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call } from '../../../../../ground/ui/client/call'
import { useComingBack } from '../../../../../ground/ui/client/coming-back'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../../ground/ui/design/actions/IconButton'
import { Badge } from '../../../../../ground/ui/design/content/Badge'
import { Heading, Panel } from '../../../../../ground/ui/design/content/Panel'
import { showToast } from '../../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../../ground/ui/session'
import { training } from '../../../contract'
import {
  prose,
  type Qualification,
  type Specification,
  SpecificationDraft,
  type Unit,
} from '../../../specification-shapes'
import { KeptForm } from '../../../../../ground/ui/kept-form'
import { useLeaveKey } from '../../../../../ground/ui/leave-key'
import { useCombinationWords } from './combination-words'
import { messages } from './messages'

type Criterion = Unit['outcomes'][number]['criteria'][number]

interface IssueReadingProps {
  qualification: Qualification
  specification: Specification
  go: (path: string, replace?: boolean) => void
}

/** An issue that learners are or may be on: read, with the centre's own copy of the words. */
export function IssueReading({ qualification, specification, go }: IssueReadingProps) {
  const intl = useIntl()
  const may = useMay()
  const page = useRef<HTMLElement>(null)
  const inWords = useCombinationWords()
  const home = `/training/qualifications/${qualification.qualificationId}`
  const draftHome = `training/own-text/${qualification.qualificationId}/${specification.issueId}/`
  const mayDesign = may('training.design')
  const [openId, setOpenId] = useState<string | null>(null)
  const [isNext, setNext] = useState(false)
  useComingBack(mayDesign ? draftHome : null, setOpenId)
  useComingBack(mayDesign ? nextDraftKey(specification) : null, () => setNext(true))
  useLeaveKey(page, () => go(home))
  const { issue, state, units } = specification
  const title = intl.formatMessage(messages.title, { title: qualification.title, issue })
  const criterionLine: (one: Criterion) => ReactNode = (one) => (
    <CriterionFacts
      key={one.criterionId}
      criterion={one}
      mayWrite={mayDesign}
      isOpen={openId === one.criterionId}
      draftKey={`${draftHome}${one.criterionId}`}
      onOpen={() => setOpenId(one.criterionId)}
      onEnd={() => setOpenId(null)}
    />
  )
  return (
    <article ref={page} aria-label={title} className="flex h-full min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <IconButton
          icon={ArrowLeft}
          label={intl.formatMessage(messages.back)}
          shortcut="Esc"
          onPress={() => go(home)}
        />
        <span className="flex min-w-40 flex-1 flex-wrap items-center gap-2">
          <Heading level={1}>{title}</Heading>
          <Badge tone={state === 'live' ? 'success' : 'quiet'} label={intl.formatMessage(messages[state])} />
        </span>
        {mayDesign && state !== 'draft' && !isNext && (
          <Button label={intl.formatMessage(messages.next)} onPress={() => setNext(true)} />
        )}
      </div>
      <div className="relative min-h-0 grow overflow-auto px-4 pt-2 pb-10">
        <div className="flex max-w-form-wide flex-col gap-4">
          {isNext && (
            <NextIssueForm
              specification={specification}
              qualification={qualification}
              go={go}
              onEnd={() => setNext(false)}
            />
          )}
          <div className="text-body">
            {inWords(specification).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {state !== 'draft' && <p className="pt-1 text-text-quiet">{intl.formatMessage(messages.readOnly)}</p>}
          </div>
          {units.map((unit, at) => (
            <UnitFacts
              key={unit.unitId}
              unit={unit}
              number={at + 1}
              group={specification.groups.find(({ groupId }) => groupId === unit.groupId)?.name ?? null}
              criterion={criterionLine}
            />
          ))}
        </div>
      </div>
    </article>
  )
}

interface UnitFactsProps {
  unit: Unit
  number: number
  group: string | null
  criterion: (criterion: Criterion) => ReactNode
}

function UnitFacts({ unit, number, group, criterion }: UnitFactsProps) {
  const intl = useIntl()
  const { level, credits, guidedHours: hours, isMandatory, reference } = unit
  const level0 = intl.formatMessage(messages.entryLevel)
  const facts = [
    reference,
    level === null ? '' : level === 0 ? level0 : intl.formatMessage(messages.levelOf, { level }),
    credits === null ? '' : intl.formatMessage(messages.creditsOf, { credits }),
    hours === null ? '' : intl.formatMessage(messages.hours, { hours }),
  ].filter((fact) => fact !== '')
  const place = isMandatory
    ? intl.formatMessage(messages.mandatory)
    : group === null
      ? intl.formatMessage(messages.optional)
      : intl.formatMessage(messages.ofGroup, { name: group })
  return (
    <Panel
      title={`${intl.formatMessage(messages.unit, { number })}: ${unit.title}`}
      marks={
        <>
          <Badge label={place} />
          <span className="text-body text-text-quiet tabular-nums">{facts.join(' · ')}</span>
        </>
      }
    >
      {unit.outcomes.length === 0 && (
        <p className="text-body text-text-quiet">{intl.formatMessage(messages.noCriteria)}</p>
      )}
      {unit.outcomes.map((outcome, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outcomes have no id and stay in their order
        <div key={at} className="pt-1">
          <p className="text-small text-text-quiet">
            {intl.formatMessage(messages.outcome, { number: at + 1 })}
            {outcome.title &&
              outcome.title !== intl.formatMessage(messages.outcome, { number: at + 1 }) &&
              `: ${outcome.title}`}
          </p>
          <ul>{outcome.criteria.map(criterion)}</ul>
        </div>
      ))}
    </Panel>
  )
}

interface CriterionFactsProps {
  criterion: Criterion
  mayWrite: boolean
  isOpen: boolean
  draftKey: string
  onOpen: () => void
  onEnd: () => void
}

function CriterionFacts({ criterion, mayWrite, isOpen, draftKey, onOpen, onEnd }: CriterionFactsProps) {
  const intl = useIntl()
  const { criterionId, code, title, ownText } = criterion
  const label = intl.formatMessage(ownText ? messages.changeWords : messages.writeWords, { code })
  return (
    <li className="border-b border-line py-0.5 text-body">
      <div className="flex items-start gap-3">
        <span className="w-10 shrink-0 pt-1 tabular-nums">{code}</span>
        <span className="min-w-0 flex-1 pt-1 break-words">{title}</span>
        {mayWrite && !isOpen && <IconButton icon={Pencil} size="small" label={label} onPress={onOpen} />}
      </div>
      {ownText && !isOpen && (
        <p className="max-w-prose pb-1 pl-13 break-words whitespace-pre-line text-text-quiet">{ownText}</p>
      )}
      {isOpen && (
        <KeptForm
          isHeaded
          draftKey={draftKey}
          label={label}
          schema={z.object({ ownText: prose(4000) })}
          values={{ ownText }}
          record={{ values: { ownText }, names: { ownText: intl.formatMessage(messages.words) } }}
          save={async ({ ownText: words }) => {
            await call(training.keepOwnText, { criterionId, ownText: words })
            showToast({ text: intl.formatMessage(messages.wordsSaved, { code }) })
          }}
          onEnd={onEnd}
        >
          {({ Field }) => (
            <Field name="ownText">
              {(field) => <field.TextArea label={intl.formatMessage(messages.words)} autoFocus />}
            </Field>
          )}
        </KeptForm>
      )}
    </li>
  )
}

interface NextIssueFormProps {
  specification: Specification
  qualification: Qualification
  go: (path: string, replace?: boolean) => void
  onEnd: () => void
}

function NextIssueForm({ specification, qualification, go, onEnd }: NextIssueFormProps) {
  const intl = useIntl()
  return (
    <KeptForm
      isHeaded
      draftKey={nextDraftKey(specification)}
      label={intl.formatMessage(messages.next)}
      saveLabel={intl.formatMessage(messages.next)}
      schema={z.object({ issue: SpecificationDraft.shape.issue })}
      values={{ issue: followingIssue(qualification) }}
      save={async ({ issue }) => {
        const next = await call(training.nextIssue, { issueId: specification.issueId, issue })
        showToast({ text: intl.formatMessage(messages.nextBegun, { issue }) })
        return () => go(`/training/qualifications/${qualification.qualificationId}/${next.issueId}`)
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <Field name="issue">
          {(field) => (
            <field.TextField
              label={intl.formatMessage(messages.nextNumber)}
              description={intl.formatMessage(messages.nextHint, { issue: specification.issue })}
              width="short"
              isRequired
              autoFocus
            />
          )}
        </Field>
      )}
    </KeptForm>
  )
}

const nextDraftKey = ({ qualificationId, issueId }: Specification) =>
  `training/next-issue/${qualificationId}/${issueId}`

/** The number after the highest one there is. */
export function followingIssue({ issues }: Qualification): string {
  const numbers = issues.map(({ issue }) => Number.parseInt(issue, 10)).filter((number) => !Number.isNaN(number))
  return String(Math.max(0, ...numbers) + 1)
}
