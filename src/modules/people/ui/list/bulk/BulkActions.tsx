import { GitMerge, SquarePen } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { MenuButton } from '../../../../../ground/ui/design/actions/MenuButton'
import { useMay } from '../../../../../ground/ui/session'
import { BulkChange } from '../../../bulk-operations'
import type { PersonId } from '../../../contract'
import type { useListWork } from '../use-list-work'
import { BulkDialog } from './BulkDialog'
import { messages } from './messages'

const kinds = BulkChange.options.map(({ shape }) => shape.kind.value)

/** Changes to those selected, and the merge of exactly two. */
export function BulkActions({ work }: { work: ReturnType<typeof useListWork> }) {
  const intl = useIntl()
  const may = useMay()
  const [asked, setAsked] = useState<{ kind: BulkChange['kind']; personIds: readonly PersonId[] } | null>(null)
  const ask = async (kind: BulkChange['kind']) => {
    const personIds = await work.choose()
    if (personIds && personIds.length > 0) setAsked({ kind, personIds })
  }
  return (
    <>
      {may('people.write') && (
        <MenuButton
          icon={SquarePen}
          label={intl.formatMessage(messages.change)}
          sections={[
            { id: 'change', items: kinds.map((kind) => ({ id: kind, label: intl.formatMessage(messages[kind]) })) },
          ]}
          onAction={(id) => void ask(id as BulkChange['kind'])}
        />
      )}
      {may('people.merge') && work.isPair && (
        <Button icon={GitMerge} label={intl.formatMessage(messages.merge)} onPress={work.merge} />
      )}
      {asked && <BulkDialog {...asked} onClose={() => setAsked(null)} onDone={work.clear} onLeft={work.tell} />}
    </>
  )
}
