import { onPaper } from '../../../ground/shared/dates'
import type { Occasion, PaperDocument } from '../../../ground/vault/documents/paper'
import type { AchievementLine, AchievementView } from '../award-shapes'
import template from './achievement-sheet.typ?raw'

export const achievementHeads: Readonly<Record<AchievementView['by'], string>> = {
  cohort: 'Cohort',
  qualification: 'Qualification',
  unit: 'Unit',
  funder: 'Funder',
  area: 'Area',
}

const titles: Readonly<Record<AchievementView['by'], string>> = {
  cohort: 'by cohort',
  qualification: 'by qualification',
  unit: 'by unit',
  funder: 'by funder',
  area: 'by area',
}

const twoCohorts = 'Who is on two cohorts counts in both, so the lines are not added up.'

/** Why the lines come to more than there are learners. Everybody is on one qualification. */
const overlaps: Readonly<Record<AchievementView['by'], string>> = {
  cohort: twoCohorts,
  qualification: '',
  unit: 'A learner counts under every unit of their qualification, so the lines are not added up.',
  funder: twoCohorts,
  area: twoCohorts,
}

const figure = (count: number) => count.toLocaleString('en-GB')

/** How many started, left and achieved from a day to a day. It names nobody, so anyone may have it. */
export function achievementSheet(
  lines: readonly AchievementLine[],
  view: AchievementView,
  occasion: Occasion,
): PaperDocument {
  const hasFirst = view.by !== 'unit'
  return {
    template,
    title: 'Achievements',
    runningHead: 'Achievements',
    marking: '',
    landscape: false,
    showsSeal: true,
    occasion,
    facts: {
      heading: `Achievements ${titles[view.by]}`,
      standfirst: `${onPaper(view.from)} to ${onPaper(view.to)}`,
      heads: [
        achievementHeads[view.by],
        'Started',
        'Withdrawn',
        'Achieved',
        ...(hasFirst ? ['First ever'] : []),
        'Attended',
      ],
      rows: lines.map((line) => [
        line.name,
        figure(line.started),
        figure(line.withdrawn),
        figure(line.achieved),
        ...(hasFirst ? [figure(line.firstEver)] : []),
        line.sessions === 0 ? 'No register' : `${figure(line.attended)} of ${figure(line.sessions)}`,
      ]),
      note: [
        hasFirst && '“First ever”: the learner held no qualification before, and achieved none here before this one.',
        overlaps[view.by],
      ]
        .filter(Boolean)
        .join(' '),
    },
  }
}
