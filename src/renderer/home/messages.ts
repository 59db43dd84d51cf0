import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  duties: { id: 'home.duties', defaultMessage: 'What needs doing' },
  print: { id: 'home.print', defaultMessage: 'Print this list' },
  printCommand: { id: 'home.printCommand', defaultMessage: 'Print what needs doing' },
  overdue: { id: 'home.overdue', defaultMessage: 'Overdue' },
  today: { id: 'home.today', defaultMessage: 'Today' },
  week: { id: 'home.week', defaultMessage: 'Within a week' },
  month: { id: 'home.month', defaultMessage: 'Within a month' },
  nothing: { id: 'home.nothing', defaultMessage: 'Nothing is due within a month.' },
  nothingWhy: {
    id: 'home.nothingWhy',
    defaultMessage:
      'What ends, runs out or waits for you is listed here by itself, a month ahead. There is nothing to switch on.',
  },
  laterWhy: { id: 'home.laterWhy', defaultMessage: 'The next thing after that:' },
})

type Filled = {
  late: { days: number }
  ahead: { days: number }
}

const filled = defineMessages<Filled>({
  late: { id: 'home.late', defaultMessage: '{days, plural, one {# day late} other {# days late}}' },
  ahead: { id: 'home.ahead', defaultMessage: '{days, plural, one {tomorrow} other {in # days}}' },
})

export const messages = { ...fixed, ...filled }
