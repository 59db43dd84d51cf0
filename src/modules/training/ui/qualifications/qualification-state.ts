import { type IntlShape, useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { today } from '../../../../ground/ui/today'
import type { Qualification } from '../../specification-shapes'
import { messages } from './messages'

export const isPast = (day: string | null) => day !== null && day < today()

export function learnersOf({ issues }: Qualification): number {
  return issues.reduce((sum, { learners }) => sum + learners, 0)
}

/** The issue that new learners start on, in words. */
export function liveIssueWords(intl: IntlShape, { issues }: Qualification): string {
  const live = issues.find(({ state }) => state === 'live')
  if (live) return intl.formatMessage(messages.issueOf, { issue: live.issue })
  return intl.formatMessage(issues.length > 0 ? messages.onlyDraft : messages.noIssue)
}

export function levelWords(intl: IntlShape, level: number | null): string {
  if (level === null) return ''
  return level === 0 ? intl.formatMessage(messages.entry) : String(level)
}

/** [Q4] The days that somebody else has set, and what each of them blocks. */
export function useDates(): (qualification: Qualification) => { id: string; label: string; value: string }[] {
  const intl = useIntl()
  return ({ reviewOn, operationalEndOn, certificationEndOn }) => {
    const rows = [
      ['review', messages.reviewOn, messages.reviewBlocks, reviewOn],
      ['operational', messages.operationalEnd, messages.operationalBlocks, operationalEndOn],
      ['certification', messages.certificationEnd, messages.certificationBlocks, certificationEndOn],
    ] as const
    return rows.map(([id, label, sentence, day]) => ({
      id,
      label: intl.formatMessage(label),
      value: day === null ? '' : intl.formatMessage(sentence, { day: onScreen(day) }),
    }))
  }
}
