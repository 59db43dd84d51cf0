import { ChevronDown } from 'lucide-react'
import { Button, ListBox, Select, SelectValue } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { Options } from '../../../../ground/ui/design/fields/choice/Options'
import { fieldBox } from '../../../../ground/ui/design/fields/FieldParts'
import { Floating } from '../../../../ground/ui/design/overlays/Floating'
import type { ImportMeaning } from '../../import-shapes'
import { messages } from './messages'

interface MeaningSelectProps {
  /** Said, not shown: the table's head and the row's head say it to those who see them. */
  label: string
  meanings: readonly ImportMeaning[]
  value: string | null
  /** The heading of the other column that has a meaning now. */
  holderOf: (meaning: string) => string | null
  onChange: (meaning: string | null) => void
}

const leaveOutId = 'leave-out'

/** Which field of the record a column goes to. Letters jump; a field that another column has is taken from it. */
export function MeaningSelect({ label, meanings, value, holderOf, onChange }: MeaningSelectProps) {
  const intl = useIntl()
  const leaveOut = intl.formatMessage(messages.leaveOut)
  const options = [
    { id: leaveOutId, label: leaveOut },
    ...meanings.map(({ meaning, label: field, shareable }) => {
      const holder = shareable ? null : holderOf(meaning)
      const description = holder === null ? undefined : intl.formatMessage(messages.heldBy, { column: holder })
      return { id: meaning, label: field, description }
    }),
  ]
  return (
    <Select
      aria-label={label}
      value={value ?? leaveOutId}
      onChange={(key) => onChange(key === leaveOutId || key === null ? null : String(key))}
      className="relative w-full max-w-72"
    >
      <Button className={`${fieldBox} flex w-full cursor-default items-center gap-2 px-2 text-left`}>
        <SelectValue className={`min-w-0 grow truncate ${value === null ? 'text-text-quiet' : ''}`}>
          {({ selectedText }) => selectedText}
        </SelectValue>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-text-quiet" />
      </Button>
      <Floating width="control">
        <ListBox className="max-h-80 overflow-auto p-1 outline-none">
          <Options sections={[{ title: '', options }]} />
        </ListBox>
      </Floating>
    </Select>
  )
}
