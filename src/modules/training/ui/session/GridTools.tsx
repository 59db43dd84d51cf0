import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { messages } from './messages'

interface GridToolsProps {
  onAllPresent: (() => void) | null
  onFill: (() => void) | null
  /** Null: nothing is chosen, so all is shown anyway. */
  showsAll: boolean | null
  onShowAll: (showsAll: boolean) => void
  /** How many learners are shown where not everybody is. */
  shown: number | null
  onShowEveryone: () => void
  onClear: (() => void) | null
}

/** What is done with the grid as a whole, for those who use the mouse. */
export function GridTools(props: GridToolsProps) {
  const { onAllPresent, onFill, showsAll, onShowAll, shown, onShowEveryone, onClear } = props
  const intl = useIntl()
  return (
    <div className="flex flex-wrap items-center gap-1">
      {onAllPresent && <Button size="small" label={intl.formatMessage(messages.allPresent)} onPress={onAllPresent} />}
      {onFill && <Button size="small" label={intl.formatMessage(messages.fill)} shortcut="F" onPress={onFill} />}
      {showsAll !== null && (
        <Button
          size="small"
          look="quiet"
          label={intl.formatMessage(showsAll ? messages.showChosen : messages.showAll)}
          onPress={() => onShowAll(!showsAll)}
        />
      )}
      {shown !== null && (
        <span className="flex items-center gap-1 text-small">
          {intl.formatMessage(messages.onlySome, { count: shown })}
          <Button
            size="small"
            look="quiet"
            label={intl.formatMessage(messages.everyoneShown)}
            onPress={onShowEveryone}
          />
        </span>
      )}
      {onClear && <Button size="small" look="quiet" label={intl.formatMessage(messages.clear)} onPress={onClear} />}
    </div>
  )
}
