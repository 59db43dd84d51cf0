import { useIntl } from 'react-intl'
import { desk } from '../../../../ground/shared/desk'
import { useQuery } from '../../../../ground/ui/client/call'
import { discardDraft } from '../../../../ground/ui/client/draft'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import type { PersonId } from '../../contract'
import { type FieldGroup, personFields } from '../../fields'
import { messages } from './messages'
import { shownWhen } from './when'

interface KeptDraftNoticeProps {
  personId: PersonId
  /** The group that is open now: its draft is on screen and needs no telling. */
  editing: FieldGroup | null
  /** With the group that was open; null for the whole form. */
  onGoOn: (group: FieldGroup | null) => void
}

/** Tells of changes to this record that were begun and left, so that they are finished or dropped. */
export function KeptDraftNotice({ personId, editing, onGoOn }: KeptDraftNoticeProps) {
  const intl = useIntl()
  const { data: drafts = [] } = useQuery(desk.drafts, {})
  const whole = `person/${personId}`
  const groupOf = (key: string) => personFields[Number(key.slice(whole.length + 1))] ?? null
  const kept = drafts.filter(
    ({ key }) => key === whole || (key.startsWith(`${whole}/`) && (editing === null || groupOf(key) !== editing)),
  )
  return kept.map(({ key, updatedAt }) => (
    <Notice
      key={key}
      tone="info"
      title={intl.formatMessage(messages.draftKept, { when: shownWhen(updatedAt) })}
      actions={
        <>
          <Button
            size="small"
            label={intl.formatMessage(messages.goOn)}
            onPress={() => onGoOn(key === whole ? null : groupOf(key))}
          />
          <Button
            size="small"
            look="quiet"
            label={intl.formatMessage(messages.discard)}
            onPress={() => void discardDraft(key)}
          />
        </>
      }
    />
  ))
}
