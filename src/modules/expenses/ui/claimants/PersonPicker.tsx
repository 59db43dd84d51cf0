import { useEffect, useMemo, useRef, useState } from 'react'
import { onScreen } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { ComboBox } from '../../../../ground/ui/design/fields/choice/ComboBox'
import type { Option } from '../../../../ground/ui/design/fields/choice/Options'
import { type PeopleView, people } from '../../../people/contract'
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

/** Everyone whose record is current, as the list of people begins. */
const everyone: PeopleView = {
  search: '',
  sort: 'name',
  descending: false,
  areaId: null,
  role: null,
  programme: null,
  womenOnly: false,
  state: 'current',
}

/** More than this nobody reads; they type another letter. */
const mostFound = 8
const restMs = 60

/** One person out of any number, found as in the list of people: by parts of the name, the number, the birth date. */
export function PersonPicker({ label, hint, value, onChange, error = null, isRequired, autoFocus }: PersonPickerProps) {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<readonly Option[]>([])
  const search = typed.trim().slice(0, 200)
  const isChosen = value !== null && search === value.name
  useEffect(() => {
    if (search === '' || isChosen) return
    let isCurrent = true
    const timer = setTimeout(() => {
      void find(search).then(
        (options) => isCurrent && setFound(options),
        () => isCurrent && setFound([]),
      )
    }, restMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [search, isChosen])
  const options = useMemo(() => {
    const chosen =
      value && !found.some(({ id }) => id === value.personId) ? [{ id: value.personId, label: value.name }] : []
    return [...chosen, ...found]
  }, [found, value])
  // Whoever types on without looking has meant the only one whom it fits.
  const chosen = useRef(value)
  chosen.current = value
  const meant = useRef('')
  if (search !== '') meant.current = search
  const onBlur = () => {
    const left = meant.current
    meant.current = ''
    if (left === '' || chosen.current) return
    void find(left).then(
      (options) => {
        const [only] = options
        if (only && options.length === 1 && !chosen.current) choose(only)
      },
      () => undefined,
    )
  }
  const choose = (option: Option) => onChange({ personId: PersonRef.parse(option.id), name: option.label })
  return (
    <ComboBox
      label={label}
      placeholder={hint}
      options={options}
      value={value?.personId ?? null}
      onTyped={setTyped}
      onChange={(id) => {
        const option = options.find((one) => one.id === id)
        if (option) choose(option)
        else onChange(null)
      }}
      onBlur={onBlur}
      error={error}
      isRequired={isRequired ?? false}
      autoFocus={autoFocus ?? false}
    />
  )
}

async function find(search: string): Promise<Option[]> {
  const { rows } = await call(people.page, { view: { ...everyone, search }, at: 0, limit: mostFound })
  return rows.map(asOption)
}

function asOption([personId, lastName, firstNames, , memberNumber, dateOfBirth, area]: readonly [
  string,
  string,
  string,
  string,
  string,
  string | null,
  string | null,
  ...unknown[],
]): Option {
  return {
    id: personId,
    label: `${firstNames} ${lastName}`.trim(),
    description: [dateOfBirth && onScreen(dateOfBirth), memberNumber, area].filter(Boolean).join(' · '),
  }
}
