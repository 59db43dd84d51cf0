import { Check } from 'lucide-react'
import { Collection, Header, ListBoxItem, ListBoxSection, Text } from 'react-aria-components'

/** One answer in a list. `id` is what is stored. */
export interface Option {
  readonly id: string
  readonly label: string
  /** A second line, such as the region an office is in. It is searched too. */
  readonly description?: string
  /** Options with the same section stand together under it, in the order given. */
  readonly section?: string
}

export interface OptionSection {
  readonly title: string
  readonly options: Option[]
}

/** Options by section, both in the order in which they come. Options without one stand first, under no title. */
export function bySection(options: readonly Option[]): OptionSection[] {
  const sections = new Map<string, Option[]>()
  for (const option of options) {
    const title = option.section ?? ''
    const section = sections.get(title)
    if (section) section.push(option)
    else sections.set(title, [option])
  }
  return [...sections]
    .map(([title, sectionOptions]) => ({ title, options: sectionOptions }))
    .sort((a, b) => Number(a.title !== '') - Number(b.title !== ''))
}

/** The contents of a ListBox. */
export function Options({ sections }: { sections: readonly OptionSection[] }) {
  return sections.map((section) =>
    section.title === '' ? (
      section.options.map((option) => <OptionItem key={option.id} option={option} />)
    ) : (
      <ListBoxSection key={section.title} id={`section ${section.title}`}>
        <Header className="px-2 pt-2 pb-1 text-small font-emphasis text-text-quiet">{section.title}</Header>
        <Collection items={section.options}>{(option) => <OptionItem option={option} />}</Collection>
      </ListBoxSection>
    ),
  )
}

function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      className="ring-inside group flex min-h-(--row-height) cursor-default items-center gap-2 rounded-control px-2 py-0.5 text-body hover:bg-surface-hover focus:bg-selection disabled:text-text-disabled"
    >
      <Check aria-hidden="true" className="invisible size-4 shrink-0 text-accent group-selected:visible" />
      <span className="flex min-w-0 flex-col">
        <Text slot="label" className="truncate">
          {option.label}
        </Text>
        {option.description && (
          <Text slot="description" className="truncate text-small text-text-quiet group-focus:text-text">
            {option.description}
          </Text>
        )}
      </span>
    </ListBoxItem>
  )
}
