import { type IntlShape, useIntl } from 'react-intl'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import type { AchievementLine, AchievementView } from '../../award-shapes'
import { training } from '../../contract'
import { messages } from './messages'

interface AchievementsTableProps {
  by: AchievementView['by']
  days: { readonly from: string; readonly to: string }
  lines: readonly AchievementLine[]
  onAlways: () => void
}

/** The figures, after one sentence that says what they come to. */
export function AchievementsTable({ by, days, lines, onAlways }: AchievementsTableProps) {
  const intl = useIntl()
  // Everybody is on one qualification, so its lines add up; those of cohorts overlap.
  const { data: whole } = useQuery(training.achievements, { by: 'qualification', ...days }, { keepOld: true })
  if (lines.length === 0) {
    return (
      <EmptyState
        title={intl.formatMessage(messages.nothing)}
        action={<Button label={intl.formatMessage(messages.seeAlways)} onPress={onAlways} />}
      >
        {intl.formatMessage(messages.nothingWhy)}
      </EmptyState>
    )
  }
  const sum = (of: (line: AchievementLine) => number) => (whole ?? []).reduce((total, line) => total + of(line), 0)
  return (
    <>
      {whole && (
        <p className="text-body font-emphasis tabular-nums">
          {intl.formatMessage(messages.sum, {
            achieved: sum(({ achieved }) => achieved),
            first: sum(({ firstEver }) => firstEver),
          })}
        </p>
      )}
      <FactTable
        label={intl.formatMessage(messages.achievements)}
        width="form-wide"
        rows={lines}
        keyOf={({ id, name }) => `${id} ${name}`}
        columns={columnsBy(intl, by, lines)}
      />
      <p className="max-w-prose text-body text-text-quiet">
        {by === 'unit'
          ? intl.formatMessage(messages.unitsNote)
          : [intl.formatMessage(messages.firstWhy), by !== 'qualification' && intl.formatMessage(messages.overlaps)]
              .filter(Boolean)
              .join(' ')}
      </p>
    </>
  )
}

type Figure = 'started' | 'withdrawn' | 'achieved' | 'firstEver'

function columnsBy(
  intl: IntlShape,
  by: AchievementView['by'],
  lines: readonly AchievementLine[],
): FactColumn<AchievementLine>[] {
  const addsUp = by === 'qualification'
  const figure = (id: Figure): FactColumn<AchievementLine> => ({
    id,
    label: intl.formatMessage(messages[id]),
    isMoney: true,
    cell: (line) => intl.formatNumber(line[id]),
    ...(addsUp && { total: intl.formatNumber(lines.reduce((total, line) => total + line[id], 0)) }),
  })
  return [
    {
      id: 'name',
      label: intl.formatMessage(messages[by]),
      namesRow: true,
      cell: ({ id, name }) =>
        by === 'cohort' && id !== '' ? <Link href={`/training/cohorts/${id}`}>{name}</Link> : name,
      ...(addsUp && { total: intl.formatMessage(messages.total) }),
    },
    figure('started'),
    figure('withdrawn'),
    figure('achieved'),
    ...(by === 'unit' ? [] : [figure('firstEver')]),
    {
      id: 'attendance',
      label: intl.formatMessage(messages.attendance),
      isMoney: true,
      cell: ({ attended, sessions }) =>
        sessions === 0
          ? intl.formatMessage(messages.noRegister)
          : intl.formatMessage(messages.attended, {
              attended,
              sessions,
              share: intl.formatNumber(attended / sessions, { style: 'percent' }),
            }),
    },
  ]
}
