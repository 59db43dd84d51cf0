import { Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { fits } from '../../../../ground/shared/text'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { Checkbox } from '../../../../ground/ui/design/fields/choice/Checkbox'
import { isFocusNowhere } from '../../../../ground/ui/design/focus'
import { DataGrid, type DataGridHandle } from '../../../../ground/ui/design/grid/DataGrid'
import { useRowsInHand } from '../../../../ground/ui/design/grid/rows-in-hand'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useKeptColumns } from '../../../../ground/ui/kept-columns'
import { ListHead } from '../../../../ground/ui/list-head'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import { training } from '../../contract'
import type { Qualification } from '../../specification-shapes'
import { messages } from './messages'
import { learnersOf } from './qualification-state'
import { columnsAtFirst, useQualificationColumns } from './use-qualification-columns'

/** What the list showed when it was left, for as long as the window lives. */
const left = { search: '', hasArchive: false }

const rowId = ({ qualificationId }: Qualification) => qualificationId

interface QualificationsListProps {
  all: readonly Qualification[]
  openId: string | null
  /** A qualification stands in the list's place. */
  isCovered: boolean
  go: (path: string, replace?: boolean) => void
}

/** Every qualification and module, by level. */
export function QualificationsList({ all, openId, isCovered, go }: QualificationsListProps) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const grid = useRef<DataGridHandle>(null)
  const box = useRef<HTMLInputElement>(null)
  const [search, setSearch] = useState(left.search)
  const [hasArchive, setHasArchive] = useState(left.hasArchive)
  left.search = search
  left.hasArchive = hasArchive
  const columns = useQualificationColumns()
  const [columnState, setColumnState] = useKeptColumns('training.columns.qualifications', columnsAtFirst)
  const shown = useMemo(
    () =>
      all.filter(
        ({ title, shortTitle, number, awardingBody, archivedAt, qualificationId }) =>
          (archivedAt === null || hasArchive || qualificationId === openId) &&
          fits([title, shortTitle, number, awardingBody].join(' '), search),
      ),
    [all, search, hasArchive, openId],
  )
  const rows = useRowsInHand(shown)
  const isAlone = openId === null && shown.length > 0
  useEffect(() => {
    // The keyboard is in the list as soon as the list is all there is to see.
    if (!isAlone) return
    const turn = requestAnimationFrame(() => {
      if (isFocusNowhere()) grid.current?.focus()
    })
    return () => cancelAnimationFrame(turn)
  }, [isAlone])
  const open = (id: string) => go(`/training/qualifications/${id}`, openId !== null)
  const loadExamples = async () => {
    const done = await run(training.loadExamples, {})
    if (done) showToast({ text: intl.formatMessage(messages.examplesLoaded, { count: done.added }) })
  }
  const mayWrite = may('training.design')
  const add = mayWrite && (
    <Button
      look="primary"
      icon={Plus}
      label={intl.formatMessage(messages.add)}
      onPress={() => go('/training/qualifications/new')}
    />
  )
  const examples = mayWrite && (
    <Button label={intl.formatMessage(messages.examples)} onPress={() => void loadExamples()} />
  )
  // An office that works with its own has no use for examples.
  const isInUse = all.some((one) => learnersOf(one) > 0)
  const hasArchived = all.some(({ archivedAt }) => archivedAt !== null)
  return (
    <section aria-label={intl.formatMessage(messages.title)} className="flex h-full min-h-0 flex-col">
      <ListHead
        label={intl.formatMessage(messages.search)}
        hint={intl.formatMessage(messages.search)}
        value={search}
        onChange={setSearch}
        onSubmit={() => shown[0] && open(shown[0].qualificationId)}
        onDown={() => grid.current?.goTo(0)}
        box={box}
        searchKey={isCovered ? null : { id: 'training.qualifications.search', access: 'training.read' }}
      >
        {hasArchived && (
          <Checkbox label={intl.formatMessage(messages.showArchive)} isSelected={hasArchive} onChange={setHasArchive} />
        )}
        <Button label={intl.formatMessage(messages.roles)} onPress={() => go('/training/qualifications/roles')} />
        {all.length > 0 && !isInUse && examples}
        {add}
      </ListHead>
      <ProblemNotice problem={problem} onPutAway={forget} />
      <div className="min-h-0 grow">
        <DataGrid
          ref={grid}
          label={intl.formatMessage(messages.title)}
          columns={columns}
          columnState={columnState}
          onColumnState={setColumnState}
          rows={rows}
          rowId={rowId}
          sayCount={(count) => intl.formatMessage(messages.count, { count })}
          onOpen={open}
          onTypeToSearch={(character) => {
            setSearch((typed) => typed + character)
            box.current?.focus()
          }}
          openId={openId}
          keepsFirstColumn
          emptyState={
            all.length === 0 ? (
              <EmptyState
                title={intl.formatMessage(messages.none)}
                action={
                  <span className="flex flex-wrap gap-2">
                    {add}
                    {examples}
                  </span>
                }
              >
                {intl.formatMessage(messages.noneWhy)}
              </EmptyState>
            ) : (
              <EmptyState title={intl.formatMessage(messages.noneFit)} />
            )
          }
        />
      </div>
    </section>
  )
}
