import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components'

interface DisclosureProps {
  title: string
  /** What is inside, in a few words, so that one need not look: "3 notes". */
  summary?: string
  isOpenAtFirst?: boolean
  level?: 2 | 3 | 4
  children: ReactNode
}

/** Something that is seldom needed, out of the way but in its place. */
export function Disclosure({ title, summary, isOpenAtFirst, level = 3, children }: DisclosureProps) {
  return (
    <AriaDisclosure defaultExpanded={isOpenAtFirst} className="group border-b border-line">
      <Heading level={level}>
        <Button
          slot="trigger"
          className="ring-inside flex min-h-(--row-height) w-full cursor-default items-center gap-1 rounded-control text-left text-body font-emphasis hover:bg-surface-hover"
        >
          <ChevronRight aria-hidden="true" className="size-4 shrink-0 group-expanded:rotate-90" />
          {title}
          {summary && <span className="ml-2 font-normal text-text-quiet">{summary}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className="pl-5 group-expanded:py-2">{children}</DisclosurePanel>
    </AriaDisclosure>
  )
}
