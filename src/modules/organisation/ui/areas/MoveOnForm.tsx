import { useIntl } from 'react-intl'
import { z } from 'zod'
import { call, refusalOf } from '../../../../ground/ui/client/call'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import type { AreaNode, AreaTree } from '../../area-shapes'
import { organisation } from '../../contract'
import { successorsOn } from '../../dated'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { today } from '../../../../ground/ui/today'
import { areaOptions } from './area-options'
import { messages } from './messages'

const Moving = z.object({ toId: z.string({ error: 'Choose where they go.' }) })

/** Takes the current people of an area along. Its successors of today stand first in the list. */
export function MoveOnForm({ tree, area, onEnd }: { tree: AreaTree; area: AreaNode; onEnd: () => void }) {
  const intl = useIntl()
  const nodes = new Map(tree.nodes.map((node) => [node.areaId, node]))
  const successors = successorsOn(area.areaId, nodes, tree.successions, today()).map(({ areaId }) => areaId)
  const all = areaOptions(tree, { except: [area.areaId], holdingPeople: true })
  const first = all
    .filter(({ id }) => successors.includes(id))
    .map(({ id, label }) => ({ id, label, section: intl.formatMessage(messages.after) }))
  const options = [...first, ...all.filter(({ id }) => !successors.includes(id))]
  const only = first.length === 1 ? (first[0]?.id ?? null) : null
  const { Field, shell } = useRecordForm<{ toId: string | null }>({
    schema: Moving,
    values: { toId: only },
    save: (typed) =>
      refusalOf(async () => {
        const { toId } = Moving.parse(typed)
        const { moveId, moved } = await call(organisation.moveOn, { fromId: area.areaId, toId })
        showToast({
          text: intl.formatMessage(messages.moved, { count: moved, name: nodes.get(toId)?.name ?? '' }),
          onUndo: () => void call(organisation.undoMove, { moveId }),
        })
        onEnd()
      }),
  })
  const label = intl.formatMessage(messages.moveOn)
  return (
    <InlineForm shell={shell} label={label} saveLabel={label} onCancel={onEnd}>
      <Field name="toId">
        {(field) => (
          <field.ComboBox
            label={intl.formatMessage(messages.to)}
            description={intl.formatMessage(messages.peopleHere, { count: area.people })}
            options={options}
            width="full"
            isRequired
            autoFocus
          />
        )}
      </Field>
    </InlineForm>
  )
}
