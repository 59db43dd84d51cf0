import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { call, problemOf } from '../../../../../ground/ui/client/call'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { Panel } from '../../../../../ground/ui/design/content/Panel'
import { InlineForm } from '../../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../../ground/ui/design/form/use-record-form'
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
  const { Field, form, shell, values } = useRecordForm<{ naming: string; pseudonym: string }>({
    schema: NamingDraft,
    values: { naming: naming.naming ?? usualNaming, pseudonym: naming.pseudonym },
    save: async (typed) => {
      try {
        await call(people.setNaming, { personId, draft: NamingDraft.parse(typed) })
        onEnd()
        return null
      } catch (error) {
        return problemOf(error)
      }
    },
  })
  const suggest = async () => {
    const { pseudonym } = await call(people.suggestPseudonym, { personId })
    form.setFieldValue('pseudonym', pseudonym)
    shell.forget('pseudonym')
  }
  return (
    <InlineForm shell={shell} label={intl.formatMessage(messages.changeNaming)} onCancel={onEnd}>
      <Field name="naming">
        {(field) => (
          <field.RadioGroup
            label={intl.formatMessage(messages.howNamed)}
            description={intl.formatMessage(messages.namingHint)}
            options={namings.map((id) => ({
              id,
              label: intl.formatMessage(namingMessages[id]),
              description:
                id === 'pseudonym' ? undefined : intl.formatMessage(messages.printsAs, { name: naming.printedAs[id] }),
            }))}
            autoFocus
          />
        )}
      </Field>
      {values.naming === 'pseudonym' && (
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
            <Button label={intl.formatMessage(messages.suggest)} onPress={() => void suggest()} />
          </span>
        </div>
      )}
    </InlineForm>
  )
}
