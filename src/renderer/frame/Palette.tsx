import { useRouter } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components'
import { useIntl } from 'react-intl'
import { folded } from '../../ground/shared/text'
import { KeyCap } from '../../ground/ui/design/actions/KeyCap'
import type { Found } from '../../ground/ui/screen'
import { useMay } from '../../ground/ui/session'
import { messages } from '../messages'
import { screens } from '../screens'
import { useMyCommands } from './use-command-keys'

const item =
  'flex cursor-default items-center gap-3 rounded-control px-2 py-1 text-body outline-none focus:bg-selection ring-inside'

/** Go to, do, or find a person: one field for all of it, from anywhere. */
export function Palette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const intl = useIntl()
  const router = useRouter()
  const [text, setText] = useState('')
  const commands = useMyCommands()
  /** Enter was pressed before it was known what is found for all that was typed. */
  const isAwaited = useRef(false)
  /** A line was chosen by the arrows since something was last typed. */
  const hasMoved = useRef(false)
  const words = folded(text).split(' ')
  const starts = (label: string) => (folded(label).startsWith(words.join(' ')) ? 0 : 1)
  const fitting = commands
    .filter(({ label }) => words.every((word) => folded(label).includes(word)))
    .sort((a, b) => starts(a.label) - starts(b.label))
  const type = (typed: string) => {
    setText(typed)
    isAwaited.current = false
    hasMoved.current = false
  }
  const close = () => {
    type('')
    onClose()
  }
  const act = (id: string, found: readonly Found[]) => {
    close()
    const person = found.find((one) => one.id === id)
    if (person) router.history.push(person.path)
    else commands.find((command) => command.id === id)?.run()
  }
  const actOnFirst = (found: readonly Found[]) => {
    const first = found[0] ?? fitting[0]
    if (first) act(first.id, found)
  }
  const { found, isCurrent } = useFound(isOpen ? text : '', (answer) => {
    if (isAwaited.current) actOnFirst(answer)
    isAwaited.current = false
  })
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && close()}
      className="fixed inset-0 z-10 flex items-start justify-center bg-scrim p-4 pt-[10vh]"
    >
      <Modal className="w-full max-w-form rounded-control border border-line-strong bg-surface-raised text-text shadow-float">
        <Dialog aria-label={intl.formatMessage(messages.palette)} className="flex max-h-[70vh] flex-col outline-none">
          <div
            className="contents"
            // The search field would only empty itself; here Esc always leaves. And Enter means the first line of what is
            // found for all that was typed, however quickly it comes, unless the arrows have chosen another.
            onKeyDownCapture={(event) => {
              if (event.key === 'Escape') close()
              if (event.key === 'ArrowDown' || event.key === 'ArrowUp') hasMoved.current = true
              if (event.key !== 'Enter' || (hasMoved.current && isMarked(event.target))) return
              event.preventDefault()
              event.stopPropagation()
              if (isCurrent) actOnFirst(found)
              else isAwaited.current = true
            }}
          >
            <Autocomplete inputValue={text} onInputChange={type}>
              <SearchField
                aria-label={intl.formatMessage(messages.palette)}
                autoFocus
                className="border-b border-line p-2"
              >
                <Input
                  placeholder={intl.formatMessage(messages.palettePlaceholder)}
                  className="w-full rounded-control bg-transparent px-2 py-1.5 text-heading outline-none placeholder:text-text-quiet [&::-webkit-search-cancel-button]:hidden"
                />
              </SearchField>
              <Menu
                aria-label={intl.formatMessage(messages.palette)}
                onAction={(key) => act(String(key), found)}
                renderEmptyState={() => (
                  <p className="p-3 text-body text-text-quiet">{intl.formatMessage(messages.paletteNothing)}</p>
                )}
                className="min-h-0 overflow-auto p-1 outline-none"
              >
                {found.length > 0 && (
                  <MenuSection>
                    <Header className="px-2 pt-1 text-small text-text-quiet">
                      {intl.formatMessage(messages.palettePeople)}
                    </Header>
                    {found.map(({ id, label, detail }) => (
                      <MenuItem key={id} id={id} textValue={label} className={item}>
                        <Text slot="label" className="truncate">
                          {label}
                        </Text>
                        <Text slot="description" className="ml-auto shrink-0 text-small text-text-quiet">
                          {detail}
                        </Text>
                      </MenuItem>
                    ))}
                  </MenuSection>
                )}
                {fitting.length > 0 && (
                  <MenuSection>
                    <Header className="px-2 pt-1 text-small text-text-quiet">
                      {intl.formatMessage(messages.paletteCommands)}
                    </Header>
                    {fitting.map(({ id, label, shortcut }) => (
                      <MenuItem key={id} id={id} textValue={label} className={item}>
                        <Text slot="label" className="grow truncate">
                          {label}
                        </Text>
                        {shortcut && <KeyCap keys={shortcut} />}
                      </MenuItem>
                    ))}
                  </MenuSection>
                )}
              </Menu>
            </Autocomplete>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/**
 * What the modules that this user may see find for a text; `onAnswer` is told when it comes. The last answer stays until
 * then: `isCurrent` says whether it is for this text.
 */
function useFound(text: string, onAnswer: (found: readonly Found[]) => void) {
  const may = useMay()
  const [answer, setAnswer] = useState<{ text: string; found: readonly Found[] }>({ text: '', found: [] })
  const tell = useEffectEvent(onAnswer)
  useEffect(() => {
    let current = true
    const finders = screens.filter(({ find, rail }) => find && rail && may(rail.access))
    const asked = text.trim().length < 2 ? [] : finders.flatMap(({ find }) => (find ? [find(text)] : []))
    const take = (found: readonly Found[]) => {
      if (!current) return
      setAnswer({ text, found })
      tell(found)
    }
    Promise.all(asked).then(
      (lists) => take(lists.flat()),
      () => take([]),
    )
    return () => {
      current = false
    }
  }, [text, may])
  return { found: answer.found, isCurrent: answer.text === text }
}

/** Whether a line of the list is marked, as the field that is typed in says it. */
function isMarked(field: EventTarget): boolean {
  const marked = (field as HTMLElement).getAttribute('aria-activedescendant')
  return marked !== null && document.getElementById(marked) !== null
}
