import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate, onScreen } from '../../../../ground/shared/dates'
import { call, refusalOf, useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { AddButton } from '../../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { type PersonId, type PersonRecord, people } from '../../contract'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { today } from '../../../../ground/ui/today'
import { useFocusBack } from '../use-focus-back'
import { useWork } from '../../../../ground/ui/work'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { messages } from './messages'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'

type Holding = PersonRecord['roles'][number]

interface HoldingsPanelProps {
  personId: PersonId
  sort: 'roles' | 'programmes'
  holdings: readonly Holding[]
  canEdit: boolean
}

const sorts = {
  roles: {
    title: messages.roles,
    one: messages.role,
    add: messages.addRole,
    none: messages.noRoles,
    addWith: people.addRole,
    endWith: people.endRole,
  },
  programmes: {
    title: messages.programmes,
    one: messages.programme,
    add: messages.addProgramme,
    none: messages.noProgrammes,
    addWith: people.addProgramme,
    endWith: people.endProgramme,
  },
} as const

/** Roles or programmes over time: those that run first, then those that ended. */
export function HoldingsPanel({ personId, sort, holdings, canEdit }: HoldingsPanelProps) {
  const intl = useIntl()
  const { data: choices } = useQuery(people.choices, {})
  const [open, setOpen] = useState<'add' | Holding | null>(null)
  const { run, problem, forget } = useWork()
  const { title, one, add, none, endWith } = sorts[sort]
  const kinds = choices?.[sort] ?? []
  const labelOf = (kindId: string) => kinds.find((kind) => kind.kindId === kindId)?.label ?? kindId
  const ordered = [...holdings].sort(
    (a, b) => Number(a.endedOn !== null) - Number(b.endedOn !== null) || b.startedOn.localeCompare(a.startedOn),
  )
  const close = () => setOpen(null)
  useComingBack(canEdit ? `people/${personId}/roles/${sort}` : null, () => setOpen('add'))
  const addButton = useFocusBack(open !== null)
  return (
    <Panel
      title={intl.formatMessage(title)}
      actions={
        canEdit && open !== 'add' ? (
          <AddButton ref={addButton} label={intl.formatMessage(add)} onPress={() => setOpen('add')} />
        ) : null
      }
    >
      <ProblemNotice problem={problem} onPutAway={forget} />
      {open === 'add' && (
        <AddHolding
          personId={personId}
          sort={sort}
          label={intl.formatMessage(add)}
          oneLabel={intl.formatMessage(one)}
          options={kinds
            .filter(({ retiredOn }) => retiredOn === null)
            .map(({ kindId, label }) => ({ id: kindId, label }))}
          onEnd={close}
        />
      )}
      <Lines label={intl.formatMessage(title)} none={intl.formatMessage(none)}>
        {ordered.map((holding) => {
          const label = labelOf(holding.kindId)
          const { startedOn, endedOn } = holding
          return (
            <Line
              key={holding.holdingId}
              main={label}
              marks={endedOn === null && <Badge tone="success" label={intl.formatMessage(messages.now)} />}
              quiet={
                endedOn === null
                  ? intl.formatMessage(messages.since, { from: onScreen(startedOn) })
                  : intl.formatMessage(messages.span, { from: onScreen(startedOn), to: onScreen(endedOn) })
              }
              actions={
                canEdit &&
                open !== holding &&
                (endedOn === null ? (
                  <Button
                    look="quiet"
                    size="small"
                    label={intl.formatMessage(messages.end)}
                    spokenLabel={intl.formatMessage(messages.endOf, { what: label })}
                    onPress={() => setOpen(holding)}
                  />
                ) : (
                  <Button
                    look="quiet"
                    size="small"
                    label={intl.formatMessage(messages.reopen)}
                    spokenLabel={intl.formatMessage(messages.reopenOf, { what: label })}
                    onPress={() => void run(endWith, { personId, holdingId: holding.holdingId, endedOn: null })}
                  />
                ))
              }
              below={
                open === holding && (
                  <EndHolding
                    personId={personId}
                    sort={sort}
                    holding={holding}
                    label={intl.formatMessage(messages.endTitle, { what: label })}
                    onEnd={close}
                  />
                )
              }
            />
          )
        })}
      </Lines>
    </Panel>
  )
}

const NewHolding = z.object({
  kindId: z.string({ error: 'Choose one from the list.' }),
  startedOn: isoDate,
})

function AddHolding({
  personId,
  sort,
  label,
  oneLabel,
  options,
  onEnd,
}: {
  personId: PersonId
  sort: 'roles' | 'programmes'
  label: string
  oneLabel: string
  options: readonly { id: string; label: string }[]
  onEnd: () => void
}) {
  const intl = useIntl()
  return (
    <KeptForm<{ kindId: string | null; startedOn: string | null }>
      draftKey={`people/${personId}/roles/${sort}`}
      label={label}
      schema={NewHolding}
      values={{ kindId: null, startedOn: today() }}
      save={async (values) => {
        await call(sorts[sort].addWith, { personId, ...NewHolding.parse(values) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <Field name="kindId">
            {(field) => <field.ComboBox label={oneLabel} options={options} isRequired autoFocus />}
          </Field>
          <Field name="startedOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.startedOn)} isRequired />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}

const Ending = z.object({ endedOn: isoDate })

function EndHolding({
  personId,
  sort,
  holding,
  label,
  onEnd,
}: {
  personId: PersonId
  sort: 'roles' | 'programmes'
  holding: Holding
  label: string
  onEnd: () => void
}) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<{ endedOn: string }>({
    schema: Ending,
    values: { endedOn: today() },
    save: ({ endedOn }) =>
      refusalOf(async () => {
        await call(sorts[sort].endWith, { personId, holdingId: holding.holdingId, endedOn })
        onEnd()
      }),
  })
  return (
    <InlineForm shell={shell} label={label} saveLabel={label} onCancel={onEnd}>
      <Field name="endedOn">
        {(field) => <field.DateField label={intl.formatMessage(messages.endedOn)} isRequired autoFocus />}
      </Field>
    </InlineForm>
  )
}
