import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import type { AreaNode } from '../../area-shapes'
import { organisation } from '../../contract'
import { today } from '../../../../ground/ui/today'
import { areaDrafts } from '../draft-places'
import { messages } from './messages'

const Naming = z.object({
  name: organisation.renameArea.input.shape.name,
  from: isoDate,
  onlySpelling: z.boolean(),
})

/** Another name from a day on; or the same name, spelt right. */
export function RenameForm({ area, onEnd }: { area: AreaNode; onEnd: () => void }) {
  const intl = useIntl()
  const label = intl.formatMessage(messages.rename)
  return (
    <KeptForm<z.input<typeof Naming>>
      draftKey={`${areaDrafts(area.areaId)}rename`}
      label={label}
      saveLabel={label}
      schema={Naming}
      values={{ name: area.name, from: today(), onlySpelling: false }}
      record={{
        values: { name: area.name },
        version: area.version,
        names: { name: intl.formatMessage(messages.newName) },
      }}
      save={async ({ name, from, onlySpelling }, version) => {
        const which = { areaId: area.areaId, version, name }
        await (onlySpelling ? call(organisation.correctName, which) : call(organisation.renameArea, { ...which, from }))
        showToast({ text: intl.formatMessage(messages.renamed, { name }) })
      }}
      onEnd={onEnd}
    >
      {({ Field, values }) => (
        <>
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
            <Field name="from">
              {(field) => <field.DateField label={intl.formatMessage(messages.from)} isRequired />}
            </Field>
          )}
        </>
      )}
    </KeptForm>
  )
}
