import { FileDown, Printer } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isIsoDate } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { usePreference } from '../../../../ground/ui/client/preference'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { Select } from '../../../../ground/ui/design/fields/choice/Select'
import { DateField } from '../../../../ground/ui/design/fields/date/DateField'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { today } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import { achievementsBy, type AchievementView } from '../../award-shapes'
import { training } from '../../contract'
import { AchievementsTable } from './AchievementsTable'
import { messages } from './messages'
import { daysOf, daysShown, periods } from './periods'

/** How this user last looked at it. Half-typed days are kept too, and asked about. */
const Kept = z.object({
  by: z.enum(achievementsBy),
  period: z.enum(periods).nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
const asAtFirst: z.output<typeof Kept> = { by: 'cohort', period: 'thisYear', from: null, to: null }

/** What the records add up to, from a day to a day (S45). */
export function RecordsScreen() {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const [kept, keep] = usePreference('training.records', Kept, asAtFirst)
  const { from, to } = daysShown(kept, today())
  const isWhole = from !== null && to !== null && isIsoDate(from) && isIsoDate(to) && from <= to
  const days = isWhole ? { from, to } : daysOf('thisYear', today())
  const view: AchievementView = { by: kept.by, ...days }
  const { data: lines } = useQuery(training.achievements, view, { enabled: isWhole, keepOld: true })
  const change = (more: Partial<z.output<typeof Kept>>) => keep({ ...kept, ...more })
  const changeDays = (more: { from?: string | null; to?: string | null }) => change({ period: null, from, to, ...more })
  const print = () => void (isWhole && run(training.printAchievements, view))
  const save = async () => {
    const saved = isWhole ? await run(training.exportAchievements, view) : null
    if (saved) showToast({ text: intl.formatMessage(messages.saved, { count: saved.rows, file: saved.fileName }) })
  }
  const latest = useRef({ print, save })
  latest.current = { print, save }
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'training.records.print',
          label: intl.formatMessage(messages.print),
          group: 'File',
          shortcut: 'Ctrl+P',
          access: 'training.print',
          run: () => latest.current.print(),
        },
        {
          id: 'training.records.export',
          label: intl.formatMessage(messages.export),
          group: 'File',
          shortcut: null,
          access: 'training.print',
          run: () => void latest.current.save(),
        },
      ],
      [intl],
    ),
  )
  const period = periods.find((one) => {
    const named = daysOf(one, today())
    return named.from === from && named.to === to
  })
  return (
    <section aria-label={intl.formatMessage(messages.records)} className="relative h-full overflow-auto px-4 pt-3 pb-8">
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-end gap-3">
          <Select
            label={intl.formatMessage(messages.by)}
            width="short"
            options={achievementsBy.map((id) => ({ id, label: intl.formatMessage(messages[id]) }))}
            value={kept.by}
            onChange={(by) => by !== null && change({ by: by as AchievementView['by'] })}
          />
          <Select
            label={intl.formatMessage(messages.period)}
            options={periods.map((id) => ({ id, label: intl.formatMessage(messages[id]) }))}
            value={period ?? null}
            onChange={(id) => {
              const chosen = periods.find((one) => one === id)
              if (chosen) change({ period: chosen })
            }}
          />
          <DateField
            label={intl.formatMessage(messages.from)}
            value={from}
            onChange={(day) => changeDays({ from: day })}
          />
          <DateField label={intl.formatMessage(messages.to)} value={to} onChange={(day) => changeDays({ to: day })} />
          {may('training.print') && (
            <span className="ml-auto flex flex-wrap gap-2">
              <Button
                icon={Printer}
                isDisabled={!isWhole}
                label={intl.formatMessage(messages.print)}
                shortcut="Ctrl+P"
                onPress={print}
              />
              <Button
                icon={FileDown}
                isDisabled={!isWhole}
                label={intl.formatMessage(messages.export)}
                onPress={() => void save()}
              />
            </span>
          )}
        </div>
        <ProblemLine problem={problem} onPutAway={forget} />
        {!isWhole && <p className="text-body">{intl.formatMessage(messages.badDays)}</p>}
        {isWhole && lines && (
          <AchievementsTable by={kept.by} days={days} lines={lines} onAlways={() => change({ period: 'always' })} />
        )}
      </div>
    </section>
  )
}
