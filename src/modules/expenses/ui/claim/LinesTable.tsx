import { CopyPlus, Plus } from 'lucide-react'
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { type MessageDescriptor, useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import type { SchemeRules } from '../../scheme-rules'
import type { CellChoice } from './cells'
import { type LineCheck, LineRow, lineGrid } from './LineRow'
import { messages } from './messages'
import { type ClaimTyping, isEmptyLine } from './typing'
import type { LineWork } from './use-lines'
import type { Priced } from './use-preview'

interface LinesTableProps {
  typing: ClaimTyping
  latest: string
  priced: Priced
  work: LineWork
  rulesOn: (on: string) => SchemeRules
  vehicles: readonly CellChoice[]
  /** After a try to hand in, lines are told what they lack while they are typed in, too. */
  wasTried: boolean
  scansOf: (receiptNumber: string) => number
  /** The picture of a receipt, shown under the line that is in hand. */
  scanOf: (receiptNumber: string) => ReactNode
  /** The line in which the keyboard stands, or last stood. */
  lastKey: string | null
  onActive: (key: string) => void
  /** Leaves the lines for what comes after them. */
  onEnd: () => void
  onAttach: (key: string) => void
  onFiles: (key: string, files: readonly File[]) => void
}

/** The lines of the claim. Enter or Tab at the end of a line begins the next; Ctrl+D repeats the line above. */
export function LinesTable(props: LinesTableProps) {
  const { typing, latest, priced, work, rulesOn, vehicles, wasTried, scansOf, scanOf, lastKey } = props
  const { onActive, onEnd, onAttach, onFiles } = props
  const intl = useIntl()
  const [isInside, setInside] = useState(false)
  const { lines } = typing
  const activeKey = isInside ? lastKey : null

  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    const target = event.target as HTMLElement
    const row = target.closest<HTMLElement>('[data-line]')
    const at = lines.findIndex(({ key }) => key === row?.dataset.line)
    const line = lines[at]
    if (!row || !line || target.tagName === 'BUTTON' || event.altKey || event.metaKey) return
    const isLast = at === lines.length - 1
    if (event.key === 'Enter' && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault()
      if (isLast && isEmptyLine(line)) onEnd()
      else if (isLast) work.add(line.key)
      else moveTo(row.nextElementSibling, 'on')
    } else if (
      event.key === 'Tab' &&
      !event.shiftKey &&
      !event.ctrlKey &&
      isLast &&
      !isEmptyLine(line) &&
      isLastCell(row, target)
    ) {
      event.preventDefault()
      work.add(line.key)
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && target.tagName === 'INPUT') {
      const beside = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling
      if (!beside) return
      event.preventDefault()
      moveTo(beside, fieldOfCell(target))
    }
  }
  const rowOf = (target: EventTarget) => (target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null)
  const take = (event: DragEvent | ClipboardEvent, files: FileList) => {
    const key = rowOf(event.target)?.dataset.line
    if (!key || files.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    onFiles(key, [...files])
  }
  return (
    <Panel title={intl.formatMessage(messages.lines)}>
      <p className="max-w-prose pb-1 text-small text-text-quiet">{intl.formatMessage(messages.keys)}</p>
      <Heads />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of its cells, heard in one place */}
      <ol
        aria-label={intl.formatMessage(messages.lines)}
        data-field="lines"
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const key = rowOf(event.target)?.dataset.line
          if (!key) return
          setInside(true)
          onActive(key)
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setInside(false)
        }}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes('Files')) event.preventDefault()
        }}
        onDrop={(event) => take(event, event.dataTransfer.files)}
        onPaste={(event) => take(event, event.clipboardData.files)}
        className="flex flex-col border-t border-line-strong"
      >
        {lines.map((line, at) => (
          <LineRow
            key={line.key}
            line={line}
            number={at + 1}
            above={lines[at - 1]?.on ?? null}
            latest={latest}
            priced={priced.lines.get(line.key) ?? null}
            checks={priced.checks.get(line.key) ?? noChecks}
            isQuiet={line.key === activeKey && !wasTried}
            vehicles={vehicles}
            rules={rulesOn(line.on)}
            scan={line.key === lastKey && line.receiptNumber !== '' ? scanOf(line.receiptNumber) : null}
            scans={line.receiptNumber === '' ? 0 : scansOf(line.receiptNumber)}
            onChange={work.change}
            onVehicle={work.chooseVehicle}
            onRemove={work.remove}
            onAttach={onAttach}
          />
        ))}
      </ol>
      <div className="flex flex-wrap gap-1 pt-1">
        <Button
          look="quiet"
          size="small"
          icon={Plus}
          label={intl.formatMessage(messages.addLine)}
          shortcut="Enter"
          onPress={() => work.add(null)}
        />
        <Button
          look="quiet"
          size="small"
          icon={CopyPlus}
          label={intl.formatMessage(messages.repeatLine)}
          shortcut="Ctrl+D"
          onPress={() => work.repeat(lastKey)}
        />
      </div>
    </Panel>
  )
}

const noChecks: readonly LineCheck[] = []

/** The words over the columns, where the cells stand in one row. */
function Heads() {
  const intl = useIntl()
  const head = (message: MessageDescriptor, look = '') => <span className={look}>{intl.formatMessage(message)}</span>
  return (
    <div
      aria-hidden="true"
      className={`hidden gap-1 pb-1 text-small font-emphasis text-text-quiet @min-[66rem]:grid ${lineGrid}`}
    >
      <span />
      {head(messages.on)}
      {head(messages.kind)}
      {head(messages.purpose)}
      {head(messages.from)}
      {head(messages.to)}
      {head(messages.isReturn, 'text-center')}
      {head(messages.vehicle)}
      {head(messages.miles, 'text-right')}
      {head(messages.passengers, 'text-right')}
      {head(messages.receipt)}
      {head(messages.amount, 'text-right')}
      <span />
    </div>
  )
}

function fieldOfCell(cell: HTMLElement): string {
  return cell.closest<HTMLElement>('[data-field]')?.dataset.field?.split('.')[1] ?? 'on'
}

/** The same cell of another line, or its date where that line has no such cell. */
function moveTo(row: Element | null, field: string): void {
  const key = row instanceof HTMLElement ? row.dataset.line : undefined
  const cell = (name: string) => row?.querySelector<HTMLElement>(`[data-field="${key}.${name}"] :is(input, select)`)
  const found = cell(field) ?? cell('on')
  found?.focus()
}

function isLastCell(row: HTMLElement, target: HTMLElement): boolean {
  return [...row.querySelectorAll('input, select')].at(-1) === target
}
