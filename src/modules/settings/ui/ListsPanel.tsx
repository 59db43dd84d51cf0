import { useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import { useQuery } from '../../../ground/ui/client/call'
import { useComingBack } from '../../../ground/ui/client/coming-back'
import { Disclosure } from '../../../ground/ui/design/content/Disclosure'
import { Panel } from '../../../ground/ui/design/content/Panel'
import { useMay } from '../../../ground/ui/session'
import { type ShortList, useShortLists } from '../../../ground/ui/short-list'
import { ChoiceList } from './ChoiceList'
import { messages } from './list-messages'

/** The short lists that forms offer answers from: the office's own, to be added to, renamed, retired and ordered. */
export function ListsPanel() {
  const intl = useIntl()
  return (
    <Panel title={intl.formatMessage(messages.lists)}>
      <p className="max-w-prose pb-2 text-body text-text-quiet">{intl.formatMessage(messages.listsWhy)}</p>
      {useShortLists().map((list) => (
        <OneList key={list.id} list={list} />
      ))}
    </Panel>
  )
}

function OneList({ list }: { list: ShortList }) {
  const intl = useIntl()
  const may = useMay()
  const { data: output } = useQuery(list.source, {})
  const [asked, setAsked] = useState<string | null>(null)
  useComingBack(may(list.access) ? `settings/list/${list.id}/` : null, setAsked)
  const answers = useMemo(() => (output === undefined ? null : list.answersIn(output)), [list, output])
  if (!answers) return null
  const count = answers.filter(({ retiredOn }) => retiredOn === null).length
  return (
    <Disclosure
      key={asked}
      isOpenAtFirst={asked !== null}
      title={intl.formatMessage(list.title)}
      summary={intl.formatMessage(messages.answers, { count })}
    >
      {list.why && <p className="max-w-prose pb-2 text-body text-text-quiet">{intl.formatMessage(list.why)}</p>}
      <ChoiceList list={list} answers={answers} canWrite={may(list.access)} asked={asked} />
    </Disclosure>
  )
}
