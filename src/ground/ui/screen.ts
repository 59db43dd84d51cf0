import type { RouteComponent } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type { MessageDescriptor } from 'react-intl'
import type { Permission } from '../shared/contract'
import type { Duty } from '../shared/home'
import type { Command } from './commands/registry'
import type { RecordLink } from './record-links'
import type { ShortList } from './short-list'

/** Something that the palette found by its name: a person, later a claim or a council. */
export interface Found {
  readonly id: string
  readonly label: string
  /** What tells two of the same name apart. */
  readonly detail: string
  readonly path: string
}

/** A command as a module lists it: its words are formatted where they are shown. */
export type ModuleCommand = Omit<Command, 'label'> & { readonly label: MessageDescriptor }

/** What a module shows: its entry in the rail, its screens by path, its commands, and how its records are found. */
export interface ScreenModule {
  readonly name: string
  readonly rail: {
    readonly label: MessageDescriptor
    readonly icon: LucideIcon
    readonly path: string
    /** With several, any of them is enough. */
    readonly access: Permission | readonly Permission[]
  } | null
  readonly routes: readonly { readonly path: string; readonly component: RouteComponent }[]
  /** Commands that are on offer everywhere. `go` opens a path. */
  commands(go: (path: string) => void): readonly ModuleCommand[]
  /** What a draft's key stands for and where its work goes on; null if the draft is not this module's. */
  draftPlace?(key: string): { readonly label: MessageDescriptor; readonly path: string } | null
  /** What this module puts on the home screen. It draws nothing when there is nothing to say. */
  readonly HomePanel?: ComponentType
  /** Buttons beside one of this module's duties on the home screen, for what is done there and then. */
  readonly DutyActions?: ComponentType<{ readonly duty: Duty }>
  /** Ways from other modules' records to what this one keeps about them. */
  readonly recordLinks?: readonly RecordLink[]
  /** Lists of answers that the office makes its own; the settings show them. */
  readonly shortLists?: readonly ShortList[]
  /** Finds records for the palette; absent if the module has none. */
  find?(text: string): Promise<readonly Found[]>
}
