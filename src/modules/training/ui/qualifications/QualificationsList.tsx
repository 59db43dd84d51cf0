import { Plus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { folded } from '../../../../ground/shared/text'
import { usePreference } from '../../../../ground/ui/client/preference'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { Checkbox } from '../../../../ground/ui/design/fields/choice/Checkbox'
import { SearchField } from '../../../../ground/ui/design/fields/text/SearchField'
import { DataGrid, type DataGridHandle } from '../../../../ground/ui/design/grid/DataGrid'
import { useRowsInHand } from '../../../../ground/ui/design/grid/rows-in-hand'
import { columnsAsMade, type GridColumnState } from '../../../../ground/ui/design/grid/grid-column'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import { training } from '../../contract'
import type { Qualification } from '../../specification-shapes'
import { messages } from './messages'
import { learnersOf } from './qualification-state'
import { useQualificationColumns } from './use-qualification-columns'

const ColumnState = z.object({
  order: z.array(z.string()),
  hidden: z.array(z.string()),
  widths: z.record(z.string(), z.number()),
})

/** What the list showed when it was left, for as long as the window lives. */
const left = { search: '', hasArchive: false }

const rowId = ({ qualificationId }: Qualification) => qualificationId

interface QualificationsListProps {
  all: readonly Qualification[]
  openId: string | null
  go: (path: string, replace?: boolean) => void
}

/** Every qualification and module, by level. */
export function QualificationsList({ all, openId, go }: QualificationsListProps) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const grid = useRef<DataGridHandle>(null)
  const [search, setSearch] = useState(left.search)
  const [hasArchive, setHasArchive] = useState(left.hasArchive)
  left.search = search
  left.hasArchive = hasArchive
  const columns = useQualificationColumns()
  const [columnState, setColumnState] = usePreference<GridColumnState>(
    'training.columns.qualifications',
    ColumnState,
    columnsAsMade,
  )
  const shown = useMemo(() => {
    const wanted = folded(search).split(' ').filter(Boolean)
    return all.filter(({ title, shortTitle, number, awardingBody, archivedAt, qualificationId }) => {
      if (archivedAt !== null && !hasArchive && qualificationId !== openId) return false
      const words = folded([title, shortTitle, number, awardingBody].join(' ')).split(' ')
      return wanted.every((part) => words.some((word) => word.startsWith(part)))
    })
  }, [all, search, hasArchive, openId])
  const rows = useRowsInHand(shown)
  const isAlone = openId === null && shown.length > 0
  useEffect(() => {
    // The keyboard is in the list as soon as the list is all there is to see.
    if (!isAlone) return
    const turn = requestAnimationFrame(() => {
      const held = document.activeElement
      if (!held || held === document.body || held.tagName === 'MAIN') grid.current?.focus()
    })
    return () => cancelAnimationFrame(turn)
  }, [isAlone])
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
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-2">
        <div className="w-60">
          <SearchField
            label={intl.formatMessage(messages.search)}
            placeholder={intl.formatMessage(messages.search)}
            value={search}
            onChange={setSearch}
          />
        </div>
        {hasArchived && (
          <Checkbox label={intl.formatMessage(messages.showArchive)} isSelected={hasArchive} onChange={setHasArchive} />
        )}
        <span className="ml-auto flex flex-wrap gap-2">
          <Button label={intl.formatMessage(messages.roles)} onPress={() => go('/training/qualifications/roles')} />
          {all.length > 0 && !isInUse && examples}
          {add}
        </span>
      </div>
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
          onOpen={(id) => go(`/training/qualifications/${id}`, openId !== null)}
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
