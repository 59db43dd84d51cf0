import { useIntl } from 'react-intl'

/** An instant as people say it: `today at 09:14`, or `14 Feb 2027 at 09:14`. */
export function useWhen(): (instant: string) => string {
  const intl = useIntl()
  return (instant) => {
    const time = intl.formatTime(instant)
    const sameDay = new Date(instant).toDateString() === new Date().toDateString()
    const day = sameDay ? 'today' : intl.formatDate(instant, { day: 'numeric', month: 'short', year: 'numeric' })
    return `${day} at ${time}`
  }
}
