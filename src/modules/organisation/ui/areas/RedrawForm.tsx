import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import type { Problem } from '../../../../ground/shared/problem'
import { call, problemOf } from '../../../../ground/ui/client/call'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import type { AreaNode, AreaTree } from '../../area-shapes'
import { organisation } from '../../contract'
import { dayBefore } from '../../dated'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { today } from '../../../../ground/ui/today'
import { areaOptions } from './area-options'
import { messages } from './messages'

const Typing = z.object({
  alsoEnds: z.array(z.string()),
  lastDay: isoDate,
  intoIds: z.array(z.string()),
  begin: z.string(),
  movesPeople: z.boolean(),
})

/** Ends an area, alone or with others, and says who takes over. One step, which can be undone. */
export function RedrawForm({ tree, area, onEnd }: { tree: AreaTree; area: AreaNode; onEnd: () => void }) {
  const intl = useIntl()
  const { Field, shell, values } = useRecordForm<z.input<typeof Typing>>({
    schema: Typing,
    values: { alsoEnds: [], lastDay: dayBefore(today()), intoIds: [], begin: '', movesPeople: false },
    save: async ({ alsoEnds, begin, ...rest }) => {
      try {
        const { changeId, moved } = await call(organisation.redraw, {
          ...rest,
          endIds: [area.areaId, ...alsoEnds],
          begin: newOnes(begin),
        })
        showToast({
          text: intl.formatMessage(messages.redrawn, { moved }),
          onUndo: () => void call(organisation.undoRedraw, { changeId }),
        })
        onEnd()
        return null
      } catch (error) {
        return inThisForm(problemOf(error))
      }
    },
  })
  const others = areaOptions(tree, { except: [area.areaId] })
  const sameKind = others.filter(({ id }) => tree.nodes.find(({ areaId }) => areaId === id)?.kindId === area.kindId)
  const followers = values.intoIds.length + newOnes(values.begin).length
  const label = intl.formatMessage(messages.redraw)
  return (
    <InlineForm shell={shell} label={label} saveLabel={intl.formatMessage(messages.redrawSave)} onCancel={onEnd}>
      <Field name="lastDay">
        {(field) => <field.DateField label={intl.formatMessage(messages.lastDay)} isRequired autoFocus />}
      </Field>
      <Field name="alsoEnds">
        {(field) => (
          <field.TagField
            label={intl.formatMessage(messages.alsoEnds)}
            description={intl.formatMessage(messages.alsoEndsHint)}
            options={sameKind}
            width="full"
          />
        )}
      </Field>
      <Field name="intoIds">
        {(field) => <field.TagField label={intl.formatMessage(messages.into)} options={sameKind} width="full" />}
      </Field>
      <Field name="begin">
        {(field) => (
          <field.TextArea
            label={intl.formatMessage(messages.begin)}
            description={intl.formatMessage(messages.beginHint)}
            lines={2}
          />
        )}
      </Field>
      {followers === 1 && (
        <Field name="movesPeople">
          {(field) => <field.Checkbox label={intl.formatMessage(messages.movesPeople)} />}
        </Field>
      )}
    </InlineForm>
  )
}

/** What the vault says of its own fields, beside the fields of this form that they came from. */
function inThisForm(problem: Problem | null): Problem | null {
  const { endIds, code, ...fields } = problem?.fields ?? {}
  if (!problem || (!endIds && !code)) return problem
  return { ...problem, fields: { ...fields, ...(endIds ? { lastDay: endIds } : {}), ...(code ? { begin: code } : {}) } }
}

/** New areas as they are typed: one on each line, its code after the last comma if that looks like one. */
function newOnes(text: string): { name: string; code: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const found = /^(.+),\s*([A-Z0-9]{4,10})$/.exec(line)
      return found ? { name: found[1] ?? '', code: found[2] ?? '' } : { name: line, code: '' }
    })
}
