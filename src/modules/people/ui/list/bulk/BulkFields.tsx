import { useIntl } from 'react-intl'
import type { Problem } from '../../../../../ground/shared/problem'
import { useQuery } from '../../../../../ground/ui/client/call'
import { Checkbox } from '../../../../../ground/ui/design/fields/choice/Checkbox'
import { ComboBox } from '../../../../../ground/ui/design/fields/choice/ComboBox'
import { DateField } from '../../../../../ground/ui/design/fields/date/DateField'
import { TextField } from '../../../../../ground/ui/design/fields/text/TextField'
import type { BulkChange } from '../../../bulk-operations'
import { people } from '../../../contract'
import { useAreaOptions } from '../../areas'
import { messages } from './messages'

export interface BulkTyping {
  readonly areaId: string | null
  readonly practitioner: string
  readonly practitionerContact: string
  readonly kindId: string | null
  readonly on: string | null
  /** Taking off is asked for by itself: an empty field alone must not empty thousands of records. */
  readonly takesOff: boolean
}

interface BulkFieldsProps {
  kind: BulkChange['kind']
  typed: BulkTyping
  onChange: (more: Partial<BulkTyping>) => void
  problem: Problem | null
}

/** What a change to many asks for, by its kind. */
export function BulkFields({ kind, typed, onChange, problem }: BulkFieldsProps) {
  const intl = useIntl()
  const areas = useAreaOptions(null)
  const { data: choices } = useQuery(people.choices, {})
  const errorOf = (field: string) => problem?.fields?.[field] ?? (problem?.fields ? null : (problem?.message ?? null))
  if (kind === 'area') {
    return (
      <>
        <ComboBox
          label={intl.formatMessage(messages.areaField)}
          options={areas}
          autoFocus
          isDisabled={typed.takesOff}
          value={typed.areaId}
          onChange={(areaId) => onChange({ areaId })}
          error={errorOf('areaId')}
        />
        <Checkbox
          label={intl.formatMessage(messages.takeAreaOff)}
          isSelected={typed.takesOff}
          onChange={(takesOff) => onChange({ takesOff, areaId: null })}
        />
      </>
    )
  }
  if (kind === 'practitioner') {
    return (
      <>
        <TextField
          label={intl.formatMessage(messages.practitionerField)}
          autoFocus
          isDisabled={typed.takesOff}
          value={typed.practitioner}
          onChange={(practitioner) => onChange({ practitioner })}
          error={errorOf('change.practitioner')}
        />
        <TextField
          label={intl.formatMessage(messages.contactField)}
          description={intl.formatMessage(messages.contactHint)}
          isDisabled={typed.takesOff}
          value={typed.practitionerContact}
          onChange={(practitionerContact) => onChange({ practitionerContact })}
        />
        <Checkbox
          label={intl.formatMessage(messages.takePractitionerOff)}
          isSelected={typed.takesOff}
          onChange={(takesOff) => onChange({ takesOff, practitioner: '', practitionerContact: '' })}
        />
      </>
    )
  }
  const isRole = kind === 'addRole' || kind === 'endRole'
  const isBeginning = kind === 'addRole' || kind === 'addProgramme'
  const kinds = (isRole ? choices?.roles : choices?.programmes) ?? []
  return (
    <>
      <ComboBox
        label={intl.formatMessage(isRole ? messages.role : messages.programme)}
        isRequired
        autoFocus
        options={kinds
          .filter(({ retiredOn }) => !isBeginning || retiredOn === null)
          .map(({ kindId, label }) => ({ id: kindId, label }))}
        value={typed.kindId}
        onChange={(kindId) => onChange({ kindId })}
        error={errorOf('kindId')}
      />
      <DateField
        label={intl.formatMessage(isBeginning ? messages.startedOn : messages.endedOn)}
        isRequired
        value={typed.on}
        onChange={(on) => onChange({ on })}
        error={problem?.fields?.startedOn ?? null}
      />
    </>
  )
}
