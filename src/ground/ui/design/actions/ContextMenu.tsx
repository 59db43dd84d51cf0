import { useRef } from 'react'
import { Floating } from '../overlays/Floating'
import { type MenuSection, MenuList } from './Menu'

interface ContextMenuProps {
  label: string
  /** Where it opens, in window coordinates; null while closed. */
  at: { readonly x: number; readonly y: number } | null
  sections: readonly MenuSection[]
  onAction: (itemId: string) => void
  onClose: () => void
}

/** The menu of the right mouse button and of the Menu key. The owner hears `contextmenu` and says where it opens. */
export function ContextMenu({ label, at, sections, onAction, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={anchor} aria-hidden="true" className="fixed size-0" style={{ left: at?.x ?? 0, top: at?.y ?? 0 }} />
      <Floating
        triggerRef={anchor}
        placement="bottom start"
        offset={0}
        isOpen={at !== null}
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <MenuList
          label={label}
          sections={sections}
          onAction={(itemId) => {
            onClose()
            onAction(itemId)
          }}
        />
      </Floating>
    </>
  )
}
