import { useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { expenses } from '../../contract'
import { messages } from './messages'

/** The tables behind the check of bank details (R19), with their day, and the way to newer ones. */
export function TablesPanel() {
  const intl = useIntl()
  const may = useMay()
  const { data: table } = useQuery(expenses.modulusTable, {})
  const [isLoading, setLoading] = useState(false)
  useComingBack(may('expenses.rates') ? 'expenses/tables/' : null, () => setLoading(true))
  if (table === undefined) return null
  return (
    <Panel
      title={intl.formatMessage(messages.tables)}
      actions={
        may('expenses.rates') &&
        !isLoading && <Button label={intl.formatMessage(messages.loadTables)} onPress={() => setLoading(true)} />
      }
    >
      <div className="flex max-w-prose flex-col gap-1 text-body">
        <p>
          {table === null
            ? intl.formatMessage(messages.noTables)
            : intl.formatMessage(messages.tableIs, {
                label: table.label,
                date: onScreen(table.validFrom),
                count: table.sortCodeRanges,
              })}
        </p>
        <p className="text-text-quiet">{intl.formatMessage(messages.tablesWhy)}</p>
      </div>
      {isLoading && <TablesForm onEnd={() => setLoading(false)} />}
    </Panel>
  )
}

const shape = expenses.loadModulusTable.input
interface Typed {
  label: string
  validFrom: string | null
}

function TablesForm({ onEnd }: { onEnd: () => void }) {
  const intl = useIntl()
  return (
    <KeptForm<Typed>
      draftKey="expenses/tables/new"
      label={intl.formatMessage(messages.loadTables)}
      saveLabel={intl.formatMessage(messages.chooseFiles)}
      schema={shape}
      values={{ label: '', validFrom: null }}
      save={async (typed) => {
        const loaded = await call(expenses.loadModulusTable, shape.parse(typed))
        // Nothing was chosen: the form stays for another try.
        if (!loaded) return 'stays'
        showToast({ text: intl.formatMessage(messages.tableLoaded, { count: loaded.sortCodeRanges }) })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <>
          <p className="max-w-prose text-body">{intl.formatMessage(messages.chooseFilesHint)}</p>
          <Field name="label">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.tableLabel)}
                description={intl.formatMessage(messages.tableLabelHint)}
                width="medium"
                isRequired
                autoFocus
              />
            )}
          </Field>
          <Field name="validFrom">
            {(field) => <field.DateField label={intl.formatMessage(messages.tableFrom)} isRequired />}
          </Field>
        </>
      )}
    </KeptForm>
  )
}
