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
        String(line.started),
        String(line.withdrawn),
        String(line.achieved),
        ...(hasFirst ? [String(line.firstEver)] : []),
        `${line.attended} of ${line.sessions}`,
      ]),
      note: hasFirst
        ? '“First ever”: the learner held no qualification before, and achieved none here before this one. '
        : '',
    },
  }
}
