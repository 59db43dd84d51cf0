import { type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { Select } from '../../../../ground/ui/design/fields/choice/Select'
import { TextField } from '../../../../ground/ui/design/fields/text/TextField'
import type { Grid, Method } from '../../assessment-shapes'
import { readCodes } from './codes'
import { messages } from './messages'
import { MethodChoice } from './MethodChoice'

export interface ChooseHandle {
  /** Puts the keyboard into the field of codes; what is typed takes the place of what stands there. */
  focus(): void
}

interface ChooseBarProps {
  ref: Ref<ChooseHandle>
  grid: Grid
  criterionIds: readonly string[]
  methods: readonly Method[]
  /** `methods`: letters that were typed among the codes; none leaves them as they are. */
  onCriteria: (criterionIds: readonly string[], methods: readonly Method[]) => void
  onMethods: (methods: readonly Method[]) => void
  /** Enter: the choice is made, the grid is next. */
  onDone: () => void
  /** What is done with the grid as a whole. */
  children: ReactNode
}

/** Which criteria, typed by their codes in one unit, and how they were assessed. */
export function ChooseBar(props: ChooseBarProps) {
  const { ref, grid, criterionIds, methods, onCriteria, onMethods, onDone, children } = props
  const intl = useIntl()
  const ids: readonly string[] = grid.criterionIds
  const firstChosen = ids.findIndex((criterionId) => criterionIds.includes(criterionId))
  const [unit, setUnit] = useState<number>(firstChosen < 0 ? 0 : (grid.unitOf[firstChosen] ?? 0))
  const own = ids.map((id, at) => ({ id, at })).filter(({ at }) => grid.unitOf[at] === unit)
  const codes = own.map(({ at }) => grid.codes[at] ?? '')
  const standing = own
    .filter(({ id }) => criterionIds.includes(id))
    .map(({ at }) => grid.codes[at])
    .join(' ')
  const [text, setText] = useState<string | null>(null)
  const [unknown, setUnknown] = useState<readonly string[]>([])
  const field = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(standing)
  if (shown !== standing) {
    // Columns that were chosen in the grid show in the field.
    setShown(standing)
    setText(null)
    setUnknown([])
  }
  useImperativeHandle(
    ref,
    () => ({
      focus: () => {
        const input = field.current?.querySelector('input')
        input?.focus()
        input?.select()
      },
    }),
    [],
  )

  const take = (typed: string): boolean => {
    const read = readCodes(typed, codes)
    setUnknown(read.unknown)
    if (read.unknown.length > 0) return false
    const others = criterionIds.filter((id) => !own.some((one) => one.id === id))
    onCriteria([...others, ...read.places.map((place) => own[place]?.id ?? '')], read.methods)
    setText(null)
    return true
  }
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      {grid.units.length > 1 && (
        <div className="w-60 max-w-full min-w-0">
          <Select
            label={intl.formatMessage(messages.unit)}
            options={grid.units.map((label, at) => ({ id: String(at), label }))}
            value={String(unit)}
            onChange={(value) => setUnit(Number(value ?? 0))}
          />
        </div>
      )}
      <div
        ref={field}
        role="presentation"
        className="w-52 max-w-full min-w-0"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || !(event.target instanceof HTMLInputElement)) return
          event.preventDefault()
          if (take(event.target.value)) onDone()
        }}
      >
        <TextField
          label={intl.formatMessage(messages.criteria)}
          placeholder={intl.formatMessage(messages.criteriaHint)}
          value={text ?? standing}
          error={
            unknown.length > 0
              ? intl.formatMessage(messages.unknown, { typed: unknown.join(' '), codes: codes.join(', ') })
              : null
          }
          onChange={(typed) => {
            setText(typed)
            setUnknown([])
          }}
          onBlur={() => text !== null && take(text)}
        />
      </div>
      <div className="max-w-full min-w-0 self-center pt-6">{children}</div>
      <MethodChoice methods={methods} onChange={onMethods} />
    </div>
  )
}
