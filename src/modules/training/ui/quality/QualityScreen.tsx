import { useQuery } from '../../../../ground/ui/client/call'
import type { PartProps } from '../../../../ground/ui/parts'
import { training } from '../../contract'
import { QualityOverview } from './QualityOverview'
import { QualityPage } from './QualityPage'

/** Internal quality assurance: of the whole centre, and of one qualification. */
export function QualityScreen({ place, more, go }: PartProps) {
  const { data: qualifications } = useQuery(training.qualifications, {})
  if (!qualifications) return null
  const open = qualifications.find(({ qualificationId }) => qualificationId === place)
  if (!open) return <QualityOverview qualifications={qualifications} />
  return <QualityPage key={place} qualification={open} qualifications={qualifications} more={more} go={go} />
}
