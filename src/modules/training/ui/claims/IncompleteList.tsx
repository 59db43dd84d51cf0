import { type IntlShape, useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import type { Unreleased } from '../../award-shapes'
import { messages } from './messages'

/** More than this nobody reads at once; a cohort narrows it. */
const mostShown = 200

/** Who is on the way, with what each of them still needs. */
export function IncompleteList({ learners, go }: { learners: readonly Unreleased[]; go: (path: string) => void }) {
  const intl = useIntl()
  if (learners.length === 0) {
    return (
      <EmptyState
        title={intl.formatMessage(messages.noneIncomplete)}
        action={<Button label={intl.formatMessage(messages.seeCohorts)} onPress={() => go('/training/cohorts')} />}
      >
        {intl.formatMessage(messages.noneIncompleteWhy)}
      </EmptyState>
    )
  }
  return (
    <div className="relative min-h-0 grow overflow-auto px-4 py-3">
      <FactTable
        label={intl.formatMessage(messages.incomplete)}
        rows={learners.slice(0, mostShown)}
        keyOf={({ learnerId }) => learnerId}
        columns={incompleteColumns(intl)}
      />
      {learners.length > mostShown && (
        <p className="py-2 text-body text-text-quiet">
          {intl.formatMessage(messages.more, { count: learners.length - mostShown })}
        </p>
      )}
    </div>
  )
}

function incompleteColumns(intl: IntlShape): FactColumn<Unreleased>[] {
  return [
    {
      id: 'name',
      label: intl.formatMessage(messages.name),
      namesRow: true,
      cell: ({ learnerId, name }) => <Link href={`/training/learners/${learnerId}`}>{name}</Link>,
    },
    {
      id: 'qualification',
      label: intl.formatMessage(messages.qualification),
      cell: ({ qualification }) => qualification,
    },
    {
      id: 'missing',
      label: intl.formatMessage(messages.missing),
      cell: ({ missing }) => (
        <ul className="flex flex-col">
          {missing.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ),
    },
  ]
}
