import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { ComboBox } from './ComboBox'
import type { Option } from './Options'

/** Which of what was found is meant. */
export type Found = Pick<Option, 'id' | 'label'>

interface FindBoxProps {
  label: string
  /** In the empty box: what can be typed. */
  hint: string
  value: Found | null
  onChange: (found: Found | null) => void
  /** Finds what fits the typed words, the best first. Must be the same function at every render. */
  find: (typed: string) => Promise<readonly Option[]>
  error?: string | null
  isRequired?: boolean
  autoFocus?: boolean
}

const restMs = 60
const longest = 200

/** One out of any number of things, which the vault finds while their name is typed. Enter takes the only one that fits. */
export function FindBox({ label, hint, value, onChange, find, error = null, isRequired, autoFocus }: FindBoxProps) {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<readonly Option[]>([])
  const search = typed.trim().slice(0, longest)
  const isChosen = value !== null && search === value.label
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
  }, [search, isChosen, find])
  const options = useMemo(
    () => (value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found),
    [found, value],
  )
  // Whoever types on without looking has meant the only one whom it fits.
  const chosen = useRef(value)
  chosen.current = value
  const meant = useRef('')
  if (search !== '') meant.current = search
  const choose = ({ id, label: words }: Option) => {
    meant.current = ''
    onChange({ id, label: words })
  }
  const chooseTheOnly = (text: string) =>
    void find(text).then(
      ([only, ...others]) => {
        if (only && others.length === 0 && !chosen.current) choose(only)
      },
      () => undefined,
    )
  const onBlur = () => {
    const left = meant.current
    meant.current = ''
    if (left !== '' && !chosen.current) chooseTheOnly(left)
  }
  /** Enter does the same at once, without a way through the list: even where the list is not there yet. */
  const onKeyDown = (event: KeyboardEvent) => {
    const isOnAnOption = event.target instanceof Element && event.target.hasAttribute('aria-activedescendant')
    if (event.key !== 'Enter' || isOnAnOption || search === '' || isChosen) return
    event.preventDefault()
    event.stopPropagation()
    chooseTheOnly(search)
  }
  return (
    <div role="presentation" onKeyDownCapture={onKeyDown}>
      <ComboBox
        label={label}
        placeholder={hint}
        options={options}
        value={value?.id ?? null}
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
    </div>
  )
}
