import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { call } from '../../../../../ground/ui/client/call'
import { useComingBack } from '../../../../../ground/ui/client/coming-back'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { Panel } from '../../../../../ground/ui/design/content/Panel'
import { KeptForm } from '../../../../../ground/ui/kept-form'
import { people, type PersonId } from '../../../contract'
import { useOffice } from '../../../../../ground/ui/office'
import { namings } from '../../../naming'
import { NamingDraft, type OwnWords } from '../../../own-words-shapes'
import { useFocusBack } from '../../use-focus-back'
import { messages, namingMessages } from './messages'

interface NamingPanelProps {
  personId: PersonId
  naming: OwnWords['naming']
  canEdit: boolean
}

/** The name that stands under quotes and on lists for outside. */
export function NamingPanel({ personId, naming, canEdit }: NamingPanelProps) {
  const intl = useIntl()
  const [isOpen, setOpen] = useState(false)
  const button = useFocusBack(isOpen)
  useComingBack(canEdit ? `people/${personId}/own-words/naming` : null, () => setOpen(true))
  const chosen = naming.naming
  const { usualNaming } = useOffice()
  return (
    <Panel
      title={intl.formatMessage(messages.naming)}
      actions={
        canEdit && !isOpen ? (
          <Button
            ref={button}
            look="quiet"
            size="small"
            icon={Pencil}
            label={intl.formatMessage(messages.change)}
            spokenLabel={intl.formatMessage(messages.changeNaming)}
            onPress={() => setOpen(true)}
          />
        ) : null
      }
    >
      {isOpen ? (
        <NamingForm personId={personId} naming={naming} onEnd={() => setOpen(false)} />
      ) : (
        <div className="flex flex-col gap-0.5 text-body">
          {chosen === null ? (
            <p className="break-words text-text-quiet">
              {usualNaming === 'unnamed'
                ? intl.formatMessage(messages.notAsked)
                : intl.formatMessage(messages.notAskedNamed, { name: naming.printedAs[usualNaming] })}
            </p>
          ) : (
            <p className="flex flex-wrap gap-x-3 break-words">
              <span>{naming.printedAs[chosen]}</span>
              <span className="text-text-quiet">{intl.formatMessage(namingMessages[chosen])}</span>
            </p>
          )}
        </div>
      )}
    </Panel>
  )
}

function NamingForm({ personId, naming, onEnd }: Omit<NamingPanelProps, 'canEdit'> & { onEnd: () => void }) {
  const intl = useIntl()
  const { usualNaming } = useOffice()
  const values = { naming: naming.naming ?? usualNaming, pseudonym: naming.pseudonym }
  return (
    <KeptForm<{ naming: string; pseudonym: string }>
      draftKey={`people/${personId}/own-words/naming`}
      label={intl.formatMessage(messages.changeNaming)}
      schema={NamingDraft}
      values={values}
      record={{
        values,
        names: {
          naming: intl.formatMessage(messages.howNamed),
          pseudonym: intl.formatMessage(messages.pseudonym),
        },
        words: (key) => (key === 'naming' ? intl.formatMessage(namingMessages[values.naming]) : null),
      }}
      save={async (typed) => {
        await call(people.setNaming, { personId, draft: NamingDraft.parse(typed) })
      }}
      onEnd={onEnd}
    >
      {({ Field, form, shell, values: typed }) => (
        <>
          <Field name="naming">
            {(field) => (
              <field.RadioGroup
                label={intl.formatMessage(messages.howNamed)}
                description={intl.formatMessage(messages.namingHint)}
                options={namings.map((id) => ({
                  id,
                  label: intl.formatMessage(namingMessages[id]),
                  description:
                    id === 'pseudonym'
                      ? undefined
                      : intl.formatMessage(messages.printsAs, { name: naming.printedAs[id] }),
                }))}
                autoFocus
              />
            )}
          </Field>
          {typed.naming === 'pseudonym' && (
            <div className="flex flex-col gap-2">
              <Field name="pseudonym">
                {(field) => (
                  <field.TextField
                    label={intl.formatMessage(messages.pseudonym)}
                    description={intl.formatMessage(messages.pseudonymHint)}
                    isRequired
                  />
                )}
              </Field>
              <span>
                <Button
                  label={intl.formatMessage(messages.suggest)}
                  onPress={() =>
                    void call(people.suggestPseudonym, { personId }).then(({ pseudonym }) => {
                      form.setFieldValue('pseudonym', pseudonym)
                      shell.forget('pseudonym')
                    })
                  }
                />
              </span>
            </div>
          )}
        </>
      )}
    </KeptForm>
  )
}
