import { useMemo } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import type { PairRow } from '../../../../ground/ui/design/fields/choice/PairTable'
import type { PersonDraft, PersonRecord } from '../../contract'
import { personFields } from '../../fields'
import { MergeField } from '../../merge-operations'
import { standingOf } from '../../merging'
import { useAreaName } from '../areas'
import { messages } from './messages'

/** The fields of two records as they are compared: those that differ, and those that are the same and filled. */
export function useCompared(kept: PersonRecord | undefined, other: PersonRecord | undefined) {
  const intl = useIntl()
  const areaName = useAreaName()
  return useMemo(() => {
    if (!kept || !other) return { differing: [], same: [] }
    const rows = personFields.flatMap(({ heading, fields }) =>
      fields.map(({ key, label }): PairRow & { readonly id: MergeField } => ({
        id: MergeField.parse(key),
        // “Their phone” says whose only under its heading.
        label: /^(Their|Who they|Name of)/.test(label) ? `${heading}: ${label}` : label,
        first: shown(intl, areaName, key, kept.person[key]),
        second: shown(intl, areaName, key, other.person[key]),
      })),
    )
    const standing = (row: { readonly id: MergeField }) => standingOf(kept.person, other.person, row.id)
    return {
      differing: rows.filter((row) => standing(row) !== 'same'),
      same: rows.filter((row) => standing(row) === 'same' && row.first !== ''),
    }
  }, [kept, other, intl, areaName])
}

function shown(
  intl: IntlShape,
  areaName: (areaId: string | null) => string,
  key: keyof PersonDraft,
  value: PersonDraft[keyof PersonDraft],
): string {
  if (value === null || value === '') return ''
  if (typeof value === 'boolean') return intl.formatMessage(value ? messages.yes : messages.no)
  if (key === 'areaId') return areaName(value) || value
  return key === 'dateOfBirth' ? onScreen(value) : value
}
