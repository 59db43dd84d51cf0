import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { Select } from '../../../../ground/ui/design/fields/choice/Select'
import { DateField } from '../../../../ground/ui/design/fields/date/DateField'
import { today } from '../../../../ground/ui/today'
import { SchemeId } from '../../claim-shapes'
import type { Scheme } from '../../register-shapes'
import type { z } from 'zod'
import { PersonPicker } from '../claimants/PersonPicker'
import { messages } from './messages'
import type { ClaimTyping } from './typing'

interface HeadFieldsProps {
  typing: ClaimTyping
  schemes: readonly z.output<typeof Scheme>[]
  errorOf: (name: string) => string | null
  /** The keyboard begins with the name, unless it is known already. */
  startsHere: boolean
  onChange: (part: Partial<ClaimTyping>) => void
}

/** The head of the paper: whose claim, under which scheme, when it came in. */
export function HeadFields({ typing, schemes, errorOf, startsHere, onChange }: HeadFieldsProps) {
  const intl = useIntl()
  const { personId, personName } = typing
  const person = useMemo(() => (personId === null ? null : { personId, name: personName }), [personId, personName])
  const options = schemes
    .filter(({ archivedAt, schemeId }) => archivedAt === null || schemeId === typing.schemeId)
    .map(({ schemeId, name }) => ({ id: schemeId, label: name }))
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <div data-field="personId" className="w-full max-w-72">
        <PersonPicker
          label={intl.formatMessage(messages.claimant)}
          hint={intl.formatMessage(messages.claimantHint)}
          value={person}
          onChange={(picked) =>
            onChange(
              picked ? { personId: picked.personId, personName: picked.name } : { personId: null, personName: '' },
            )
          }
          error={errorOf('personId')}
          isRequired
          autoFocus={startsHere}
        />
      </div>
      <div data-field="schemeId" className="w-full max-w-72">
        <Select
          label={intl.formatMessage(messages.scheme)}
          options={options}
          value={typing.schemeId}
          onChange={(id) => onChange({ schemeId: id === null ? null : SchemeId.parse(id) })}
          error={errorOf('schemeId')}
          isRequired
        />
      </div>
      <div data-field="receivedOn">
        <DateField
          label={intl.formatMessage(messages.receivedOn)}
          value={typing.receivedOn}
          maxOn={today()}
          onChange={(receivedOn) => onChange({ receivedOn })}
          error={errorOf('receivedOn')}
        />
      </div>
    </div>
  )
}
