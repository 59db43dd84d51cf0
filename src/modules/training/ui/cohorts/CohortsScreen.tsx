import { useQuery } from '../../../../ground/ui/client/call'
import type { PartProps } from '../../../../ground/ui/parts'
import { useMay } from '../../../../ground/ui/session'
import { CohortId } from '../../cohort-shapes'
import { training } from '../../contract'
import { readSessionPlace } from '../session/places'
import { SessionScreen } from '../session/SessionScreen'
import { CohortForm } from './CohortForm'
import { CohortPage } from './CohortPage'
import { CohortsList } from './CohortsList'

const base = '/training/cohorts'

/** The cohorts, one of them, its form, or one of its sessions. */
export function CohortsScreen({ place, more, go }: PartProps) {
  const may = useMay()
  const opened = CohortId.safeParse(place)
  const saved = (cohortId: string) => go(`${base}/${cohortId}`, true)
  if (place === 'new' && may('training.teach'))
    return <CohortForm cohort={null} onSaved={saved} onLeave={() => go(base)} go={go} />
  if (!opened.success) return <CohortsList go={go} />
  const cohortId = opened.data
  if (more === 'edit' && may('training.teach'))
    return <EditCohort key={cohortId} cohortId={cohortId} onEnd={() => saved(cohortId)} go={go} />
  const session = readSessionPlace(more)
  if (session) return <SessionScreen key={more} cohortId={cohortId} {...session} go={go} />
  return <CohortPage key={cohortId} cohortId={cohortId} open={more} go={go} />
}

interface EditCohortProps {
  cohortId: ReturnType<typeof CohortId.parse>
  onEnd: () => void
  go: (path: string) => void
}

function EditCohort({ cohortId, onEnd, go }: EditCohortProps) {
  const { data } = useQuery(training.cohort, { cohortId })
  return data ? <CohortForm cohort={data.cohort} onSaved={onEnd} onLeave={onEnd} go={go} /> : null
}
