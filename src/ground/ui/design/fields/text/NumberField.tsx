import { Minus, Plus } from 'lucide-react'
import { NumberField as AriaNumberField, Button, Group, Input } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { messages } from '../../messages'
import { bareInput, controlWidth, FieldHelp, FieldLabel, type FieldProps, fieldBox, fieldColumn } from '../FieldParts'

interface NumberFieldProps extends FieldProps {
  value: number | null
  onChange: (value: number | null) => void
  /** `pence`: the value is a whole number of pence, shown and typed as pounds ("£45.00"). */
  kind?: 'whole' | 'decimal' | 'pence'
  /** For the arrow keys and the buttons only. A typed number outside stays as typed: the schema says what is wrong. */
  min?: number
  max?: number
  /** Shows − and + for small counts. Arrow keys work without them. */
  hasSteps?: boolean
}

const formats = {
  whole: { maximumFractionDigits: 0 },
  decimal: { maximumFractionDigits: 2 },
  pence: { style: 'currency', currency: 'GBP' },
} as const satisfies Record<string, Intl.NumberFormatOptions>

/** A number, read as British offices type them: "1,250", "45.5", "£45". Empty is null, never nought. */
export function NumberField({
  label,
  description,
  error,
  width = 'short',
  kind = 'whole',
  value,
  onChange,
  min,
  max,
  hasSteps = false,
  ...rest
}: NumberFieldProps) {
  const intl = useIntl()
  const scale = kind === 'pence' ? 100 : 1
  return (
    <AriaNumberField
      {...rest}
      value={value === null ? Number.NaN : value / scale}
      onChange={(shown) =>
        onChange(Number.isNaN(shown) ? null : kind === 'decimal' ? shown : Math.round(shown * scale))
      }
      minValue={min === undefined ? undefined : min / scale}
      maxValue={max === undefined ? undefined : max / scale}
      commitBehavior="validate"
      formatOptions={formats[kind]}
      isWheelDisabled
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={fieldColumn()}
    >
      <FieldLabel label={label} isRequired={rest.isRequired} />
      <Group isReadOnly={rest.isReadOnly} className={`${fieldBox} ${controlWidth(width)} flex items-stretch`}>
        <Input className={`${bareInput} text-right tabular-nums`} />
        {hasSteps && <Step slot="decrement" label={intl.formatMessage(messages.less)} />}
        {hasSteps && <Step slot="increment" label={intl.formatMessage(messages.more)} />}
      </Group>
      <FieldHelp description={description} error={error} />
    </AriaNumberField>
  )
}

function Step({ slot, label }: { slot: 'increment' | 'decrement'; label: string }) {
  const Icon = slot === 'increment' ? Plus : Minus
  return (
    <Button
      slot={slot}
      aria-label={label}
      className="flex w-7 shrink-0 cursor-default items-center justify-center border-l border-line text-text-quiet hover:bg-surface-hover hover:text-text pressed:bg-selection disabled:text-text-disabled"
    >
      <Icon aria-hidden="true" className="size-4" />
    </Button>
  )
}
