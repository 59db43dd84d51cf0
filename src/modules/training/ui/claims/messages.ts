import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  claims: { id: 'training.claims', defaultMessage: 'Claims' },
  go: { id: 'training.claims.go', defaultMessage: 'Go to claims of awards' },
  stage: { id: 'training.claims.stage', defaultMessage: 'Where they stand' },
  incomplete: { id: 'training.claims.incomplete', defaultMessage: 'Not complete' },
  complete: { id: 'training.claims.complete', defaultMessage: 'Complete, to release' },
  released: { id: 'training.claims.released', defaultMessage: 'Released, to claim' },
  claimed: { id: 'training.claims.claimed', defaultMessage: 'Claimed' },
  received: { id: 'training.claims.received', defaultMessage: 'Received, to present' },
  presented: { id: 'training.claims.presented', defaultMessage: 'Presented' },
  cohort: { id: 'training.claims.cohort', defaultMessage: 'Cohort' },
  anyCohort: { id: 'training.claims.anyCohort', defaultMessage: 'Any cohort' },
  events: { id: 'training.claims.events', defaultMessage: 'Presentation events' },
  name: { id: 'training.claims.name', defaultMessage: 'Name' },
  qualification: { id: 'training.claims.qualification', defaultMessage: 'Qualification' },
  missing: { id: 'training.claims.missing', defaultMessage: 'What is missing' },
  who: { id: 'training.claims.who', defaultMessage: 'Who can release' },
  colleague: { id: 'training.claims.colleague', defaultMessage: 'A colleague: you assessed' },
  you: { id: 'training.claims.you', defaultMessage: 'You' },
  assurer: { id: 'training.claims.assurer', defaultMessage: 'A quality assurer' },
  releasedOn: { id: 'training.claims.releasedOn', defaultMessage: 'Released' },
  releasedBy: { id: 'training.claims.releasedBy', defaultMessage: 'Released by' },
  reference: { id: 'training.claims.reference', defaultMessage: 'Reference' },
  number: { id: 'training.claims.number', defaultMessage: 'Certificate number' },
  presentedOn: { id: 'training.claims.presentedOn', defaultMessage: 'Presented' },
  event: { id: 'training.claims.event', defaultMessage: 'Event' },
  byHand: { id: 'training.claims.byHand', defaultMessage: 'By hand or by post' },
  collectedBy: { id: 'training.claims.collectedBy', defaultMessage: 'Collected by' },
  ownDay: { id: 'training.claims.ownDay', defaultMessage: 'Day of the quality assurance' },
  claimDay: { id: 'training.claims.claimDay', defaultMessage: 'Day of the claim' },
  claimReference: { id: 'training.claims.claimReference', defaultMessage: 'Reference of the claim' },
  claimReferenceHint: {
    id: 'training.claims.claimReferenceHint',
    defaultMessage: 'As the awarding body gave it, or your own. It stands on every claim of this batch.',
  },
  receiveTitle: { id: 'training.claims.receiveTitle', defaultMessage: 'Certificates that have come' },
  receiveDay: { id: 'training.claims.receiveDay', defaultMessage: 'Day they came' },
  receiveHint: {
    id: 'training.claims.receiveHint',
    defaultMessage:
      'Type each number from the certificate; Enter goes to the next. Who has no number yet stays claimed.',
  },
  presentTitle: { id: 'training.claims.presentTitle', defaultMessage: 'Who was given their certificate' },
  presentDay: { id: 'training.claims.presentDay', defaultMessage: 'Day they were given' },
  printList: { id: 'training.claims.printList', defaultMessage: 'Print the list' },
  presentHint: {
    id: 'training.claims.presentHint',
    defaultMessage: 'Write who took each certificate. Where nothing is written, it is still with you.',
  },
  themselves: { id: 'training.claims.themselves', defaultMessage: 'Themselves' },
  allThemselves: { id: 'training.claims.allThemselves', defaultMessage: 'All took their own' },
  give: { id: 'training.claims.give', defaultMessage: 'Note who was given theirs' },
  receive: { id: 'training.claims.receive', defaultMessage: 'Note these certificates' },
  needNumber: { id: 'training.claims.needNumber', defaultMessage: 'Type at least one number.' },
  needTaker: { id: 'training.claims.needTaker', defaultMessage: 'Write who took at least one certificate.' },
  twice: { id: 'training.claims.twice', defaultMessage: 'This number is typed twice. Check both.' },
  noneIncomplete: { id: 'training.claims.noneIncomplete', defaultMessage: 'Nobody is on the way.' },
  noneIncompleteWhy: {
    id: 'training.claims.noneIncompleteWhy',
    defaultMessage: 'Learners of running cohorts stand here with what they still need, until they are complete.',
  },
  noneComplete: { id: 'training.claims.noneComplete', defaultMessage: 'Nobody waits to be released.' },
  noneCompleteWhy: {
    id: 'training.claims.noneCompleteWhy',
    defaultMessage:
      'Learners come here once nothing is missing. A quality assurer who assessed none of it releases them.',
  },
  noneReleased: { id: 'training.claims.noneReleased', defaultMessage: 'Nothing waits to be claimed.' },
  noneReleasedWhy: {
    id: 'training.claims.noneReleasedWhy',
    defaultMessage: 'Released learners stand here until they are claimed from the awarding body.',
  },
  noneClaimed: { id: 'training.claims.noneClaimed', defaultMessage: 'No certificate is on its way.' },
  noneClaimedWhy: {
    id: 'training.claims.noneClaimedWhy',
    defaultMessage: 'Claimed awards stand here until the awarding body’s certificates have come.',
  },
  noneReceived: { id: 'training.claims.noneReceived', defaultMessage: 'No certificate waits to be given.' },
  noneReceivedWhy: {
    id: 'training.claims.noneReceivedWhy',
    defaultMessage: 'Certificates that have come stand here until somebody has taken them.',
  },
  nonePresented: { id: 'training.claims.nonePresented', defaultMessage: 'No certificate was given yet.' },
  nonePresentedWhy: {
    id: 'training.claims.nonePresentedWhy',
    defaultMessage: 'Everybody who has their certificate stands here.',
  },
  seeIncomplete: { id: 'training.claims.seeIncomplete', defaultMessage: 'See who is not complete' },
  seeCohorts: { id: 'training.claims.seeCohorts', defaultMessage: 'Go to the cohorts' },
  newEvent: { id: 'training.claims.newEvent', defaultMessage: 'New event' },
  noEvents: { id: 'training.claims.noEvents', defaultMessage: 'No event is written down yet.' },
  noEventsWhy: {
    id: 'training.claims.noEventsWhy',
    defaultMessage: 'Write down where and when certificates are presented, and by whom.',
  },
  back: { id: 'training.claims.back', defaultMessage: 'Back to the claims' },
  backToEvents: { id: 'training.claims.backToEvents', defaultMessage: 'All events' },
  eventName: { id: 'training.claims.eventName', defaultMessage: 'Name of the event' },
  heldOn: { id: 'training.claims.heldOn', defaultMessage: 'Day' },
  venue: { id: 'training.claims.venue', defaultMessage: 'Venue' },
  place: { id: 'training.claims.place', defaultMessage: 'Room, or another place' },
  where: { id: 'training.claims.where', defaultMessage: 'Where' },
  presenters: { id: 'training.claims.presenters', defaultMessage: 'Who presents' },
  presentersHint: {
    id: 'training.claims.presentersHint',
    defaultMessage: 'One on each line, with title and letters as they are read out.',
  },
  notes: { id: 'training.claims.notes', defaultMessage: 'Notes' },
  saveEvent: { id: 'training.claims.saveEvent', defaultMessage: 'Save event' },
  eventSaved: { id: 'training.claims.eventSaved', defaultMessage: 'The event is saved.' },
  edit: { id: 'training.claims.edit', defaultMessage: 'Edit' },
  given: { id: 'training.claims.given', defaultMessage: 'Given their certificate' },
  noneGiven: { id: 'training.claims.noneGiven', defaultMessage: 'Nobody was given a certificate here yet.' },
  toGive: { id: 'training.claims.toGive', defaultMessage: 'Note who was given theirs here' },
  eventDraft: { id: 'training.claims.eventDraft', defaultMessage: 'A presentation event' },
  numbersDraft: { id: 'training.claims.numbersDraft', defaultMessage: 'Numbers of certificates' },
  takersDraft: { id: 'training.claims.takersDraft', defaultMessage: 'Who was given certificates' },
  releaseDraft: { id: 'training.claims.releaseDraft', defaultMessage: 'A release of learners' },
  claimDraft: { id: 'training.claims.claimDraft', defaultMessage: 'A claim of awards' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  stageCount: { label: string; count: number }
  count: { count: number }
  release: { count: number }
  claim: { count: number }
  releasedNow: { count: number }
  claimedNow: { count: number }
  receivedNow: { count: number }
  presentedNow: { count: number }
  mine: { count: number }
  numberOf: { name: string }
  takerOf: { name: string }
  more: { count: number }
  editOf: { name: string }
}

const filled = defineMessages<Filled>({
  stageCount: { id: 'training.claims.stageCount', defaultMessage: '{label} ({count, number})' },
  count: { id: 'training.claims.count', defaultMessage: '{count, plural, one {# learner} other {# learners}}' },
  release: {
    id: 'training.claims.release',
    defaultMessage: 'Release {count, plural, one {# learner} other {# learners}}',
  },
  claim: { id: 'training.claims.claim', defaultMessage: 'Claim {count, plural, one {# award} other {# awards}}' },
  releasedNow: {
    id: 'training.claims.releasedNow',
    defaultMessage: '{count, plural, one {# learner is} other {# learners are}} released.',
  },
  claimedNow: {
    id: 'training.claims.claimedNow',
    defaultMessage: '{count, plural, one {# award is} other {# awards are}} claimed.',
  },
  receivedNow: {
    id: 'training.claims.receivedNow',
    defaultMessage: '{count, plural, one {# certificate has} other {# certificates have}} come.',
  },
  presentedNow: {
    id: 'training.claims.presentedNow',
    defaultMessage: '{count, plural, one {# certificate is} other {# certificates are}} given.',
  },
  mine: {
    id: 'training.claims.mine',
    defaultMessage:
      'You assessed {count, plural, one {# of these learners} other {# of these learners}}, so a colleague releases {count, plural, one {that one} other {those}}.',
  },
  numberOf: { id: 'training.claims.numberOf', defaultMessage: 'Certificate number of {name}' },
  takerOf: { id: 'training.claims.takerOf', defaultMessage: 'Who took the certificate of {name}' },
  more: {
    id: 'training.claims.more',
    defaultMessage:
      '{count, plural, one {# more is} other {# more are}} not shown. Choose a cohort to see its learners.',
  },
  editOf: { id: 'training.claims.editOf', defaultMessage: 'Edit {name}' },
})

export const messages = { ...fixed, ...filled }
