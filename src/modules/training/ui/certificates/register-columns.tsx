import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import type { GridColumn } from '../../../../ground/ui/design/grid/grid-column'
import type { Certificate } from '../../award-shapes'
import { messages } from './messages'

export function useRegisterColumns(): GridColumn<Certificate>[] {
  const intl = useIntl()
  return useMemo(
    () => [
      {
        id: 'number',
        header: intl.formatMessage(messages.number),
        width: 128,
        kind: 'text',
        canHide: false,
        value: ({ registerNumber }) => registerNumber,
      },
      {
        id: 'name',
        header: intl.formatMessage(messages.name),
        width: 220,
        kind: 'text',
        grows: true,
        isName: true,
        value: ({ personName }) => personName,
      },
      {
        id: 'subject',
        header: intl.formatMessage(messages.subject),
        width: 240,
        kind: 'text',
        grows: true,
        value: ({ subject }) => subject,
      },
      {
        id: 'issued',
        header: intl.formatMessage(messages.issuedOn),
        width: 104,
        kind: 'date',
        value: ({ issuedOn }) => issuedOn,
      },
      {
        id: 'printed',
        header: intl.formatMessage(messages.printed),
        width: 88,
        kind: 'text',
        value: ({ prints }) =>
          prints.length === 0
            ? intl.formatMessage(messages.notPrinted)
            : intl.formatMessage(messages.times, { count: prints.length }),
      },
      {
        id: 'state',
        header: intl.formatMessage(messages.state),
        width: 84,
        kind: 'text',
        value: ({ voidedOn }) => intl.formatMessage(voidedOn === null ? messages.valid : messages.void),
        render: ({ voidedOn }) =>
          voidedOn === null ? (
            intl.formatMessage(messages.valid)
          ) : (
            <Badge tone="danger" label={intl.formatMessage(messages.void)} />
          ),
      },
      {
        id: 'kind',
        header: intl.formatMessage(messages.kind),
        width: 112,
        kind: 'text',
        value: ({ kind }) => intl.formatMessage(messages[kind]),
      },
    ],
    [intl],
  )
}
