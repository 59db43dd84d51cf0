import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { Checkbox } from '../../../../../ground/ui/design/fields/choice/Checkbox'
import { TextField } from '../../../../../ground/ui/design/fields/text/TextField'
import { messages as kit } from '../../../../../ground/ui/design/messages'
import { Dialog } from '../../../../../ground/ui/design/overlays/Dialog'
import type { SavedView } from '../../../view-operations'
import { messages } from './messages'
import type { SavedViews } from './use-saved-views'

interface ViewDialogProps {
  saved: SavedViews
  /** The view that gets another name; null saves what is on screen as a new one. */
  renamed: SavedView | null
  onClose: () => void
}

/** Asks for a view's name, and whose it is to be. */
export function ViewDialog({ saved, renamed, onClose }: ViewDialogProps) {
  const intl = useIntl()
  const [name, setName] = useState(renamed?.name ?? '')
  const [isOffice, setOffice] = useState(renamed?.isOffice ?? false)
  const close = () => {
    saved.forget()
    onClose()
  }
  const save = async () => {
    const done = renamed
      ? await saved.save({ viewId: renamed.viewId, name, isOffice }, { view: renamed.view, columns: renamed.columns })
      : await saved.save({ viewId: null, name, isOffice })
    if (done) close()
  }
  const { problem } = saved
  return (
    <Dialog
      isOpen
      onClose={close}
      title={intl.formatMessage(renamed ? messages.renameTitle : messages.saveTitle)}
      actions={
        <>
          <Button label={intl.formatMessage(kit.cancel)} onPress={close} />
          <Button
            look="primary"
            type="submit"
            form="view"
            label={intl.formatMessage(renamed ? messages.renameButton : messages.save)}
          />
        </>
      }
    >
      {!renamed && <p>{intl.formatMessage(messages.saveWhat)}</p>}
      <form
        id="view"
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label={intl.formatMessage(messages.name)}
          description={intl.formatMessage(messages.nameHint)}
          isRequired
          autoFocus
          value={name}
          onChange={setName}
          error={problem?.fields?.name ?? problem?.message ?? null}
        />
        {!renamed && saved.mayShare && (
          <Checkbox label={intl.formatMessage(messages.forOffice)} isSelected={isOffice} onChange={setOffice} />
        )}
      </form>
    </Dialog>
  )
}
