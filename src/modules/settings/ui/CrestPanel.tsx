import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { call, refusalOf, useCommand, useQuery } from '../../../ground/ui/client/call'
import { Button } from '../../../ground/ui/design/actions/Button'
import { Notice } from '../../../ground/ui/design/content/Notice'
import { Panel } from '../../../ground/ui/design/content/Panel'
import { Picture } from '../../../ground/ui/design/content/Picture'
import { RecordForm } from '../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import { type Crest, settings } from '../contract'
import { messages } from './messages'

/** The picture at the head of every page: what it is now, another one, or none. */
export function CrestPanel() {
  const intl = useIntl()
  const { data: crest, isSuccess } = useQuery(settings.crest, {})
  const removing = useCommand(settings.removeCrest)
  if (!isSuccess) return null
  return (
    <Panel
      title={intl.formatMessage(messages.crest)}
      actions={
        crest && (
          <Button
            look="quiet"
            label={intl.formatMessage(messages.removeCrest)}
            onPress={() =>
              removing.mutate({}, { onSuccess: () => showToast({ text: intl.formatMessage(messages.crestRemoved) }) })
            }
          />
        )
      }
    >
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.crestWhy)}</p>
        {removing.problem && (
          <Notice tone="warning" live="polite">
            {removing.problem.message}
          </Notice>
        )}
        {crest ? (
          <Shown key={crest.addedAt} crest={crest} />
        ) : (
          <p className="text-body">{intl.formatMessage(messages.noCrest)}</p>
        )}
        <ChooseCrest key={crest?.addedAt ?? 'none'} crest={crest} />
      </div>
    </Panel>
  )
}

/** The page's policy lets pictures come from memory only, so the bytes are handed over as one. */
function Shown({ crest }: { crest: Crest }) {
  const [address] = useState(() => {
    const bytes = Uint8Array.from(atob(crest.base64), (letter) => letter.charCodeAt(0))
    return URL.createObjectURL(new Blob([bytes], { type: crest.mediaType }))
  })
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  return <Picture address={address} alt={crest.alt} />
}

function ChooseCrest({ crest }: { crest: Crest | null }) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<{ alt: string }>({
    schema: settings.chooseCrest.input,
    values: { alt: crest?.alt ?? '' },
    save: (values) =>
      refusalOf(async () => {
        const chosen = await call(settings.chooseCrest, values)
        if (chosen) showToast({ text: intl.formatMessage(messages.crestChosen) })
      }),
  })
  return (
    <RecordForm
      shell={shell}
      label={intl.formatMessage(messages.crest)}
      saveLabel={intl.formatMessage(crest ? messages.changeCrest : messages.chooseCrest)}
    >
      <Field name="alt">
        {(field) => (
          <field.TextField
            label={intl.formatMessage(messages.crestAlt)}
            description={intl.formatMessage(messages.crestAltWhy)}
            width="full"
            isRequired
          />
        )}
      </Field>
    </RecordForm>
  )
}
