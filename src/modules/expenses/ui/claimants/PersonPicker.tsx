import { call } from '../../../../ground/ui/client/call'
import { FindBox } from '../../../../ground/ui/design/fields/choice/FindBox'
import type { Option } from '../../../../ground/ui/design/fields/choice/Options'
import { everyone, inOneLine, people } from '../../../people/contract'
import { PersonRef } from '../../claim-shapes'

export interface PickedPerson {
  readonly personId: ReturnType<typeof PersonRef.parse>
  readonly name: string
}

interface PersonPickerProps {
  label: string
  hint: string
  value: PickedPerson | null
  onChange: (person: PickedPerson | null) => void
  error?: string | null
  isRequired?: boolean
  autoFocus?: boolean
}

/** More than this nobody reads; they type another letter. */
const mostFound = 8

/** One person out of any number, found as in the list of people: by parts of the name, the number, the birth date. */
export function PersonPicker({ value, onChange, ...rest }: PersonPickerProps) {
  return (
    <FindBox
      {...rest}
      find={find}
      value={value && { id: value.personId, label: value.name }}
      onChange={(found) => onChange(found && { personId: PersonRef.parse(found.id), name: found.label })}
    />
  )
}

async function find(search: string): Promise<Option[]> {
  const { rows } = await call(people.page, { view: { ...everyone, search }, at: 0, limit: mostFound })
  return rows.map(inOneLine)
}
