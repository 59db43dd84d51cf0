import { defineMessages } from 'react-intl'
import { groundsInWords } from '../../erasing-words'

export const groundsMessages = {
  'kept-long-enough': { id: 'people.grounds.kept', defaultMessage: groundsInWords['kept-long-enough'] },
  asked: { id: 'people.grounds.asked', defaultMessage: groundsInWords.asked },
  mistake: { id: 'people.grounds.mistake', defaultMessage: groundsInWords.mistake },
} as const

const fixed = defineMessages({
  title: { id: 'people.erasing.title', defaultMessage: 'Erasing records' },
  intro: {
    id: 'people.erasing.intro',
    defaultMessage:
      'Erasing takes a record away for good, with everything that hangs on it. One of you proposes it, another looks at it and carries it out. To put a record out of the daily lists, use the archive: nothing is lost there.',
  },
  goErasing: { id: 'people.erasing.go', defaultMessage: 'Erasing records and legal holds' },
  propose: { id: 'people.erasing.propose', defaultMessage: 'Propose to erase…' },
  proposals: { id: 'people.erasing.proposals', defaultMessage: 'Waiting for somebody else to decide' },
  noProposals: { id: 'people.erasing.noProposals', defaultMessage: 'Nothing is proposed.' },
  look: { id: 'people.erasing.look', defaultMessage: 'Look at it' },
  withdraw: { id: 'people.erasing.withdraw', defaultMessage: 'Withdraw' },
  withdrawn: { id: 'people.erasing.withdrawn', defaultMessage: 'The proposal is withdrawn. The record stays.' },
  erase: { id: 'people.erasing.erase', defaultMessage: 'Erase for good…' },
  eraseNow: { id: 'people.erasing.eraseNow', defaultMessage: 'Erase for good' },
  eraseWhat: {
    id: 'people.erasing.eraseWhat',
    defaultMessage:
      'Everything that is listed here goes, now and from every backup that is brought back later. Nobody can undo this. You will be asked for your password.',
  },
  ownProposal: { id: 'people.erasing.own', defaultMessage: 'You proposed this: somebody else carries it out.' },
  erased: { id: 'people.erasing.erased', defaultMessage: 'The record is erased.' },
  erasedSoon: {
    id: 'people.erasing.erasedSoon',
    defaultMessage:
      'The record is erased. The disk could not be tidied just now; that is done the next time somebody signs in.',
  },
  holds: { id: 'people.erasing.holds', defaultMessage: 'Legal holds' },
  noHolds: { id: 'people.erasing.noHolds', defaultMessage: 'No record is held.' },
  hold: { id: 'people.erasing.hold', defaultMessage: 'Put under a legal hold' },
  holdHint: {
    id: 'people.erasing.holdHint',
    defaultMessage: 'A held record cannot be erased by anybody until the hold is lifted.',
  },
  since: { id: 'people.erasing.since', defaultMessage: 'Held since' },
  holdReason: { id: 'people.erasing.holdReason', defaultMessage: 'Why it must not be erased' },
  lift: { id: 'people.erasing.lift', defaultMessage: 'Lift the hold' },
  liftReason: { id: 'people.erasing.liftReason', defaultMessage: 'Why it is no longer needed' },
  past: { id: 'people.erasing.past', defaultMessage: 'Erased records' },
  noPast: { id: 'people.erasing.noPast', defaultMessage: 'No record has been erased.' },
  pastHint: {
    id: 'people.erasing.pastHint',
    defaultMessage: 'By number alone: nothing here says whose record it was.',
  },
  number: { id: 'people.erasing.number', defaultMessage: 'Record' },
  day: { id: 'people.erasing.day', defaultMessage: 'Erased on' },
  grounds: { id: 'people.erasing.grounds', defaultMessage: 'Grounds' },
  proposedByHead: { id: 'people.erasing.proposedByHead', defaultMessage: 'Proposed by' },
  erasedByHead: { id: 'people.erasing.erasedByHead', defaultMessage: 'Carried out by' },
  rows: { id: 'people.erasing.rows', defaultMessage: 'Went with it' },
  paper: { id: 'people.erasing.paper', defaultMessage: 'Certificate' },
  print: { id: 'people.erasing.print', defaultMessage: 'Print' },
  again: { id: 'people.erasing.again', defaultMessage: 'Erased again after a backup was brought back' },
  program: { id: 'people.erasing.program', defaultMessage: 'The program' },
  periods: { id: 'people.erasing.periods', defaultMessage: 'How long records are kept' },
  periodsHint: {
    id: 'people.erasing.periodsHint',
    defaultMessage:
      'Until these years are over a record cannot be erased. Your data protection officer decides them; the first ones are proposals.',
  },
  sort: { id: 'people.erasing.sort', defaultMessage: 'Records' },
  from: { id: 'people.erasing.from', defaultMessage: 'From' },
  years: { id: 'people.erasing.years', defaultMessage: 'Years' },
  source: { id: 'people.erasing.source', defaultMessage: 'Where it comes from' },
  changePeriod: { id: 'people.erasing.changePeriod', defaultMessage: 'Change a period' },
  now: { id: 'people.erasing.now', defaultMessage: 'now' },
  later: { id: 'people.erasing.later', defaultMessage: 'later' },
  before: { id: 'people.erasing.before', defaultMessage: 'before' },
  'expense-claims': {
    id: 'people.erasing.claims',
    defaultMessage: 'Paid expense claims, after the end of the tax year',
  },
  'assessment-records': {
    id: 'people.erasing.assessment',
    defaultMessage: 'Assessment records, after the award or the withdrawal',
  },
  goes: { id: 'people.erasing.goes', defaultMessage: 'What would go' },
  goesHint: {
    id: 'people.erasing.goesHint',
    defaultMessage:
      'The record itself, its place in the search, drafts about it and copies for undoing go too. What others wrote about them in their own records stays, and so does a list that is still being prepared for import: look there yourself.',
  },
  onlyRecord: { id: 'people.erasing.onlyRecord', defaultMessage: 'The record itself. Nothing else hangs on it.' },
  goesTable: { id: 'people.erasing.goesTable', defaultMessage: 'How much would go' },
  pastTable: { id: 'people.erasing.pastTable', defaultMessage: 'Erased records by number' },
  periodsTable: { id: 'people.erasing.periodsTable', defaultMessage: 'Years by sort of record' },
  what: { id: 'people.erasing.what', defaultMessage: 'What' },
  howMany: { id: 'people.erasing.howMany', defaultMessage: 'How many' },
  keptTitle: { id: 'people.erasing.keptTitle', defaultMessage: 'This record cannot be erased yet' },
  heldTitle: { id: 'people.erasing.heldTitle', defaultMessage: 'This record is under a legal hold' },
  why: { id: 'people.erasing.why', defaultMessage: 'Why this record?' },
  reason: { id: 'people.erasing.reason', defaultMessage: 'Reason' },
  reasonHint: {
    id: 'people.erasing.reasonHint',
    defaultMessage: 'For whoever decides. It goes with the record; the grounds above stay written down.',
  },
  proposeNow: { id: 'people.erasing.proposeNow', defaultMessage: 'Propose to erase' },
  proposed: {
    id: 'people.erasing.proposed',
    defaultMessage: 'Proposed. Somebody else who may erase records finds it on their home screen.',
  },
  back: { id: 'people.erasing.back', defaultMessage: 'Back to the record' },
  toList: { id: 'people.erasing.toList', defaultMessage: 'All proposals and holds' },
  gone: { id: 'people.erasing.gone', defaultMessage: 'This record is not there' },
  mendedTitle: {
    id: 'people.erasing.mendedTitle',
    defaultMessage: 'The list of erased records was not as it should be',
  },
})

type Filled = {
  proposedLine: { date: string; by: string; grounds: string }
  holdLine: { date: string; by: string }
  titleOf: { name: string }
  eraseTitle: { name: string }
  eraseOf: { name: string }
  withdrawOf: { name: string }
  lookOf: { name: string }
  liftOf: { name: string }
  printOf: { number: string }
  keptUntil: { what: string; date: string; why: string }
  keptForNow: { what: string; why: string }
  waiting: { by: string; date: string; reason: string }
  heldBy: { by: string; date: string; reason: string }
  altered: { date: string }
  missing: { date: string }
  counted: { count: number; words: string }
}

const filled = defineMessages<Filled>({
  proposedLine: { id: 'people.erasing.proposedLine', defaultMessage: '{by}, {date} · {grounds}' },
  holdLine: { id: 'people.erasing.holdLine', defaultMessage: 'since {date}, set by {by}' },
  titleOf: { id: 'people.erasing.titleOf', defaultMessage: 'Erase the record of {name}' },
  eraseTitle: { id: 'people.erasing.eraseTitle', defaultMessage: 'Erase the record of {name} for good?' },
  eraseOf: { id: 'people.erasing.eraseOf', defaultMessage: 'Erase the record of {name} for good' },
  withdrawOf: { id: 'people.erasing.withdrawOf', defaultMessage: 'Withdraw the proposal on {name}' },
  lookOf: { id: 'people.erasing.lookOf', defaultMessage: 'Look at what would go with {name}' },
  liftOf: { id: 'people.erasing.liftOf', defaultMessage: 'Lift the hold on {name}' },
  printOf: { id: 'people.erasing.printOf', defaultMessage: 'Print the certificate of destruction of {number}' },
  keptUntil: { id: 'people.erasing.keptUntil', defaultMessage: '{what}: until {date}. {why}' },
  keptForNow: { id: 'people.erasing.keptForNow', defaultMessage: '{what}: for now. {why}' },
  waiting: { id: 'people.erasing.waiting', defaultMessage: '{by} proposed on {date} to erase this record: “{reason}”' },
  heldBy: { id: 'people.erasing.heldBy', defaultMessage: 'Since {date}, set by {by}: {reason}' },
  altered: {
    id: 'people.erasing.altered',
    defaultMessage:
      'On {date} the list beside the vault (vault.erased) had been changed by hand or damaged. It was written anew from the vault, and nobody came back. Ask who had the folder open, and keep a note of it.',
  },
  missing: {
    id: 'people.erasing.missing',
    defaultMessage:
      'On {date} the list beside the vault (vault.erased) had been taken away. It was written anew from the vault, and nobody came back. Ask who had the folder open, and keep a note of it.',
  },
  counted: { id: 'people.erasing.counted', defaultMessage: '{count} {words}' },
})

export const messages = { ...fixed, ...filled }
