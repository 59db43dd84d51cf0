import type { Person } from '../../contract'
import { type FieldGroup, personFields } from '../../fields'
import { FieldGroupPanel } from './FieldGroupPanel'

interface DetailsTabProps {
  person: Person
  canEdit: boolean
  /** The group that is open for changing. */
  editing: FieldGroup | null
  onEditing: (group: FieldGroup | null) => void
}

/** The paper form's groups, in two columns where the record has room. One at a time is open for changing. */
export function DetailsTab({ person, canEdit, editing, onEditing }: DetailsTabProps) {
  return (
    <div className="@container">
      <div className="flex flex-col gap-5 @min-[52rem]:block @min-[52rem]:columns-2 @min-[52rem]:gap-8">
        {personFields.map((group) => (
          <div key={group.heading} className="@min-[52rem]:mb-5 @min-[52rem]:break-inside-avoid">
            <FieldGroupPanel
              person={person}
              group={group}
              canEdit={canEdit && (editing === null || editing === group)}
              isEditing={canEdit && editing === group}
              onEdit={() => onEditing(group)}
              onEnd={() => onEditing(null)}
            />
          </div>
        ))}
      </div>
    </div>
  )
}
