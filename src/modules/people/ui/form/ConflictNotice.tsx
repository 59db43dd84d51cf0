import { useIntl } from 'react-intl'
import { isIsoDate, onScreen } from '../../../../ground/shared/dates'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { personFields } from '../../fields'
import { useAreaName } from '../areas'
import type { PersonTyping } from './merge'
import { messages } from './messages'
import type { Conflict } from './use-person-form'

const labels = new Map(personFields.flatMap(({ fields }) => fields.map(({ key, label }) => [key, label] as const)))

/** What the other's change was, field by field, so that saving again is done with open eyes. */
export function ConflictNotice({ conflict }: { conflict: Conflict }) {
  const intl = useIntl()
  const areaName = useAreaName()
  const { stored, taken, both } = conflict
  if (taken.length === 0 && both.length === 0) return null
  const shown = (key: keyof PersonTyping): string => {
    const value = stored[key]
    if (typeof value === 'boolean') return intl.formatMessage(value ? messages.yes : messages.no)
    if (key === 'areaId') return areaName(stored.areaId) || intl.formatMessage(messages.notGiven)
    return value ? (isIsoDate(value) ? onScreen(value) : value) : intl.formatMessage(messages.notGiven)
  }
  const named = (key: keyof PersonTyping) => labels.get(key) ?? key
  return (
    <Notice tone="warning">
      {taken.length > 0 && <p>{intl.formatMessage(messages.taken, { fields: intl.formatList(taken.map(named)) })}</p>}
      {both.length > 0 && (
        <>
          <p>{intl.formatMessage(messages.seeTheirs)}</p>
          <ul className="list-disc pl-5">
            {both.map((key) => (
              <li key={key}>{intl.formatMessage(messages.theirs, { field: named(key), value: shown(key) })}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
