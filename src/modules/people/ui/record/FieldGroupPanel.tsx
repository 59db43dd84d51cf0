import { Pencil } from 'lucide-react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useDraft } from '../../../../ground/ui/client/draft'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { DescriptionList } from '../../../../ground/ui/design/content/DescriptionList'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import type { Person } from '../../contract'
import { blankDraft, type FieldGroup, type PersonField, personFields } from '../../fields'
import { useAreaName } from '../areas'
import { ConflictNotice } from '../form/ConflictNotice'
import type { KeptTyping } from '../form/merge'
import { PersonFields } from '../form/PersonFields'
import { usePersonForm } from '../form/use-person-form'
import { useFocusBack } from '../use-focus-back'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { useAreasAreHere } from '../areas'
import { messages } from './messages'

/** A group's unfinished typing has a key of its own: what is hidden in other groups must not be saved with it. */
export function groupDraftKey(personId: string, group: FieldGroup): string {
  return `person/${personId}/${personFields.indexOf(group)}`
}

interface FieldGroupPanelProps {
  person: Person
  group: FieldGroup
  canEdit: boolean
  isEditing: boolean
  onEdit: () => void
  onEnd: () => void
}

/** One group of the paper form: read, and changed in its place. */
export function FieldGroupPanel({ person, group, canEdit, isEditing, onEdit, onEnd }: FieldGroupPanelProps) {
  const intl = useIntl()
  const areaName = useAreaName()
  const editButton = useFocusBack(isEditing)
  const shown = ({ key, kind }: PersonField): string => {
    const value = person[key]
    if (kind === 'area') return areaName(person.areaId)
    if (typeof value === 'boolean') return intl.formatMessage(value ? messages.yes : messages.no)
    if (value === null) return kind === 'yes-no' ? intl.formatMessage(messages.notAsked) : ''
    return kind === 'date' ? onScreen(value) : value
  }
  return (
    <Panel
      title={group.heading}
      actions={
        canEdit && !isEditing ? (
          <Button
            ref={editButton}
            look="quiet"
            size="small"
            icon={Pencil}
            label={intl.formatMessage(messages.edit)}
            spokenLabel={intl.formatMessage(messages.editGroup, { group: group.heading })}
            onPress={onEdit}
          />
        ) : null
      }
    >
      {isEditing ? (
        <GroupForm person={person} group={group} onEnd={onEnd} />
      ) : (
        <DescriptionList
          items={group.fields.map((field) => ({ id: field.key, label: field.label, value: shown(field) }))}
        />
      )}
    </Panel>
  )
}

function GroupForm(props: { person: Person; group: FieldGroup; onEnd: () => void }) {
  const draft = useDraft<KeptTyping>(groupDraftKey(props.person.personId, props.group))
  const areasAreHere = useAreasAreHere()
  return draft.state === 'loading' || !areasAreHere ? null : <OpenGroupForm {...props} draft={draft} />
}

function OpenGroupForm({
  person,
  group,
  draft,
  onEnd,
}: Omit<FieldGroupPanelProps, 'canEdit' | 'isEditing' | 'onEdit'> & {
  draft: ReturnType<typeof useDraft<KeptTyping>>
}) {
  const intl = useIntl()
  const { Field, shell, values, conflict } = usePersonForm({
    person,
    blank: blankDraft,
    draft,
    onSaved: () => {
      showToast({ text: intl.formatMessage(messages.savedChanges) })
      onEnd()
    },
  })
  return (
    <InlineForm
      shell={shell}
      label={intl.formatMessage(messages.editGroup, { group: group.heading })}
      onCancel={() => void draft.saveNow().finally(onEnd)}
    >
      {conflict && <ConflictNotice conflict={conflict} />}
      <PersonFields Field={Field} group={group} areaId={values.areaId} startsHere />
    </InlineForm>
  )
}
