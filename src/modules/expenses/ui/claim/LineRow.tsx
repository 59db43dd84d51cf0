import { Paperclip, Trash2 } from 'lucide-react'
import { memo, type ReactNode, useMemo } from 'react'
import { useIntl } from 'react-intl'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { inPounds } from '../../money'
import type { SchemeRules } from '../../scheme-rules'
import { kindWords } from '../words'
import { lineKinds } from '../../lines'
import { type CellChoice, ChoiceCell, DateCell, TextCell, TickCell } from './cells'
import { cellFaultText, cellName, fieldOf } from './faults'
import { LineNotes, type Note } from './LineNotes'
import { messages } from './messages'
import { MoreCells } from './MoreCells'
import { isEmptyLine, type LineField, readLine, type TypedLine } from './typing'

export interface LineCheck {
  readonly code: string
  readonly severity: 'warn' | 'block'
  readonly message: string
}

export interface LineRowProps {
  line: TypedLine
  number: number
  /** The date of the line above. */
  above: string | null
  /** The day on which the paper came in. */
  latest: string
  priced: { readonly amountPence: number; readonly words: string } | null
  checks: readonly LineCheck[]
  /** Somebody is typing in it: what it lacks is not held against it yet. */
  isQuiet: boolean
  vehicles: readonly CellChoice[]
  rules: SchemeRules
  scans: number
  /** The scan of its receipt, while the keyboard is in the line. */
  scan: ReactNode
  onChange: (key: string, part: Partial<TypedLine>) => void
  onVehicle: (key: string, choice: string) => void
  onRemove: (key: string) => void
  onAttach: (key: string) => void
}

/** The widths of the columns where there is room for one row. LinesTable's head has the same. */
export const lineGrid =
  '@min-[66rem]:grid-cols-[1.25rem_6.5rem_8.5rem_minmax(7rem,1fr)_5.25rem_5.25rem_2.75rem_8rem_3.75rem_2.75rem_4rem_5rem_3.25rem]'

/** How a vehicle stands in its cell: one of the claimant's by its id, else its kind. */
export function vehicleChoice({ vehicle, vehicleId }: Pick<TypedLine, 'vehicle' | 'vehicleId'>): string {
  return vehicleId ?? vehicle ?? ''
}

/** One journey or purchase, in the order of the paper. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const {
    line,
    number,
    above,
    latest,
    priced,
    checks,
    isQuiet,
    vehicles,
    rules,
    scans,
    scan,
    onChange,
    onVehicle,
    onRemove,
    onAttach,
  } = props
  const intl = useIntl()
  const isEmpty = isEmptyLine(line)
  const faults = useMemo(() => readLine(line).faults, [line])
  const shownChecks = isQuiet || isEmpty ? noChecks : checks
  const shownFaults = Object.entries(faults).filter(
    ([field]) => !isEmpty && (!isQuiet || (field !== 'on' && line[field as LineField] !== '')),
  )
  const marks = new Map<LineField, 'warn' | 'block'>()
  for (const check of shownChecks) {
    const field = fieldOf(check.code, line)
    if (marks.get(field) !== 'block') marks.set(field, check.severity)
  }
  for (const [field] of shownFaults) marks.set(field as LineField, 'block')
  const notes: Note[] = [
    ...shownFaults.map(([, fault]) => ({ severity: 'block' as const, text: cellFaultText(intl, fault) })),
    ...shownChecks.map(({ severity, message }) => ({ severity, text: message })),
  ]
  const notesId = `${line.key}-notes`
  const set = (part: Partial<TypedLine>) => onChange(line.key, part)
  const cell = (field: LineField, label: string) => ({
    name: cellName(line.key, field),
    label,
    spoken: intl.formatMessage(messages.cell, { label, number }),
    mark: marks.get(field) ?? null,
    notes: notesId,
  })
  const text = (field: LineField, label: string) => ({
    ...cell(field, label),
    value: line[field] as string,
    onChange: (value: string) => set({ [field]: value }),
  })
  const isJourney = line.kind === 'mileage'
  return (
    <li
      data-line={line.key}
      aria-label={intl.formatMessage(messages.line, { number })}
      className="flex flex-col gap-1 border-b border-line py-1"
    >
      <div className={`flex flex-wrap items-end gap-1 @min-[66rem]:grid @min-[66rem]:items-start ${lineGrid}`}>
        <span
          aria-hidden="true"
          className="w-full text-small text-text-quiet tabular-nums @min-[66rem]:w-auto @min-[66rem]:pt-1.5 @min-[66rem]:text-right"
        >
          {number}
        </span>
        <DateCell
          {...cell('on', intl.formatMessage(messages.on))}
          value={line.on}
          base={{ above, latest }}
          room="w-26 @min-[66rem]:w-auto"
          onChange={(on) => set({ on })}
        />
        <ChoiceCell
          {...cell('kind', intl.formatMessage(messages.kind))}
          value={line.kind}
          choices={lineKinds.map((kind) => ({ id: kind, label: intl.formatMessage(kindWords[kind]) }))}
          room="w-34 @min-[66rem]:w-auto"
          onChange={(kind) => set({ kind: kind as TypedLine['kind'] })}
        />
        <TextCell
          {...text('purpose', intl.formatMessage(messages.purpose))}
          maxLength={200}
          room="min-w-40 flex-1 @min-[66rem]:min-w-0"
        />
        {isJourney ? (
          <>
            <TextCell {...text('fromPostcode', intl.formatMessage(messages.from))} maxLength={12} room={narrow} />
            <TextCell {...text('toPostcode', intl.formatMessage(messages.to))} maxLength={12} room={narrow} />
            <TickCell
              {...cell('isReturn', intl.formatMessage(messages.isReturn))}
              value={line.isReturn}
              onChange={(isReturn) => set({ isReturn })}
            />
            <ChoiceCell
              {...cell('vehicle', intl.formatMessage(messages.vehicle))}
              value={vehicleChoice(line)}
              choices={vehicles}
              none={intl.formatMessage(messages.noVehicle)}
              room="w-32 @min-[66rem]:w-auto"
              onChange={(choice) => onVehicle(line.key, choice)}
            />
            <TextCell {...text('miles', intl.formatMessage(messages.miles))} isFigure room={figure} />
            <TextCell
              {...text('passengers', intl.formatMessage(messages.passengers))}
              spoken={intl.formatMessage(messages.cell, {
                label: intl.formatMessage(messages.passengersLong),
                number,
              })}
              isFigure
              room="w-11 @min-[66rem]:w-auto"
            />
          </>
        ) : (
          <MoreCells line={line} rules={rules} cell={cell} text={text} onMeal={(meal) => set({ meal })} />
        )}
        <TextCell
          {...text('receiptNumber', intl.formatMessage(messages.receipt))}
          maxLength={40}
          room="w-16 @min-[66rem]:w-auto"
        />
        {isJourney ? (
          <span className="flex min-h-(--control-height) min-w-16 items-center justify-end self-end text-body tabular-nums">
            {priced && !isEmpty ? inPounds(priced.amountPence) : ''}
          </span>
        ) : (
          <TextCell {...text('amount', intl.formatMessage(messages.amount))} isFigure room="w-20 @min-[66rem]:w-auto" />
        )}
        <span className="ml-auto flex items-center justify-end self-end @min-[66rem]:min-h-(--control-height)">
          <span className="relative">
            <IconButton
              size="small"
              icon={Paperclip}
              label={intl.formatMessage(messages.receiptFor, { number })}
              excludeFromTabOrder
              isPressed={scans > 0}
              onPress={() => onAttach(line.key)}
            />
          </span>
          <IconButton
            size="small"
            icon={Trash2}
            label={intl.formatMessage(messages.removeThisLine, { number })}
            shortcut="Ctrl+Delete"
            excludeFromTabOrder
            onPress={() => onRemove(line.key)}
          />
        </span>
      </div>
      <LineNotes
        id={notesId}
        words={isJourney && priced && !isEmpty ? priced.words : ''}
        notes={notes}
        line={line}
        rules={rules}
        checks={checks}
        text={text}
      />
      {scan && <div className="@min-[66rem]:pl-6">{scan}</div>}
    </li>
  )
})

const noChecks: readonly LineCheck[] = []
const narrow = 'w-21 @min-[66rem]:w-auto'
const figure = 'w-15 @min-[66rem]:w-auto'
