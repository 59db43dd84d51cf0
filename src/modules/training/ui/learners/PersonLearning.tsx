import { ArrowLeft, Printer } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { useBack } from '../../../../ground/ui/back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Heading, Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import { type PersonId, people } from '../../../people/contract'
import { training } from '../../contract'
import { messages } from './messages'
import { PlacesTable } from './PlacesTable'

type Person = ReturnType<typeof PersonId.parse>

interface PersonLearningProps {
  personId: Person
  go: (path: string) => void
}

/** Everything that one person learns and has learnt, and what it makes them ready for (S44, S16). */
export function PersonLearning({ personId, go }: PersonLearningProps) {
  const intl = useIntl()
  const may = useMay()
  const head = useRef<HTMLDivElement>(null)
  const { data: record, error } = useQuery(people.get, { personId }, { enabled: may('people.read') })
  const { data: places } = useQuery(training.learnerPlaces, { personId })
  const { data: certificates } = useQuery(training.certificates, { personId, cohortId: null })
  const { run, problem, forget } = useWork()
  const name = record ? `${record.person.firstNames} ${record.person.lastName}`.trim() : ''
  const back = useBack('/training/cohorts')
  const print = () => void run(training.printTranscript, { personId })
  const latest = useRef({ back, print })
  latest.current = { back, print }
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'training.person.back',
          label: intl.formatMessage(messages.back),
          group: 'Go',
          shortcut: 'Escape',
          access: 'training.read',
          run: () => latest.current.back(),
        },
        {
          id: 'training.person.transcript',
          label: intl.formatMessage(messages.transcript),
          group: 'File',
          shortcut: 'Ctrl+P',
          access: 'training.print',
          run: () => latest.current.print(),
        },
      ],
      [intl],
    ),
  )
  const isHere = places !== undefined
  useEffect(() => {
    if (!isHere) return
    const turn = requestAnimationFrame(() => head.current?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(turn)
  }, [isHere])
  if (error && !record)
    return (
      <EmptyState
        title={intl.formatMessage(messages.gone)}
        action={<Button label={intl.formatMessage(messages.toCohorts)} onPress={() => go('/training/cohorts')} />}
      />
    )
  if (!places || !certificates || (may('people.read') && !record)) return null
  const title = name === '' ? intl.formatMessage(messages.someone) : intl.formatMessage(messages.title, { name })
  return (
    <article aria-label={title} className="flex h-full min-h-0 flex-col">
      <div ref={head} tabIndex={-1} className="flex flex-col gap-1 border-b border-line px-4 py-2 outline-none">
        <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
          <IconButton icon={ArrowLeft} label={intl.formatMessage(messages.back)} shortcut="Esc" onPress={back} />
          <span className="min-w-40 flex-1">
            <Heading level={2}>{title}</Heading>
          </span>
          {may('training.print') && (
            <Button icon={Printer} label={intl.formatMessage(messages.transcript)} shortcut="Ctrl+P" onPress={print} />
          )}
        </div>
        {name !== '' && (
          <p className="text-body break-words">
            <Link onPress={() => go(`/people/${personId}`)}>{intl.formatMessage(messages.record, { name })}</Link>
          </p>
        )}
      </div>
      <ProblemNotice problem={problem} onPutAway={forget} />
      <div className="relative min-h-0 grow overflow-auto px-4 pt-3 pb-8 [@media(max-height:30rem)]:min-h-fit [@media(max-height:30rem)]:overflow-visible">
        <div className="flex max-w-form-wide flex-col gap-5">
          <Panel title={intl.formatMessage(messages.places)}>
            {places.length === 0 ? (
              <p className="text-body text-text-quiet">{intl.formatMessage(messages.noPlaces)}</p>
            ) : (
              <PlacesTable places={places} go={go} />
            )}
          </Panel>
          <Panel
            title={intl.formatMessage(messages.certificates)}
            actions={
              may('training.certify') && (
                <Button
                  look="quiet"
                  size="small"
                  label={intl.formatMessage(messages.toCertificates)}
                  onPress={() => go('/training/certificates')}
                />
              )
            }
          >
            <Lines label={intl.formatMessage(messages.certificates)} none={intl.formatMessage(messages.noCertificates)}>
              {certificates.map(({ certificateId, registerNumber, subject, issuedOn, voidedOn }) => (
                <Line
                  key={certificateId}
                  main={subject}
                  marks={voidedOn !== null && <Badge tone="danger" label={intl.formatMessage(messages.void)} />}
                  quiet={[registerNumber, intl.formatMessage(messages.issuedOn, { on: onScreen(issuedOn) })].join(', ')}
                />
              ))}
            </Lines>
          </Panel>
          <Readiness personId={personId} />
        </div>
      </div>
    </article>
  )
}

/** Which of the roles that ask for training they may work in today. */
function Readiness({ personId }: { personId: Person }) {
  const intl = useIntl()
  const { data: requirements } = useQuery(training.requirements, {})
  const { data: choices } = useQuery(people.choices, {})
  const now = today()
  if (!requirements || !choices) return null
  const asking = new Set(
    requirements
      .filter(
        ({ requiredFrom, requiredUntil }) => requiredFrom <= now && (requiredUntil === null || requiredUntil > now),
      )
      .map(({ roleKindId }) => roleKindId),
  )
  const roles = choices.roles.filter(({ kindId }) => asking.has(kindId))
  return (
    <Panel title={intl.formatMessage(messages.readiness)}>
      <Lines label={intl.formatMessage(messages.readiness)} none={intl.formatMessage(messages.noReadiness)}>
        {roles.map(({ kindId, label }) => (
          <RoleLine key={kindId} personId={personId} roleKindId={kindId} label={label} />
        ))}
      </Lines>
    </Panel>
  )
}

function RoleLine({ personId, roleKindId, label }: { personId: Person; roleKindId: string; label: string }) {
  const intl = useIntl()
  const { data } = useQuery(training.readiness, { personId, roleKindId })
  return (
    <Line
      main={label}
      marks={
        data && (
          <Badge
            tone={data.isReady ? 'success' : 'warning'}
            label={intl.formatMessage(data.isReady ? messages.ready : messages.notReady)}
          />
        )
      }
      quiet={data?.isReady === false && data.sentence}
    />
  )
}
