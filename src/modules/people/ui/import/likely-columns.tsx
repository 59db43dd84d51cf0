import { PencilLine, SkipForward, UserPlus } from 'lucide-react'
import type { IntlShape, MessageDescriptor } from 'react-intl'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import type { Tone } from '../../../../ground/ui/design/content/tone'
import type { GridColumn } from '../../../../ground/ui/design/grid/grid-column'
import type { ImportDecision, ImportMatch } from '../../import-shapes'
import { messages } from './messages'

/** A row to decide on, with what is decided now. */
export interface LikelyRow extends ImportMatch {
  readonly decision: ImportDecision
}

export const decisionLooks: Readonly<
  Record<
    ImportDecision,
    { icon: typeof UserPlus; tone: Tone | 'quiet'; short: MessageDescriptor; long: MessageDescriptor; key: string }
  >
> = {
  new: { icon: UserPlus, tone: 'info', short: messages.addNew, long: messages.addNewLong, key: 'N' },
  update: { icon: PencilLine, tone: 'success', short: messages.update, long: messages.updateLong, key: 'U' },
  skip: { icon: SkipForward, tone: 'quiet', short: messages.skip, long: messages.skipLong, key: 'S' },
}

export const allDecisions: readonly ImportDecision[] = ['new', 'update', 'skip']

export function likelyColumns(intl: IntlShape): GridColumn<LikelyRow>[] {
  return [
    { id: 'row', header: intl.formatMessage(messages.rowNumber), width: 72, kind: 'number', value: ({ row }) => row },
    {
      id: 'name',
      header: intl.formatMessage(messages.inList),
      width: 220,
      kind: 'text',
      isName: true,
      value: ({ name }) => name,
    },
    {
      id: 'record',
      header: intl.formatMessage(messages.onRecord),
      width: 220,
      kind: 'text',
      isName: true,
      value: ({ record }) => record?.name ?? null,
      render: ({ record }) => record?.name ?? intl.formatMessage(messages.earlierRow),
    },
    {
      id: 'decision',
      header: intl.formatMessage(messages.whatHappens),
      width: 140,
      kind: 'text',
      canHide: false,
      value: ({ decision }) => intl.formatMessage(decisionLooks[decision].short),
      render: ({ decision }) => {
        const { icon, tone, short } = decisionLooks[decision]
        return (
          <span className="flex h-full items-center">
            <Badge icon={icon} tone={tone} label={intl.formatMessage(short)} />
          </span>
        )
      },
    },
    {
      id: 'why',
      header: intl.formatMessage(messages.why),
      width: 340,
      kind: 'text',
      grows: true,
      value: ({ why }) => why,
    },
  ]
}
