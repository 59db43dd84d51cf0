import { useIntl } from 'react-intl'
import { useQuery } from '../../../ground/ui/client/call'
import { Disclosure } from '../../../ground/ui/design/content/Disclosure'
import { Panel } from '../../../ground/ui/design/content/Panel'
import { useMay } from '../../../ground/ui/session'
import { organisation } from '../../organisation/contract'
import type { ListId } from './choice'
import { ChoiceList } from './ChoiceList'
import { listMessages, messages } from './list-messages'

const lists: readonly ListId[] = ['partner-role', 'project-kind', 'prison-category', 'staff-origin', 'appointment']

/** The short lists that forms offer answers from: the office's own, to be added to, renamed, retired and ordered. */
export function ListsPanel() {
  const intl = useIntl()
  const may = useMay()
  const { data: choices } = useQuery(organisation.choices, {})
  if (!choices) return null
  return (
    <Panel title={intl.formatMessage(messages.lists)}>
      <p className="max-w-prose pb-2 text-body text-text-quiet">{intl.formatMessage(messages.listsWhy)}</p>
      {lists.map((listId) => {
        const own = choices.filter((choice) => choice.listId === listId)
        const count = own.filter(({ retiredOn }) => retiredOn === null).length
        return (
          <Disclosure
            key={listId}
            title={intl.formatMessage(listMessages[listId])}
            summary={intl.formatMessage(messages.answers, { count })}
          >
            <ChoiceList listId={listId} choices={own} canWrite={may('organisation.write')} />
          </Disclosure>
        )
      })}
    </Panel>
  )
}
