import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call, refusalOf } from '../../../../ground/ui/client/call'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import type { AreaNode } from '../../area-shapes'
import { organisation } from '../../contract'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { today } from '../../../../ground/ui/today'
import { messages } from './messages'

const Naming = z.object({
  name: organisation.renameArea.input.shape.name,
  from: isoDate,
  onlySpelling: z.boolean(),
})

/** Another name from a day on; or the same name, spelt right. */
export function RenameForm({ area, onEnd }: { area: AreaNode; onEnd: () => void }) {
  const intl = useIntl()
  const { Field, shell, values } = useRecordForm<z.input<typeof Naming>>({
    schema: Naming,
    values: { name: area.name, from: today(), onlySpelling: false },
    save: async ({ name, from, onlySpelling }) => {
      const which = { areaId: area.areaId, version: area.version, name }
      return refusalOf(async () => {
        await (onlySpelling ? call(organisation.correctName, which) : call(organisation.renameArea, { ...which, from }))
        showToast({ text: intl.formatMessage(messages.renamed, { name }) })
        onEnd()
      })
    },
  })
  const label = intl.formatMessage(messages.rename)
  return (
    <InlineForm shell={shell} label={label} saveLabel={label} onCancel={onEnd}>
      <Field name="name">
        {(field) => (
          <field.TextField
            label={intl.formatMessage(messages.newName)}
            description={intl.formatMessage(messages.onlySpellingWhy)}
            width="full"
            isRequired
            autoFocus
          />
        )}
      </Field>
      <Field name="onlySpelling">
        {(field) => <field.Checkbox label={intl.formatMessage(messages.onlySpelling)} />}
      </Field>
      {!values.onlySpelling && (
        <Field name="from">{(field) => <field.DateField label={intl.formatMessage(messages.from)} isRequired />}</Field>
      )}
    </InlineForm>
  )
}
