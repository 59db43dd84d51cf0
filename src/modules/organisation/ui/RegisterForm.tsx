import { useIntl } from 'react-intl'
import { call } from '../../../ground/ui/client/call'
import { FormSection } from '../../../ground/ui/design/form/FormSection'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { KeptForm } from '../../../ground/ui/kept-form'
import { blank, fields, type OfficeField } from '../fields'
import { OfficeFields } from './OfficeFields'
import { inWords, useLookups } from './lookups'
import { messages } from './messages'
import { type Answers, nameOf, type OfficeRecord, type Section } from './sections'

interface RegisterFormProps {
  section: Section
  /** Null for a new record. */
  record: OfficeRecord | null
  onSaved: (recordId: string) => void
  onLeave: () => void
}

/** The whole form of a record. */
export function RegisterForm({ section, record, onSaved, onLeave }: RegisterFormProps) {
  const intl = useIntl()
  const lookups = useLookups()
  if (lookups === null) return null
  const groups = fields[section.register]
  const all: readonly OfficeField[] = groups.flatMap((group): readonly OfficeField[] => group.fields)
  const values: Answers = record ? answersOf(record, all) : { ...blank[section.register], ...section.start }
  return (
    <KeptForm<Answers>
      look="page"
      draftKey={`organisation/${section.id}/${record?.recordId ?? 'new'}`}
      label={
        record ? intl.formatMessage(messages.editTitle, { name: nameOf(record) }) : intl.formatMessage(section.add)
      }
      schema={section.schema}
      values={values}
      record={
        record && {
          values,
          version: record.version,
          names: Object.fromEntries(all.map(({ key, label }) => [key, label])),
          words: (key, value) => {
            const field = all.find((one) => one.key === key)
            return (field && inWords(lookups, field, value)) || null
          },
        }
      }
      save={async (draft, version) => {
        const input = { recordId: record?.recordId ?? null, version: record ? version : null, draft }
        const { recordId } = (await call(section.save, input)) as { recordId: string }
        showToast({ text: intl.formatMessage(messages.saved) })
        return () => onSaved(recordId)
      }}
      onEnd={onLeave}
    >
      {({ Field, values: typed }) => (
        <div className="flex max-w-form flex-col gap-6">
          {groups.map((group, place) => (
            <FormSection key={group.heading} title={group.heading}>
              <OfficeFields Field={Field} fields={group.fields} values={typed} startsHere={place === 0} />
            </FormSection>
          ))}
        </div>
      )}
    </KeptForm>
  )
}

function answersOf(record: OfficeRecord, all: readonly OfficeField[]): Answers {
  return Object.fromEntries(all.map(({ key }) => [key, record[key]])) as Answers
}
