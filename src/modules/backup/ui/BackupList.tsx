import { useIntl } from 'react-intl'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Badge } from '../../../ground/ui/design/content/Badge'
import { EmptyState } from '../../../ground/ui/design/content/EmptyState'
import { type FactColumn, FactTable } from '../../../ground/ui/design/content/FactTable'
import type { Backup } from '../contract'
import { messages } from './messages'
import { useBackupWords } from './use-backup-words'

interface BackupListProps {
  backups: readonly Backup[]
  isBusy: boolean
  provingId: string | null
  onProve: (one: Backup) => void
  /** Null for those who may not bring anything back. */
  onRestore: ((one: Backup) => void) | null
}

/** Every backup that can be reached: when, where, how big, whether it counts, and by whom. */
export function BackupList({ backups, isBusy, provingId, onProve, onRestore }: BackupListProps) {
  const intl = useIntl()
  const words = useBackupWords()
  if (backups.length === 0) {
    return <EmptyState title={intl.formatMessage(messages.noneYet)}>{intl.formatMessage(messages.noneWhy)}</EmptyState>
  }
  const made = ({ createdAt }: Backup) => (createdAt ? words.when(createdAt) : intl.formatMessage(messages.unknownDate))
  const stateOf = (one: Backup) => <State one={one} />
  const byWhom = (one: Backup) => <By one={one} />
  const actionsOf = (one: Backup) =>
    one.createdAt === null || one.isNewer ? null : (
      <Actions
        said={{ when: made(one), where: words.where(one.place) }}
        isBusy={isBusy}
        isProving={provingId === one.backupId}
        onProve={() => onProve(one)}
        onRestore={onRestore && (() => onRestore(one))}
      />
    )
  const columns: FactColumn<Backup>[] = [
    { id: 'when', label: intl.formatMessage(messages.when), cell: made, namesRow: true, isFigure: true },
    { id: 'where', label: intl.formatMessage(messages.where), cell: ({ place }) => words.where(place) },
    { id: 'size', label: intl.formatMessage(messages.size), cell: ({ bytes }) => words.size(bytes), isFigure: true },
    { id: 'state', label: intl.formatMessage(messages.state), cell: stateOf },
    { id: 'by', label: intl.formatMessage(messages.by), cell: byWhom },
    { id: 'actions', label: intl.formatMessage(messages.actions), cell: actionsOf },
  ]
  return (
    <FactTable
      label={intl.formatMessage(messages.listTable)}
      columns={columns}
      rows={backups}
      keyOf={({ backupId }) => backupId}
      width="full"
    />
  )
}

function State({ one: { fault, isNewer, missing } }: { one: Backup }) {
  const intl = useIntl()
  if (isNewer) return <Badge tone="warning" label={intl.formatMessage(messages.newer)} />
  if (fault === null && missing === 0) return <Badge tone="success" label={intl.formatMessage(messages.verified)} />
  return (
    <span className="flex flex-col gap-0.5">
      <Badge
        tone={fault === null ? 'warning' : 'danger'}
        label={intl.formatMessage(fault === null ? messages.notWhole : messages.damaged)}
      />
      <span className="text-small text-text-quiet">{fault ?? intl.formatMessage(messages.notWholeWhy)}</span>
    </span>
  )
}

function By({ one: { reason, madeBy } }: { one: Backup }) {
  const intl = useIntl()
  if (reason === 'interval') return intl.formatMessage(messages.automatic)
  if (reason === 'quit') return intl.formatMessage(messages.atClosing)
  if (reason === 'migration') return intl.formatMessage(messages.beforeUpdate)
  return madeBy ?? intl.formatMessage(messages.somebody)
}

interface ActionsProps {
  said: { when: string; where: string }
  isBusy: boolean
  isProving: boolean
  onProve: () => void
  onRestore: (() => void) | null
}

function Actions({ said, isBusy, isProving, onProve, onRestore }: ActionsProps) {
  const intl = useIntl()
  return (
    <span className="flex flex-wrap gap-1">
      <Button
        size="small"
        label={intl.formatMessage(messages.prove)}
        spokenLabel={intl.formatMessage(messages.proveSpoken, said)}
        isBusy={isProving}
        busyLabel={intl.formatMessage(messages.proving)}
        isDisabled={isBusy && !isProving}
        onPress={onProve}
      />
      {onRestore && (
        <Button
          size="small"
          look="quiet"
          label={intl.formatMessage(messages.restore)}
          spokenLabel={intl.formatMessage(messages.restoreSpoken, said)}
          isDisabled={isBusy}
          onPress={onRestore}
        />
      )}
    </span>
  )
}
