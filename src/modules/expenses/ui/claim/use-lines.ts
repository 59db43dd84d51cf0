import { useCallback, useMemo } from 'react'
import { useIntl } from 'react-intl'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import type { z } from 'zod'
import type { Claimant } from '../../register-shapes'
import { vehicleKinds } from '../../rules-mileage'
import { messages } from './messages'
import { type ClaimTyping, emptyLine, isEmptyLine, type LineDefaults, repeated, type TypedLine } from './typing'

type Vehicle = z.output<typeof Claimant>['vehicles'][number]
type Change = (how: (before: ClaimTyping) => ClaimTyping) => void

export interface LineWork {
  readonly change: (key: string, part: Partial<TypedLine>) => void
  readonly chooseVehicle: (key: string, choice: string) => void
  /** A new line after this one, or at the end. */
  readonly add: (afterKey: string | null) => void
  readonly repeat: (key: string | null) => void
  readonly remove: (key: string) => void
}

/** What can be done with the lines of a claim. `focus` puts the keyboard into a cell as soon as it is there. */
export function useLines(
  change: Change,
  defaults: LineDefaults,
  vehicles: readonly Vehicle[],
  focus: (name: string) => void,
): LineWork {
  const intl = useIntl()
  const put = useCallback(
    (how: (lines: readonly TypedLine[]) => readonly TypedLine[]) =>
      change((before) => ({ ...before, lines: how(before.lines) })),
    [change],
  )
  const changeLine = useCallback(
    (key: string, part: Partial<TypedLine>) =>
      put((lines) => lines.map((line) => (line.key === key ? { ...line, ...part } : line))),
    [put],
  )
  const add = useCallback(
    (afterKey: string | null) =>
      put((lines) => {
        const at = afterKey === null ? lines.length - 1 : lines.findIndex(({ key }) => key === afterKey)
        const line = emptyLine(lines[at] ?? null, defaults)
        focus(`${line.key}.on`)
        return lines.toSpliced(at + 1, 0, line)
      }),
    [put, defaults, focus],
  )
  const repeat = useCallback(
    (key: string | null) =>
      put((lines) => {
        const found = lines.findIndex((line) => line.key === key)
        const at = found < 0 ? lines.length - 1 : found
        const here = lines[at]
        if (!here) return lines
        const isFree = isEmptyLine(here)
        const above = isFree ? lines[at - 1] : here
        if (!above) return lines
        const copy = repeated(above)
        focus(`${copy.key}.on`)
        return isFree ? lines.with(at, copy) : lines.toSpliced(at + 1, 0, copy)
      }),
    [put, focus],
  )
  const remove = useCallback(
    (key: string) =>
      change((before) => {
        const at = before.lines.findIndex((line) => line.key === key)
        const gone = before.lines[at]
        if (!gone) return before
        const rest = before.lines.toSpliced(at, 1)
        const lines = rest.length > 0 ? rest : [emptyLine(null, defaults)]
        focus(`${lines[Math.min(at, lines.length - 1)]?.key ?? ''}.on`)
        if (!isEmptyLine(gone))
          showToast({
            text: intl.formatMessage(messages.lineRemoved, { number: at + 1 }),
            tone: 'info',
            about: `line ${gone.key}`,
            onUndo: () => {
              focus(`${gone.key}.on`)
              change((now) =>
                now.lines.some((line) => line.key === gone.key)
                  ? now
                  : {
                      ...now,
                      lines: now.lines
                        .filter((line) => !isEmptyLine(line) || now.lines.length > 1)
                        .toSpliced(at, 0, gone),
                    },
              )
            },
          })
        return { ...before, lines }
      }),
    [change, defaults, focus, intl],
  )
  const chooseVehicle = useCallback(
    (key: string, choice: string) => {
      const own = vehicles.find(({ vehicleId }) => vehicleId === choice)
      const kind = vehicleKinds.find((one) => one === choice) ?? null
      changeLine(key, { vehicle: own?.kind ?? kind, vehicleId: own?.vehicleId ?? null })
    },
    [changeLine, vehicles],
  )
  return useMemo(
    () => ({ change: changeLine, chooseVehicle, add, repeat, remove }),
    [changeLine, chooseVehicle, add, repeat, remove],
  )
}
