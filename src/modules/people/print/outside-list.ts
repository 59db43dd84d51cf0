import { counted } from '../../../ground/shared/text'
import { confidential, type Occasion, type PaperDocument } from '../../../ground/vault/documents/paper'
import { withPlacesToBreak } from '../../../ground/vault/documents/printable'
import template from './outside-list.typ?raw'

export interface OutsideList {
  readonly rows: readonly { readonly name: string; readonly area: string; readonly roles: string }[]
  readonly purpose: string
  /** How many were in the list and are not on this paper. */
  readonly leftOut: number
}

/**
 * A list that leaves the office: only those who agreed, each named as they wish. It goes by the names that it shows,
 * since the order of the real ones would tell them.
 */
export function outsideList({ rows, purpose, leftOut }: OutsideList, occasion: Occasion): PaperDocument {
  const order = new Intl.Collator('en-GB', { numeric: true })
  const sorted = [...rows].sort(
    (a, b) => order.compare(a.name, b.name) || order.compare(a.area, b.area) || order.compare(a.roles, b.roles),
  )
  const count = `${rows.length.toLocaleString('en-GB')} shown`
  return {
    template,
    title: 'List for outside',
    runningHead: count,
    marking: confidential,
    landscape: false,
    occasion,
    facts: {
      count,
      shows: [
        `agreed to: ${purpose}`,
        leftOut > 0 && `${counted(leftOut, 'other', 'others')} not shown, whose consent for this is not in force`,
      ]
        .filter(Boolean)
        .join(' · '),
      rows: sorted.map(({ name, area, roles }) => [name, area, roles].map((text) => withPlacesToBreak(text, 24))),
    },
  }
}
