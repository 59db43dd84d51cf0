import { useIntl } from 'react-intl'
import type { z } from 'zod'
import { call } from '../../../../ground/ui/client/call'
import { AreaDraft, type AreaNode, type AreaTree } from '../../area-shapes'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { organisation } from '../../contract'
import { today } from '../../../../ground/ui/today'
import { areaOptions } from './area-options'
import { areaDrafts } from '../draft-places'
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
  const kinds = tree.kinds.filter(({ kindId, retiredOn }) => retiredOn === null || kindId === area?.kindId)
  const draftKey = area
    ? `${areaDrafts(area.areaId)}edit`
    : parentId === null
      ? 'organisation/areas/new'
      : `${areaDrafts(parentId)}inside`
  const values = {
    kindId: area?.kindId ?? null,
    parentId,
    code: area?.code ?? '',
    validFrom: area?.validFrom ?? today(),
    notes: area?.notes ?? '',
  }
  const label = intl.formatMessage(area ? messages.edit : messages.add)
  return (
    <KeptForm<Typing>
      draftKey={draftKey}
      label={label}
      saveLabel={intl.formatMessage(messages.save)}
      schema={AreaDraft}
      values={{ ...values, name: area?.name ?? '' }}
      record={
        area && {
          values,
          version: area.version,
          names: {
            kindId: intl.formatMessage(messages.kind),
            parentId: intl.formatMessage(messages.liesIn),
            code: intl.formatMessage(messages.code),
            validFrom: intl.formatMessage(messages.firstDay),
            notes: intl.formatMessage(messages.notes),
          },
          words: (key, value) => {
            if (key === 'kindId') return tree.kinds.find(({ kindId }) => kindId === value)?.label ?? null
            if (key === 'parentId') return tree.nodes.find(({ areaId }) => areaId === value)?.name ?? null
            return null
          },
        }
      }
      save={async (typed, version) => {
        const draft = AreaDraft.parse(typed)
        if (area === null) {
          const { areaId } = await call(organisation.addArea, draft)
          return () => onEnd(areaId)
        }
        const { name: _name, ...rest } = draft
        await call(organisation.changeArea, { areaId: area.areaId, version, draft: rest })
      }}
      onEnd={() => onEnd(null)}
    >
      {({ Field }) => (
        <>
          {area === null && (
            <Field name="name">
              {(field) => (
                <field.TextField label={intl.formatMessage(messages.name)} width="full" isRequired autoFocus />
              )}
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
          <Field name="notes">
            {(field) => <field.TextArea label={intl.formatMessage(messages.notes)} lines={2} />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
