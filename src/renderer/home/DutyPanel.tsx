import { Printer } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../ground/shared/dates'
import { home, type Nearness, nearnesses, nearnessOf } from '../../ground/shared/home'
import { seen, useQuery } from '../../ground/ui/client/call'
import { useCommands } from '../../ground/ui/commands/registry'
import { Button } from '../../ground/ui/design/actions/Button'
import { Link } from '../../ground/ui/design/actions/Link'
import { Badge } from '../../ground/ui/design/content/Badge'
import { Heading, Panel } from '../../ground/ui/design/content/Panel'
import { ProblemLine } from '../../ground/ui/design/content/ProblemNotice'
import { useWork } from '../../ground/ui/work'
import { DutyLine } from './DutyLine'
import { messages } from './messages'

/** A day may turn while the screen stands open: the list is asked for again so often, in milliseconds. */
const lookAgain = 10 * 60 * 1000

/** What this user has to do, from every module, the most urgent first. */
export function DutyPanel() {
  const intl = useIntl()
  const { data } = useQuery(home.duties, {})
  const { run, problem, forget } = useWork()
  useFreshness()
  const commands = useMemo(
    () => [
      {
        id: 'home.print',
        label: intl.formatMessage(messages.printCommand),
        group: 'File' as const,
        shortcut: 'P',
        access: 'signed-in' as const,
        run: () => void run(home.print, {}),
      },
    ],
    [intl, run],
  )
  useCommands(commands)
  if (!data) return null
  const { duties, today, next } = data
  return (
    <Panel
      title={intl.formatMessage(messages.duties)}
      actions={
        duties.length > 0 && (
          <Button
            icon={Printer}
            label={intl.formatMessage(messages.print)}
            shortcut="P"
            onPress={() => void run(home.print, {})}
          />
        )
      }
    >
      <ProblemLine problem={problem} onPutAway={forget} />
      {duties.length === 0 && (
        <div className="flex max-w-prose flex-col gap-1">
          <p className="font-emphasis">{intl.formatMessage(messages.nothing)}</p>
          <p className="text-text-quiet">
            {next ? (
              <>
                {intl.formatMessage(messages.laterWhy)} {onScreen(next.on)}:{' '}
                {next.path ? <Link href={next.path}>{next.sentence}</Link> : next.sentence}
              </>
            ) : (
              intl.formatMessage(messages.nothingWhy)
            )}
          </p>
        </div>
      )}
      <div className="flex flex-col gap-4">
        {nearnesses.map((nearness) => {
          const held = duties.filter(({ on }) => nearnessOf(on, today) === nearness)
          if (held.length === 0) return null
          return (
            <section key={nearness} aria-labelledby={`duties-${nearness}`}>
              <div className="flex items-center gap-2 pb-1">
                <Heading id={`duties-${nearness}`} level={3}>
                  {intl.formatMessage(messages[nearness])}
                </Heading>
                <Badge tone={tones[nearness]} label={intl.formatNumber(held.length)} />
              </div>
              <ul className="flex flex-col border-t border-line">
                {held.map((duty) => (
                  <DutyLine key={`${duty.kind} ${duty.entityId}`} duty={duty} today={today} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </Panel>
  )
}

const tones: Readonly<Record<Nearness, 'danger' | 'warning' | 'quiet'>> = {
  overdue: 'danger',
  today: 'warning',
  week: 'quiet',
  month: 'quiet',
}

function useFreshness(): void {
  useEffect(() => {
    const again = () => void seen.invalidateQueries({ queryKey: [home.duties.module] })
    const turning = setInterval(again, lookAgain)
    return () => clearInterval(turning)
  }, [])
}
