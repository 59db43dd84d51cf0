import { Archive, ArchiveRestore, Download, Printer } from 'lucide-react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { MenuButton } from '../../../../ground/ui/design/actions/MenuButton'
import { useMay } from '../../../../ground/ui/session'
import { BulkActions } from './bulk/BulkActions'
import { messages } from './messages'
import type { useListWork } from './use-list-work'

/** What can be done with those selected, as far as this user may. */
export function SelectionActions({
  work,
  state,
}: {
  work: ReturnType<typeof useListWork>
  state: 'current' | 'archived'
}) {
  const intl = useIntl()
  const may = useMay()
  return (
    <>
      {may('people.print') && <Button icon={Printer} label={intl.formatMessage(messages.print)} onPress={work.print} />}
      {may('people.export') && (
        <MenuButton
          icon={Download}
          label={intl.formatMessage(messages.export)}
          sections={[
            {
              id: 'formats',
              items: [
                { id: 'xlsx', label: intl.formatMessage(messages.xlsx) },
                { id: 'csv', label: intl.formatMessage(messages.csv) },
              ],
            },
          ]}
          onAction={(id) => work.exportAs(id === 'csv' ? 'csv' : 'xlsx')}
        />
      )}
      {state === 'current' && <BulkActions work={work} />}
      {may('people.write') &&
        (state === 'current' ? (
          <Button icon={Archive} label={intl.formatMessage(messages.archive)} onPress={work.archive} />
        ) : (
          <Button icon={ArchiveRestore} label={intl.formatMessage(messages.restore)} onPress={work.restore} />
        ))}
    </>
  )
}
