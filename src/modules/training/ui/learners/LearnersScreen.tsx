import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import type { PartProps } from '../../../../ground/ui/parts'
import { PersonId } from '../../../people/contract'
import { LearnerId } from '../../cohort-shapes'
import { LearnerPage } from './LearnerPage'
import { messages } from './messages'
import { PersonLearning } from './PersonLearning'

/** One learner, or everything that one person learns. There is no list of its own: learners are found in their cohorts. */
export function LearnersScreen({ place, more, go }: PartProps) {
  const intl = useIntl()
  const person = PersonId.safeParse(place === 'person' ? more : null)
  if (person.success) return <PersonLearning key={person.data} personId={person.data} go={go} />
  const learner = LearnerId.safeParse(place)
  if (learner.success) return <LearnerPage key={learner.data} learnerId={learner.data} open={more} go={go} />
  return (
    <EmptyState
      title={intl.formatMessage(messages.choose)}
      action={<Button label={intl.formatMessage(messages.toCohorts)} onPress={() => go('/training/cohorts')} />}
    />
  )
}
