import { daysAfter } from '../../../ground/shared/home'
import { onScreen } from '../../../ground/shared/dates'
import { todayInOffice } from '../../../ground/vault/clock'
import type { DutySource } from '../../../ground/vault/implement'
import { amberAfterHours, secondOverdueDays } from '../rules'
import { readKept, statusOf } from './standing'

const path = '/backup'

/** What is to be done about backups, for those who may make one: the age of the last, the second place. */
export const backupDuties: DutySource = {
  access: 'backup.make',
  *duties({ db, now, today }) {
    const { light, lastAt, skippedAt, secondIsOverdue, secondPlace, lastSecondAt } = statusOf(db, now)
    const dayOf = (instant: string) => todayInOffice(new Date(instant))
    if (lastAt === null) {
      const sentence = 'No backup has been made yet. Make one now, so that nothing can be lost.'
      yield { kind: 'backup.due', entityId: 'backup', on: today, sentence, path }
    } else if (light !== 'green') {
      const on = earlierOf(daysAfter(dayOf(lastAt), amberAfterHours / 24), today)
      const sentence = `The last backup that passed its check is of ${onScreen(dayOf(lastAt))}. Make one now.`
      yield { kind: 'backup.due', entityId: 'backup', on, sentence, path }
    } else if (skippedAt !== null) {
      const sentence = `When the program was closed on ${onScreen(dayOf(skippedAt))}, its backup was not finished in time. Make one now.`
      yield { kind: 'backup.due', entityId: 'backup', on: dayOf(skippedAt), sentence, path }
    }
    if (!secondIsOverdue) return
    const since = lastSecondAt ?? readKept(db).firstAt ?? now
    const sentence =
      secondPlace === null
        ? 'There is no copy of the records outside this computer. Choose a second place for backups, such as a stick.'
        : 'No backup has come to the second place for seven days. Connect it and make a backup.'
    yield {
      kind: 'backup.second-place',
      entityId: 'second-place',
      on: daysAfter(dayOf(since), secondOverdueDays),
      sentence,
      path,
    }
  },
}

/** A clock that was wrong must not put off a backup to a day to come. */
function earlierOf(one: string, other: string): string {
  return one < other ? one : other
}
