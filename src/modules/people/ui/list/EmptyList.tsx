import { Upload, UserPlus } from 'lucide-react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { useMay } from '../../../../ground/ui/session'
import type { PeopleView } from '../../contract'
import { everyone } from '../../list-shapes'
import { keyOf } from '../view'
import { messages } from './messages'

interface EmptyListProps {
  view: PeopleView
  onChange: (change: Partial<PeopleView>) => void
  onNew: () => void
  onImport: () => void
}

/** Why there is nobody, and what to do: nobody yet, or nobody who fits. */
export function EmptyList({ view, onChange, onNew, onImport }: EmptyListProps) {
  const intl = useIntl()
  const may = useMay()
  const { search, sort, descending, state } = view
  const bare = { ...everyone, search, sort, descending, state }
  const hasFilter = keyOf(view) !== keyOf(bare)
  if (search.trim() || hasFilter) {
    return (
      <EmptyState
        title={
          search.trim()
            ? intl.formatMessage(messages.noneFor, { search: search.trim() })
            : intl.formatMessage(messages.nothingTitle)
        }
        action={
          <span className="flex flex-wrap gap-2">
            {hasFilter && <Button label={intl.formatMessage(messages.clearFilters)} onPress={() => onChange(bare)} />}
            {state === 'current' ? (
              <Button
                label={intl.formatMessage(messages.searchArchive)}
                onPress={() => onChange({ state: 'archived' })}
              />
            ) : (
              <Button
                label={intl.formatMessage(messages.backToCurrent)}
                onPress={() => onChange({ state: 'current' })}
              />
            )}
          </span>
        }
      >
        {search.trim() && <p>{intl.formatMessage(messages.tryLess)}</p>}
        {hasFilter && <p>{intl.formatMessage(messages.tryNoFilter)}</p>}
        {state === 'current' && <p>{intl.formatMessage(messages.tryArchive)}</p>}
      </EmptyState>
    )
  }
  if (state === 'archived') {
    return (
      <EmptyState
        title={intl.formatMessage(messages.emptyArchiveTitle)}
        action={
          <Button label={intl.formatMessage(messages.backToCurrent)} onPress={() => onChange({ state: 'current' })} />
        }
      >
        {intl.formatMessage(messages.emptyArchiveText)}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={intl.formatMessage(messages.emptyTitle)}
      action={
        <span className="flex flex-wrap gap-2">
          {may('people.write') && (
            <Button
              look="primary"
              icon={UserPlus}
              label={intl.formatMessage(messages.newPerson)}
              shortcut="Ctrl+N"
              onPress={onNew}
            />
          )}
          {may('people.import') && (
            <Button icon={Upload} label={intl.formatMessage(messages.importPeople)} onPress={onImport} />
          )}
        </span>
      }
    >
      {intl.formatMessage(messages.emptyText)}
    </EmptyState>
  )
}
