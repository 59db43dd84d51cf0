import { useIntl } from 'react-intl'
import { useQuery } from '../../../../../ground/ui/client/call'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../../ground/ui/design/content/EmptyState'
import { useMay } from '../../../../../ground/ui/session'
import { training } from '../../../contract'
import { IssueId, type Qualification } from '../../../specification-shapes'
import { IssueEditor } from './IssueEditor'
import { IssueReading } from './IssueReading'
import { messages } from './messages'

interface IssueScreenProps {
  qualification: Qualification
  /** Null for a new one. */
  issueId: string | null
  go: (path: string, replace?: boolean) => void
}

/** One issue: written while it is a draft, read once learners may be on it. */
export function IssueScreen({ qualification, issueId, go }: IssueScreenProps) {
  const intl = useIntl()
  const may = useMay()
  const id = issueId === null ? null : IssueId.safeParse(issueId)
  const { data, error } = useQuery(
    training.specification,
    { issueId: id?.success ? id.data : '' },
    { enabled: id?.success ?? false },
  )
  if (id === null) return <IssueEditor key="new" qualification={qualification} specification={null} go={go} />
  if (error || !id.success) {
    return (
      <EmptyState
        title={intl.formatMessage(messages.gone)}
        action={
          <Button
            label={intl.formatMessage(messages.back)}
            onPress={() => go(`/training/qualifications/${qualification.qualificationId}`)}
          />
        }
      />
    )
  }
  if (!data) return null
  return data.state === 'draft' && may('training.design') ? (
    <IssueEditor key={data.issueId} qualification={qualification} specification={data} go={go} />
  ) : (
    <IssueReading key={data.issueId} qualification={qualification} specification={data} go={go} />
  )
}
