import { defineMessages, useIntl } from 'react-intl'
import { isIsoDate, onScreen } from '../../shared/dates'
import { Notice } from '../design/content/Notice'
import type { EditedRecord, Meeting } from './meet'

const messages = defineMessages({
  changed: { id: 'form.kept.changed', defaultMessage: 'This was changed by someone else after you began to type.' },
  nothing: { id: 'form.kept.nothing', defaultMessage: 'nothing' },
  yes: { id: 'form.kept.yes', defaultMessage: 'Yes' },
  no: { id: 'form.kept.no', defaultMessage: 'No' },
  both: {
    id: 'form.kept.both',
    defaultMessage:
      'Your typing stands in the fields that you changed too. It goes in the place of theirs when you save:',
  },
})
/** What each sentence with holes is filled with. */
type Filled = { taken: { fields: string }; theirs: { field: string; value: string } }
const filled = defineMessages<Filled>({
  taken: {
    id: 'form.kept.taken',
    defaultMessage: 'Their changes stand in the form where you had typed nothing: {fields}.',
  },
  theirs: { id: 'form.kept.theirs', defaultMessage: '{field}: they wrote {value}' },
})

/** What the other's change was, field by field, so that saving is done with open eyes. */
export function ChangedNotice<T>({ meeting, record }: { meeting: Meeting<T>; record: EditedRecord<T> }) {
  const intl = useIntl()
  const { taken, both } = meeting
  const named = (key: keyof T) => record.names[key] ?? String(key)
  const said = (key: keyof T): string => {
    const value = record.values[key]
    const words = record.words?.(key, value)
    if (words != null) return words
    if (typeof value === 'boolean') return intl.formatMessage(value ? messages.yes : messages.no)
    if (value === null || value === undefined || value === '') return intl.formatMessage(messages.nothing)
    const text = String(value)
    return isIsoDate(text) ? onScreen(text) : text
  }
  return (
    <Notice tone="warning" live="polite" title={intl.formatMessage(messages.changed)}>
      {taken.length > 0 && <p>{intl.formatMessage(filled.taken, { fields: intl.formatList(taken.map(named)) })}</p>}
      {both.length > 0 && (
        <>
          <p>{intl.formatMessage(messages.both)}</p>
          <ul className="list-disc pl-5">
            {both.map((key) => (
              <li key={String(key)}>{intl.formatMessage(filled.theirs, { field: named(key), value: said(key) })}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
