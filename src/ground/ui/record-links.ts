import { createContext, use } from 'react'
import type { MessageDescriptor } from 'react-intl'
import type { Permission } from '../shared/contract'
import { useMay } from './session'

/** The way from a record of one module to what another module keeps about the same thing. */
export interface RecordLink {
  /** What the record is, as the audit trail calls it, such as `person`. */
  readonly entity: string
  readonly label: MessageDescriptor
  readonly access: Permission
  path(entityId: string): string
}

export const RecordLinksContext = createContext<readonly RecordLink[]>([])

/** The links that this user may follow from records of one kind, in the order of the modules. */
export function useRecordLinks(entity: string): readonly RecordLink[] {
  const may = useMay()
  return use(RecordLinksContext).filter((link) => link.entity === entity && may(link.access))
}
