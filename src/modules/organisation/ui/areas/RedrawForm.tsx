import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { Refusal } from '../../../../ground/shared/problem'
import { call, problemOf } from '../../../../ground/ui/client/call'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import type { AreaNode, AreaTree } from '../../area-shapes'
import { organisation } from '../../contract'
import { dayBefore } from '../../dated'
import { today } from '../../../../ground/ui/today'
import { areaOptions } from './area-options'
import { areaDrafts } from '../draft-places'
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
  const others = areaOptions(tree, { except: [area.areaId] })
  const sameKind = others.filter(({ id }) => tree.nodes.find(({ areaId }) => areaId === id)?.kindId === area.kindId)
  const label = intl.formatMessage(messages.redraw)
  return (
    <KeptForm<z.input<typeof Typing>>
      draftKey={`${areaDrafts(area.areaId)}redraw`}
      label={label}
      saveLabel={intl.formatMessage(messages.redrawSave)}
      schema={Typing}
      values={{ alsoEnds: [], lastDay: dayBefore(today()), intoIds: [], begin: '', movesPeople: false }}
      save={async ({ alsoEnds, begin, ...rest }) => {
        const { changeId, moved } = await call(organisation.redraw, {
          ...rest,
          endIds: [area.areaId, ...alsoEnds],
          begin: newOnes(begin),
        }).catch(inThisForm)
        showToast({
          text: intl.formatMessage(messages.redrawn, { moved }),
          onUndo: () => void call(organisation.undoRedraw, { changeId }),
        })
      }}
      onEnd={onEnd}
    >
      {({ Field, values }) => (
        <>
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
          {values.intoIds.length + newOnes(values.begin).length === 1 && (
            <Field name="movesPeople">
              {(field) => <field.Checkbox label={intl.formatMessage(messages.movesPeople)} />}
            </Field>
          )}
        </>
      )}
    </KeptForm>
  )
}

/** What the vault says of its own fields, beside the fields of this form that they came from. */
function inThisForm(error: unknown): never {
  const problem = problemOf(error)
  const { endIds, code, ...fields } = problem?.fields ?? {}
  if (!problem || (!endIds && !code)) throw error
  const ofForm = { ...fields, ...(endIds ? { lastDay: endIds } : {}), ...(code ? { begin: code } : {}) }
  throw new Refusal({ ...problem, fields: ofForm })
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
