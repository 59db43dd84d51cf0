import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { type OfficeSettings, wordsOf } from '../../../ground/shared/office'
import { Button } from '../../../ground/ui/design/actions/Button'
import { FormSection } from '../../../ground/ui/design/form/FormSection'
import { messages } from './messages'

type Words = Pick<OfficeSettings, 'person' | 'people'>

/** What probation offices and charities say; any other word can be typed. */
const usual: readonly Words[] = [
  { person: 'person on probation', people: 'people on probation' },
  { person: 'service user', people: 'service users' },
  { person: 'resident', people: 'residents' },
  { person: 'participant', people: 'participants' },
  { person: 'person', people: 'people' },
]

interface WordsSectionProps {
  words: Words
  onWords: (words: Words) => void
  /** The two fields. */
  children: ReactNode
}

/** The office's word for those it works with: usual ones to press, any other to type, and how sentences read with it. */
export function WordsSection({ words, onWords, children }: WordsSectionProps) {
  const intl = useIntl()
  const isWhole = words.person.trim() !== '' && words.people.trim() !== ''
  return (
    <FormSection title={intl.formatMessage(messages.words)} description={intl.formatMessage(messages.wordsWhy)}>
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{intl.formatMessage(messages.usualWords)}</legend>
        {usual.map((pair) => (
          <Button
            key={pair.person}
            size="small"
            label={pair.person}
            spokenLabel={intl.formatMessage(messages.useWord, { word: pair.person })}
            onPress={() => onWords(pair)}
          />
        ))}
      </fieldset>
      {children}
      <p role="status" className="max-w-prose text-body break-words text-text-quiet">
        {isWhole && intl.formatMessage(messages.wordsSample, { ...wordsOf(words) })}
      </p>
    </FormSection>
  )
}
