import { Upload } from 'lucide-react'
import { type ClipboardEvent, useId, useState } from 'react'
import { DropZone, FileTrigger, isFileDropItem, Text } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { Button } from '../actions/Button'
import { messages } from '../messages'
import { ErrorText } from './FieldParts'

interface FileDropProps {
  label: string
  /** Left out: "Drag a file here, paste it with Ctrl+V, or choose it." */
  description?: string
  /** Endings with the dot: `['.csv', '.xlsx']`. What a file really is, the vault finds out. */
  endings: readonly string[]
  isMultiple?: boolean
  isDisabled?: boolean
  error?: string | null
  onFiles: (files: File[]) => void
}

/** Files by dragging, by pasting and by a button; the button does all the others do (WCAG 2.5.7). */
export function FileDrop({
  label,
  description,
  endings,
  isMultiple = false,
  isDisabled,
  error,
  onFiles,
}: FileDropProps) {
  const intl = useIntl()
  const id = useId()
  const [refused, setRefused] = useState<string | null>(null)

  function take(files: readonly File[]) {
    const wrong = files.find((file) => !endings.some((ending) => file.name.toLowerCase().endsWith(ending)))
    const kinds = intl.formatList(endings, { type: 'disjunction' })
    setRefused(wrong ? intl.formatMessage(messages.wrongKindOfFile, { name: wrong.name, kinds }) : null)
    if (!wrong && files.length > 0) onFiles(isMultiple ? [...files] : files.slice(0, 1))
  }

  // React Aria's own paste drops what is no file on disk, and so every copied picture of a screen.
  function onPaste(event: ClipboardEvent) {
    if (isDisabled || event.clipboardData.files.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    take(Array.from(event.clipboardData.files))
  }

  const shownError = refused ?? error
  return (
    <div className="flex flex-col gap-1" onPasteCapture={onPaste}>
      <span id={id} className="text-body font-emphasis">
        {label}
      </span>
      <DropZone
        aria-labelledby={id}
        isDisabled={isDisabled}
        getDropOperation={(types) => (types.has('text/plain') ? 'cancel' : 'copy')}
        onDrop={(event) => {
          void Promise.all(event.items.filter(isFileDropItem).map((item) => item.getFile())).then(take)
        }}
        className="relative flex max-w-form flex-wrap items-center gap-3 rounded-control border border-dashed border-line-strong bg-surface-sunken p-3 drop-target:border-solid drop-target:border-accent drop-target:bg-accent-soft"
      >
        <Upload aria-hidden="true" className="size-4 shrink-0 text-text-quiet" />
        <Text slot="label" className="grow text-body">
          {description ?? intl.formatMessage(messages.dropHere)}
        </Text>
        <FileTrigger
          acceptedFileTypes={endings}
          allowsMultiple={isMultiple}
          onSelect={(list) => list && take(Array.from(list))}
        >
          <Button
            label={intl.formatMessage(isMultiple ? messages.chooseFiles : messages.chooseFile)}
            isDisabled={isDisabled}
          />
        </FileTrigger>
      </DropZone>
      <div role="alert">{shownError && <ErrorText error={shownError} />}</div>
    </div>
  )
}
