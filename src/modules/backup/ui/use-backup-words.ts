import { useIntl } from 'react-intl'
import type { Progress } from '../../../ground/shared/contract'
import type { Backup } from '../contract'
import { messages } from './messages'

/** How dates, sizes, places and steps are said on the screens about backups. */
export function useBackupWords() {
  const intl = useIntl()
  const steps = {
    copy: messages.stepCopy,
    files: messages.stepFiles,
    check: messages.stepCheck,
    second: messages.stepSecond,
  }
  const size = (bytes: number) => {
    const number = (value: number, digits: number) => intl.formatNumber(value, { maximumFractionDigits: digits })
    const megabytes = bytes / 1_000_000
    if (megabytes < 0.1) return intl.formatMessage(messages.kilobytes, { size: number(Math.ceil(bytes / 1000), 0) })
    return intl.formatMessage(messages.megabytes, { size: number(megabytes, megabytes < 10 ? 1 : 0) })
  }
  return {
    size,
    /** `today at 09:14`, or `14 Feb 2027 at 09:14`. */
    when: (instant: string) => {
      const time = intl.formatTime(instant)
      if (new Date(instant).toDateString() === new Date().toDateString())
        return intl.formatMessage(messages.todayAt, { time })
      const day = intl.formatDate(instant, { day: 'numeric', month: 'short', year: 'numeric' })
      return intl.formatMessage(messages.dayAt, { day, time })
    },
    where: (place: Backup['place']) => intl.formatMessage(messages[place]),
    /** A step of the work, counted in hundredths: nobody wants to read bytes or pages. */
    progress: ({ step, done, total }: Progress): Progress => ({
      step: step in steps ? intl.formatMessage(steps[step as keyof typeof steps]) : step,
      done: total ? Math.floor((done / total) * 100) : 0,
      total: total ? 100 : null,
    }),
  }
}
