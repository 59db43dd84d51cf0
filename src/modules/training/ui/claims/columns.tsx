import { useMemo } from 'react'
import { type MessageDescriptor, useIntl } from 'react-intl'
import { useQuery } from '../../../../ground/ui/client/call'
import type { GridColumn } from '../../../../ground/ui/design/grid/grid-column'
import type { Claim, Unreleased } from '../../award-shapes'
import { training } from '../../contract'
import { messages } from './messages'

type Row = Claim | Unreleased
/** What a claim says, of a row that may not be one yet. */
const of = (row: Row, read: (claim: Claim) => string | null) => ('state' in row ? read(row) : null)

/** The columns of a stage: who and what for, then what was done last. */
export function useStepColumns(stage: 'complete' | 'released' | 'presented', mayRelease: boolean): GridColumn<Row>[] {
  const intl = useIntl()
  const { data: events } = useQuery(training.events, {})
  return useMemo(() => {
    const say = (message: MessageDescriptor) => intl.formatMessage(message)
    const text = (id: string, header: string, width: number, value: (row: Row) => string | null) =>
      ({ id, header, width, kind: 'text', value }) as const
    const date = (id: string, header: string, value: (row: Row) => string | null) =>
      ({ id, header, width: 112, kind: 'date', value }) as const
    const eventName = (eventId: Claim['eventId']) =>
      eventId === null ? say(messages.byHand) : (events?.find((one) => one.eventId === eventId)?.name ?? '')
    const own: Record<typeof stage, GridColumn<Row>[]> = {
      complete: [
        text('who', say(messages.who), 200, (row) => {
          if (!mayRelease) return say(messages.assurer)
          return say('isMine' in row && row.isMine ? messages.colleague : messages.you)
        }),
      ],
      released: [
        date('on', say(messages.releasedOn), (row) => of(row, ({ assuredOn }) => assuredOn)),
        text('by', say(messages.releasedBy), 200, (row) => of(row, ({ assuredBy }) => assuredBy)),
      ],
      presented: [
        text('number', say(messages.number), 140, (row) => of(row, ({ certificateNumber }) => certificateNumber)),
        date('on', say(messages.presentedOn), (row) => of(row, ({ presentedOn }) => presentedOn)),
        text('event', say(messages.event), 200, (row) => of(row, ({ eventId }) => eventName(eventId))),
        text('by', say(messages.collectedBy), 180, (row) => of(row, ({ collectedBy }) => collectedBy)),
        text('reference', say(messages.reference), 120, (row) => of(row, ({ claimReference }) => claimReference)),
      ],
    }
    return [
      {
        id: 'name',
        header: say(messages.name),
        width: 240,
        kind: 'text',
        grows: true,
        isName: true,
        canHide: false,
        value: (row) => row.name,
      },
      { ...text('qualification', say(messages.qualification), 280, (row) => row.qualification), grows: true },
      ...own[stage],
    ]
  }, [intl, events, stage, mayRelease])
}
