import { CircleCheck, Info, X } from 'lucide-react'
import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { useIntl } from 'react-intl'
import { messages } from '../messages'

/* React Aria still marks its toasts as unstable: this file is the only one that knows them. */

export interface ToastMessage {
  /** What was done: "Note deleted". Never an error: an error stays where it belongs, beside its field or as a Notice. */
  readonly text: string
  readonly tone?: 'success' | 'info'
  /** Offers Undo for as long as the toast stays. */
  readonly onUndo?: () => void
  /**
   * What the toast is about (`archive <id>`). The next toast about the same takes its place, so that no Undo stays on
   * offer for what has been undone in another way.
   */
  readonly about?: string
}

/** Looks: a toast offers Undo for 10 s. The time stands still while the toast is pointed at or has the focus. */
export const toastMs = 10_000

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/** The toast that was last shown about something. */
const shown = new Map<string, string>()

/** Shows a toast. May be called from anywhere in the window. Returns the way to take it back early. */
export function showToast(message: ToastMessage): () => void {
  const { about } = message
  const earlier = about === undefined ? undefined : shown.get(about)
  if (earlier !== undefined) queue.close(earlier)
  const key = queue.add(message, { timeout: toastMs, onClose: () => about && shown.delete(about) })
  if (about !== undefined) shown.set(about, key)
  return () => queue.close(key)
}

/** Takes all toasts away, as locking must: they may name people. */
export function clearToasts(): void {
  queue.clear()
}

/** Where toasts appear; the frame holds one. F6 moves the focus there and back. */
export function Toasts() {
  const intl = useIntl()
  return (
    <ToastRegion
      queue={queue}
      aria-label={intl.formatMessage(messages.toasts)}
      className="fixed right-4 bottom-10 left-4 z-20 ml-auto flex max-h-[40vh] w-fit flex-col gap-2 overflow-y-auto rounded-control [@media(max-height:20rem)]:bottom-2"
    >
      {({ toast }) => {
        const { text, tone = 'success', onUndo } = toast.content
        const Icon = tone === 'success' ? CircleCheck : Info
        return (
          <AriaToast
            toast={toast}
            className="flex max-w-dialog min-w-0 items-center gap-2 rounded-control border border-line-strong bg-surface-raised py-1 pr-1 pl-3 text-body text-text shadow-float"
          >
            <Icon
              aria-hidden="true"
              className={`size-4 shrink-0 ${tone === 'success' ? 'text-success' : 'text-info'}`}
            />
            <ToastContent className="flex min-w-0 grow py-1">
              <Text slot="title" className="min-w-0 break-words [@media(max-height:20rem)]:line-clamp-2">
                {text}
              </Text>
            </ToastContent>
            {onUndo && (
              <AriaButton
                onPress={() => {
                  queue.close(toast.key)
                  onUndo()
                }}
                className="cursor-default rounded-control px-2 py-1 font-emphasis text-accent hover:bg-surface-hover pressed:bg-selection"
              >
                {intl.formatMessage(messages.undo)}
              </AriaButton>
            )}
            <AriaButton
              slot="close"
              aria-label={intl.formatMessage(messages.close)}
              className="flex size-6 shrink-0 cursor-default items-center justify-center rounded-control text-text-quiet hover:bg-surface-hover hover:text-text"
            >
              <X aria-hidden="true" className="size-4" />
            </AriaButton>
          </AriaToast>
        )
      }}
    </ToastRegion>
  )
}
