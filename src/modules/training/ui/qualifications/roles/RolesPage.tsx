import { ArrowLeft, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import { z } from 'zod'
import type { OutputOf } from '../../../../../ground/shared/contract'
import { isoDate, onScreen } from '../../../../../ground/shared/dates'
import { call, refusalOf, useQuery } from '../../../../../ground/ui/client/call'
import { useComingBack } from '../../../../../ground/ui/client/coming-back'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../../ground/ui/design/actions/IconButton'
import { Badge } from '../../../../../ground/ui/design/content/Badge'
import { EmptyState } from '../../../../../ground/ui/design/content/EmptyState'
import { type FactColumn, FactTable } from '../../../../../ground/ui/design/content/FactTable'
import { Heading } from '../../../../../ground/ui/design/content/Panel'
import { InlineForm } from '../../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../../ground/ui/session'
import { today } from '../../../../../ground/ui/today'
import { people } from '../../../../people/contract'
import { training } from '../../../contract'
import type { Qualification } from '../../../specification-shapes'
import { KeptForm } from '../../../../../ground/ui/kept-form'
import { useLeaveKey } from '../../../../../ground/ui/leave-key'
import { messages } from './messages'
import { ReadyPanel } from './ReadyPanel'

type Requirement = OutputOf<typeof training.requirements>[number]
interface Role {
  readonly kindId: string
  readonly label: string
}

/** [S16] [S27] What somebody must have achieved before they may work in a role, and whether somebody has. */
export function RolesPage({
  qualifications,
  onBack,
}: {
  qualifications: readonly Qualification[]
  onBack: () => void
}) {
  const intl = useIntl()
  const may = useMay()
  const page = useRef<HTMLElement>(null)
  const { data: requirements } = useQuery(training.requirements, {})
  const { data: choices } = useQuery(people.choices, {})
  const [isAdding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Requirement | null>(null)
  const mayWrite = may('training.design')
  useComingBack(mayWrite ? 'training/requirement/' : null, () => setAdding(true))
  useLeaveKey(page, onBack)
  if (!requirements || !choices) return null
  const roles: readonly Role[] = choices.roles
  const roleOf = (kindId: string) => roles.find((role) => role.kindId === kindId)?.label ?? kindId
  const hasEnded = ({ requiredUntil }: Requirement) => requiredUntil !== null && requiredUntil <= today()
  const sorted = [...requirements].sort(
    (a, b) =>
      Number(hasEnded(a)) - Number(hasEnded(b)) ||
      roleOf(a.roleKindId).localeCompare(roleOf(b.roleKindId)) ||
      a.qualification.localeCompare(b.qualification),
  )
  const add = mayWrite && !isAdding && (
    <Button icon={Plus} label={intl.formatMessage(messages.add)} onPress={() => setAdding(true)} />
  )
  const title = intl.formatMessage(messages.title)
  const columns = requirementColumns(intl, { roleOf, hasEnded, onEnd: mayWrite ? setEnding : null })
  return (
    <section ref={page} aria-label={title} className="flex h-full min-h-0 flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <IconButton icon={ArrowLeft} label={intl.formatMessage(messages.back)} shortcut="Esc" onPress={onBack} />
        <Heading level={1}>{title}</Heading>
        <span className="ml-auto">{requirements.length > 0 && add}</span>
      </div>
      <div className="relative flex min-h-0 grow flex-col gap-6 overflow-auto px-4 pt-2 pb-8">
        <div className="flex max-w-form-wide flex-col gap-2">
          <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.why)}</p>
          {isAdding && (
            <RequirementForm qualifications={qualifications} roles={choices.roles} onEnd={() => setAdding(false)} />
          )}
          {ending && (
            <EndForm
              key={ending.requirementId}
              requirement={ending}
              role={roleOf(ending.roleKindId)}
              onEnd={() => setEnding(null)}
            />
          )}
          {requirements.length === 0 ? (
            !isAdding && (
              <EmptyState title={intl.formatMessage(messages.none)} action={add}>
                {intl.formatMessage(messages.noneWhy)}
              </EmptyState>
            )
          ) : (
            <FactTable
              label={intl.formatMessage(messages.table)}
              rows={sorted}
              keyOf={({ requirementId }) => requirementId}
              columns={columns}
            />
          )}
        </div>
        <ReadyPanel roles={choices.roles} />
      </div>
    </section>
  )
}

interface Typed {
  roleKindId: string | null
  qualificationId: string | null
  requiredFrom: string | null
}

interface RequirementFormProps {
  qualifications: readonly Qualification[]
  roles: readonly (Role & { readonly retiredOn: string | null })[]
  onEnd: () => void
}

const shape = z.object({
  roleKindId: z.string('Choose the role.'),
  qualificationId: z.string('Choose the qualification or module.'),
  requiredFrom: isoDate,
})

function RequirementForm({ qualifications, roles, onEnd }: RequirementFormProps) {
  const intl = useIntl()
  return (
    <KeptForm<Typed>
      isHeaded
      draftKey="training/requirement/new"
      label={intl.formatMessage(messages.add)}
      schema={shape}
      values={{ roleKindId: null, qualificationId: null, requiredFrom: today() }}
      save={async (typed) => {
        const input = shape.parse(typed)
        await call(training.require, input)
        showToast({
          text: intl.formatMessage(messages.added, {
            role: roles.find(({ kindId }) => kindId === input.roleKindId)?.label ?? '',
            qualification: qualifications.find((one) => one.qualificationId === input.qualificationId)?.title ?? '',
          }),
        })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="roleKindId">
            {(field) => (
              <field.ComboBox
                label={intl.formatMessage(messages.role)}
                options={roles
                  .filter(({ retiredOn }) => retiredOn === null)
                  .map(({ kindId, label }) => ({ id: kindId, label }))}
                isRequired
                autoFocus
              />
            )}
          </Field>
          <Field name="qualificationId">
            {(field) => (
              <field.ComboBox
                label={intl.formatMessage(messages.what)}
                width="full"
                options={qualifications
                  .filter(({ archivedAt }) => archivedAt === null)
                  .map(({ qualificationId, title, kind, awardingBody }) => ({
                    id: qualificationId,
                    label: title,
                    description: kind === 'module' ? intl.formatMessage(messages.module) : awardingBody,
                  }))}
                isRequired
              />
            )}
          </Field>
          <Field name="requiredFrom">
            {(field) => (
              <field.DateField
                label={intl.formatMessage(messages.from)}
                description={intl.formatMessage(messages.fromHint)}
                isRequired
              />
            )}
          </Field>
        </>
      )}
    </KeptForm>
  )
}

interface EndFormProps {
  requirement: Requirement
  role: string
  onEnd: () => void
}

function EndForm({ requirement, role, onEnd }: EndFormProps) {
  const intl = useIntl()
  const { requirementId, qualification } = requirement
  const endShape = training.endRequirement.input.omit({ requirementId: true })
  const { Field, shell } = useRecordForm<{ requiredUntil: string | null }>({
    schema: endShape,
    values: { requiredUntil: today() },
    save: (typed) =>
      refusalOf(async () => {
        const { requiredUntil } = endShape.parse(typed)
        await call(training.endRequirement, { requirementId, requiredUntil })
        showToast({ text: intl.formatMessage(messages.isEnded, { day: onScreen(requiredUntil), role, qualification }) })
        onEnd()
      }),
  })
  const label = intl.formatMessage(messages.endOf, { role, qualification })
  return (
    <InlineForm shell={shell} label={label} saveLabel={intl.formatMessage(messages.end)} onCancel={onEnd}>
      <Heading level={3}>{label}</Heading>
      <Field name="requiredUntil">
        {(field) => <field.DateField label={intl.formatMessage(messages.endOn)} isRequired />}
      </Field>
    </InlineForm>
  )
}

interface ColumnsOf {
  roleOf: (kindId: string) => string
  hasEnded: (requirement: Requirement) => boolean
  /** Null: whoever looks may not end it. */
  onEnd: ((requirement: Requirement) => void) | null
}

function requirementColumns(
  intl: IntlShape,
  { roleOf, hasEnded, onEnd }: ColumnsOf,
): readonly FactColumn<Requirement>[] {
  return [
    {
      id: 'role',
      label: intl.formatMessage(messages.role),
      namesRow: true,
      cell: ({ roleKindId }) => roleOf(roleKindId),
    },
    { id: 'needs', label: intl.formatMessage(messages.needs), cell: (one) => one.qualification },
    {
      id: 'from',
      label: intl.formatMessage(messages.from),
      isFigure: true,
      cell: ({ requiredFrom }) => onScreen(requiredFrom),
    },
    {
      id: 'until',
      label: intl.formatMessage(messages.until),
      isFigure: true,
      cell: (one) => (
        <span className="flex items-center gap-2">
          {one.requiredUntil === null ? intl.formatMessage(messages.goesOn) : onScreen(one.requiredUntil)}
          {hasEnded(one) && <Badge label={intl.formatMessage(messages.ended)} />}
        </span>
      ),
    },
    ...(onEnd
      ? [
          {
            id: 'end',
            label: intl.formatMessage(messages.end),
            isLabelHidden: true,
            cell: (one: Requirement) =>
              one.requiredUntil === null && (
                <Button
                  look="quiet"
                  size="small"
                  label={intl.formatMessage(messages.end)}
                  spokenLabel={intl.formatMessage(messages.endOf, {
                    role: roleOf(one.roleKindId),
                    qualification: one.qualification,
                  })}
                  onPress={() => onEnd(one)}
                />
              ),
          },
        ]
      : []),
  ]
}
