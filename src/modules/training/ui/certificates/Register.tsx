import { Plus, ScanLine, Stamp } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { folded } from '../../../../ground/shared/text'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { ComboBox } from '../../../../ground/ui/design/fields/choice/ComboBox'
import { DataGrid, type DataGridHandle } from '../../../../ground/ui/design/grid/DataGrid'
import { useRowsInHand } from '../../../../ground/ui/design/grid/rows-in-hand'
import { type GridSelection, isSelected, nothingSelected } from '../../../../ground/ui/design/grid/selection'
import { useKeptColumns } from '../../../../ground/ui/kept-columns'
import { ListHead } from '../../../../ground/ui/list-head'
import { useMay } from '../../../../ground/ui/session'
import type { Certificate } from '../../award-shapes'
import { CohortId } from '../../cohort-shapes'
import { training } from '../../contract'
import { messages } from './messages'
import { PrintBar } from './PrintBar'
import { useRegisterColumns } from './register-columns'

interface RegisterProps {
  openId: string | null
  /** A certificate stands in the list's place. */
  isCovered: boolean
  issuedIds: readonly string[]
  onIssuedSeen: () => void
  onOpen: (certificateId: string) => void
  go: (path: string) => void
}

const rowId = ({ certificateId }: Certificate) => certificateId

/** Every certificate of the centre by its number, the latest first; what is chosen is proofed and printed together. */
export function Register({ openId, isCovered, issuedIds, onIssuedSeen, onOpen, go }: RegisterProps) {
  const intl = useIntl()
  const may = useMay()
  const grid = useRef<DataGridHandle>(null)
  const box = useRef<HTMLInputElement>(null)
  const [search, setSearch] = useState('')
  const [cohortId, setCohortId] = useState<string | null>(null)
  const [selection, setSelection] = useState<GridSelection>(
    issuedIds.length > 0 ? { kind: 'some', ids: new Set(issuedIds) } : nothingSelected,
  )
  const { data: cohorts } = useQuery(training.cohorts, {})
  const { data } = useQuery(
    training.certificates,
    { personId: null, cohortId: cohortId === null ? null : CohortId.parse(cohortId) },
    { keepOld: true },
  )
  const columns = useRegisterColumns()
  const [columnState, setColumnState] = useKeptColumns('training.columns.certificates')
  const wanted = folded(search).split(' ').filter(Boolean).join(' ')
  const found = useMemo(() => {
    const parts = wanted.split(' ').filter(Boolean)
    return (data ?? []).filter(({ registerNumber, personName, subject }) => {
      const text = folded(`${registerNumber} ${personName} ${subject}`)
      return parts.every((part) => text.includes(part))
    })
  }, [data, wanted])
  const rows = useRowsInHand(found)
  const mayCertify = may('training.certify')
  if (!data) return null
  const chosen = found.filter(({ certificateId }) => isSelected(selection, certificateId))
  const issue = mayCertify && (
    <Button
      look="primary"
      icon={Plus}
      label={intl.formatMessage(messages.issue)}
      onPress={() => go('/training/certificates/issue')}
    />
  )
  return (
    <section aria-label={intl.formatMessage(messages.register)} className="flex h-full min-h-0 flex-col">
      <h2 className="sr-only">{intl.formatMessage(messages.register)}</h2>
      <ListHead
        label={intl.formatMessage(messages.search)}
        hint={intl.formatMessage(messages.searchHint)}
        value={search}
        onChange={setSearch}
        onSubmit={() => grid.current?.goTo(0)}
        onDown={() => grid.current?.goTo(0)}
        box={box}
        searchKey={isCovered ? null : { id: 'training.certificates.search', access: 'training.read' }}
      >
        <div className="w-44">
          <ComboBox
            label={intl.formatMessage(messages.cohort)}
            isLabelHidden
            placeholder={intl.formatMessage(messages.anyCohort)}
            options={(cohorts ?? []).map((one) => ({ id: one.cohortId, label: one.name }))}
            value={cohortId}
            onChange={setCohortId}
          />
        </div>
        {data.length > 0 && issue}
        <Button
          icon={ScanLine}
          label={intl.formatMessage(messages.check)}
          onPress={() => go('/training/certificates/check')}
        />
        {mayCertify && (
          <Button
            look="quiet"
            icon={Stamp}
            label={intl.formatMessage(messages.templates)}
            onPress={() => go('/training/certificates/templates')}
          />
        )}
      </ListHead>
      {mayCertify && chosen.length > 0 && (
        <PrintBar chosen={chosen} isFresh={issuedIds.length > 0} onPrinted={onIssuedSeen} />
      )}
      <div className="min-h-48 grow">
        <DataGrid
          ref={grid}
          label={intl.formatMessage(messages.register)}
          columns={columns}
          columnState={columnState}
          onColumnState={setColumnState}
          rows={rows}
          rowId={rowId}
          {...(mayCertify && {
            selecting: {
              value: selection,
              onChange: setSelection,
              idsBetween: (from: number, to: number) => Promise.resolve(found.slice(from, to).map(rowId)),
            },
          })}
          sayCount={(count) => intl.formatMessage(messages.count, { count })}
          onOpen={onOpen}
          openId={openId}
          onTypeToSearch={(character) => {
            setSearch((old) => old + character)
            box.current?.focus()
          }}
          keepsFirstColumn
          emptyState={
            data.length > 0 || cohortId !== null ? (
              <EmptyState
                title={intl.formatMessage(messages.noneFits)}
                action={
                  <Button
                    label={intl.formatMessage(messages.showAll)}
                    onPress={() => {
                      setSearch('')
                      setCohortId(null)
                    }}
                  />
                }
              />
            ) : (
              <EmptyState title={intl.formatMessage(messages.empty)} action={issue}>
                {intl.formatMessage(messages.emptyWhy)}
              </EmptyState>
            )
          }
        />
      </div>
    </section>
  )
}
