import { useIntl } from 'react-intl'
import type { z } from 'zod'
import { call, refusalOf } from '../../../../ground/ui/client/call'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { AreaDraft, type AreaNode, type AreaTree } from '../../area-shapes'
import { organisation } from '../../contract'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { today } from '../../../../ground/ui/today'
import { areaOptions } from './area-options'
import { messages } from './messages'

interface AreaFormProps {
  tree: AreaTree
  /** Null for a new one. */
  area: AreaNode | null
  parentId: string | null
  /** With the id of an area that was added. */
  onEnd: (areaId: string | null) => void
}

type Typing = Omit<z.input<typeof AreaDraft>, 'kindId'> & { kindId: string | null }

/** A new area, or all of an area but its name, which has days of its own. */
export function AreaForm({ tree, area, parentId, onEnd }: AreaFormProps) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<Typing>({
    schema: AreaDraft,
    values: {
      kindId: area?.kindId ?? null,
      parentId,
      code: area?.code ?? '',
      name: area?.name ?? '',
      validFrom: area?.validFrom ?? today(),
      notes: area?.notes ?? '',
    },
    save: (typed) =>
      refusalOf(async () => {
        const draft = AreaDraft.parse(typed)
        if (area === null) {
          const { areaId } = await call(organisation.addArea, draft)
          onEnd(areaId)
        } else {
          const { name: _name, ...rest } = draft
          await call(organisation.changeArea, { areaId: area.areaId, version: area.version, draft: rest })
          onEnd(null)
        }
      }),
  })
  const kinds = tree.kinds.filter(({ kindId, retiredOn }) => retiredOn === null || kindId === area?.kindId)
  const label = intl.formatMessage(area ? messages.edit : messages.add)
  return (
    <InlineForm shell={shell} label={label} saveLabel={intl.formatMessage(messages.save)} onCancel={() => onEnd(null)}>
      {area === null && (
        <Field name="name">
          {(field) => <field.TextField label={intl.formatMessage(messages.name)} width="full" isRequired autoFocus />}
        </Field>
      )}
      <Field name="kindId">
        {(field) => (
          <field.Select
            label={intl.formatMessage(messages.kind)}
            options={kinds.map(({ kindId, label: words }) => ({ id: kindId, label: words }))}
            isRequired
            width="full"
          />
        )}
      </Field>
      <Field name="parentId">
        {(field) => (
          <field.ComboBox
            label={intl.formatMessage(messages.liesIn)}
            options={areaOptions(tree, { except: area ? [area.areaId] : [], chosen: parentId })}
            width="full"
          />
        )}
      </Field>
      <Field name="code">
        {(field) => <field.TextField label={intl.formatMessage(messages.code)} width="short" />}
      </Field>
      <Field name="validFrom">
        {(field) => <field.DateField label={intl.formatMessage(messages.firstDay)} isRequired />}
      </Field>
      <Field name="notes">{(field) => <field.TextArea label={intl.formatMessage(messages.notes)} lines={2} />}</Field>
    </InlineForm>
  )
}
