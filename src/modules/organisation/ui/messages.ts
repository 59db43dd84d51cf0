import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  organisation: { id: 'organisation.title', defaultMessage: 'Organisation' },
  parts: { id: 'organisation.parts', defaultMessage: 'Parts of the organisation' },
  areas: { id: 'organisation.areas', defaultMessage: 'Areas' },
  prisons: { id: 'organisation.prisons', defaultMessage: 'Prisons' },
  venues: { id: 'organisation.venues', defaultMessage: 'Venues' },
  partners: { id: 'organisation.partners', defaultMessage: 'Partners' },
  funders: { id: 'organisation.funders', defaultMessage: 'Funders' },
  projects: { id: 'organisation.projects', defaultMessage: 'Projects' },
  contacts: { id: 'organisation.contacts', defaultMessage: 'Contacts' },
  staff: { id: 'organisation.staff', defaultMessage: 'Staff' },
  newPrison: { id: 'organisation.newPrison', defaultMessage: 'New prison' },
  newVenue: { id: 'organisation.newVenue', defaultMessage: 'New venue' },
  newPartner: { id: 'organisation.newPartner', defaultMessage: 'New partner' },
  newFunder: { id: 'organisation.newFunder', defaultMessage: 'New funder' },
  newProject: { id: 'organisation.newProject', defaultMessage: 'New project' },
  newContact: { id: 'organisation.newContact', defaultMessage: 'New contact' },
  newStaff: { id: 'organisation.newStaff', defaultMessage: 'New member of staff' },
  noPrisons: { id: 'organisation.noPrisons', defaultMessage: 'No prison is on the list yet.' },
  noVenues: { id: 'organisation.noVenues', defaultMessage: 'No venue is on the list yet.' },
  noPartners: { id: 'organisation.noPartners', defaultMessage: 'No partner is on the list yet.' },
  noFunders: { id: 'organisation.noFunders', defaultMessage: 'No funder is on the list yet.' },
  noProjects: { id: 'organisation.noProjects', defaultMessage: 'No contract or project is on the list yet.' },
  noContacts: { id: 'organisation.noContacts', defaultMessage: 'No contact is on the list yet.' },
  noStaff: { id: 'organisation.noStaff', defaultMessage: 'Nobody is on the staff roster yet.' },
  whyPrisons: { id: 'organisation.whyPrisons', defaultMessage: 'Prisons where the work goes on, with their days.' },
  whyVenues: {
    id: 'organisation.whyVenues',
    defaultMessage: 'Places to meet in, and how many people each holds. A place is never offered for more than that.',
  },
  whyPartners: {
    id: 'organisation.whyPartners',
    defaultMessage: 'Every organisation that this office works with: who delivers, hosts, employs or pays.',
  },
  whyFunders: { id: 'organisation.whyFunders', defaultMessage: 'Partners who pay for the work or commission it.' },
  whyProjects: {
    id: 'organisation.whyProjects',
    defaultMessage: 'What the work is paid for: who pays, from when to when, where, and what was learnt.',
  },
  whyContacts: {
    id: 'organisation.whyContacts',
    defaultMessage: 'People in other organisations, with the title and letters that stand with their name on paper.',
  },
  whyStaff: {
    id: 'organisation.whyStaff',
    defaultMessage: 'Who works for us, from when to when, and how they came to us.',
  },
  search: { id: 'organisation.search', defaultMessage: 'Search this list' },
  archive: { id: 'organisation.archive', defaultMessage: 'Archive' },
  restore: { id: 'organisation.restore', defaultMessage: 'Bring back' },
  inArchive: { id: 'organisation.inArchive', defaultMessage: 'In the archive' },
  showArchive: { id: 'organisation.showArchive', defaultMessage: 'Show the archive' },
  nothingFits: { id: 'organisation.nothingFits', defaultMessage: 'Nothing on this list fits.' },
  clear: { id: 'organisation.clear', defaultMessage: 'Show the whole list' },
  forPeople: { id: 'organisation.forPeople', defaultMessage: 'For how many people' },
  printDirectory: { id: 'organisation.printDirectory', defaultMessage: 'Print the directory' },
  printStaff: { id: 'organisation.printStaff', defaultMessage: 'Print the staff list' },
  print: { id: 'organisation.print', defaultMessage: 'Print' },
  edit: { id: 'organisation.edit', defaultMessage: 'Edit' },
  back: { id: 'organisation.back', defaultMessage: 'Back to the list' },
  more: { id: 'organisation.more', defaultMessage: 'More' },
  save: { id: 'organisation.save', defaultMessage: 'Save' },
  saved: { id: 'organisation.saved', defaultMessage: 'Saved.' },
  gone: { id: 'organisation.gone', defaultMessage: 'This record is no longer there' },
  goneText: { id: 'organisation.goneText', defaultMessage: 'Someone may have removed it. Go back to the list.' },
  yes: { id: 'organisation.yes', defaultMessage: 'Yes' },
  no: { id: 'organisation.no', defaultMessage: 'No' },
  notAsked: { id: 'organisation.notAsked', defaultMessage: 'Not asked yet' },
  pilot: { id: 'organisation.pilot', defaultMessage: 'Pilot' },
  worksHere: { id: 'organisation.worksHere', defaultMessage: 'Works for us' },
  livedLed: { id: 'organisation.livedLed', defaultMessage: 'Led by lived experience' },
  running: { id: 'organisation.running', defaultMessage: 'Running' },
  over: { id: 'organisation.over', defaultMessage: 'Ended' },
  toCome: { id: 'organisation.toCome', defaultMessage: 'Not begun' },
  copy: { id: 'organisation.copy', defaultMessage: 'Begin another from this plan' },
  copyTitle: { id: 'organisation.copyTitle', defaultMessage: 'Begin another project from this plan' },
  copyWhat: {
    id: 'organisation.copyWhat',
    defaultMessage: 'Kind, aims and partners come along. Days, money, areas and lessons do not.',
  },
  copyName: { id: 'organisation.copyName', defaultMessage: 'Name of the new project' },
  begin: { id: 'organisation.begin', defaultMessage: 'Begin it' },
  rooms: { id: 'organisation.rooms', defaultMessage: 'Rooms' },
  addRoom: { id: 'organisation.addRoom', defaultMessage: 'Add a room' },
  noRooms: { id: 'organisation.noRooms', defaultMessage: 'No room is listed on its own.' },
  roomName: { id: 'organisation.roomName', defaultMessage: 'Name of the room' },
  holds: { id: 'organisation.holds', defaultMessage: 'Holds at most' },
  roomAccess: { id: 'organisation.roomAccess', defaultMessage: 'Getting in and around' },
  change: { id: 'organisation.change', defaultMessage: 'Change' },
  remove: { id: 'organisation.remove', defaultMessage: 'Remove' },
  lessons: { id: 'organisation.lessons', defaultMessage: 'What has been learnt' },
  addLesson: { id: 'organisation.addLesson', defaultMessage: 'Add a lesson' },
  noLessons: { id: 'organisation.noLessons', defaultMessage: 'No lesson has been written down yet.' },
  learntOn: { id: 'organisation.learntOn', defaultMessage: 'Learnt on' },
  lesson: { id: 'organisation.lesson', defaultMessage: 'What was learnt' },
  offices: { id: 'organisation.offices', defaultMessage: 'Managers and champions' },
  addOffice: { id: 'organisation.addOffice', defaultMessage: 'Appoint someone' },
  noOffices: { id: 'organisation.noOffices', defaultMessage: 'Nobody has been appointed yet.' },
  office: { id: 'organisation.office', defaultMessage: 'As' },
  who: { id: 'organisation.who', defaultMessage: 'Who' },
  where: { id: 'organisation.where', defaultMessage: 'For which area' },
  since: { id: 'organisation.since', defaultMessage: 'From' },
  until: { id: 'organisation.until', defaultMessage: 'Last day' },
  end: { id: 'organisation.end', defaultMessage: 'End' },
  reopen: { id: 'organisation.reopen', defaultMessage: 'Take the end back' },
  goOrganisation: { id: 'organisation.go', defaultMessage: 'Go to Organisation' },
  draftArea: { id: 'organisation.draftArea', defaultMessage: 'A record of the organisation' },
  shareTitle: { id: 'organisation.shareTitle', defaultMessage: 'Came through our own projects' },
})

/** What each sentence with holes is filled with. */
type Filled = {
  count: { count: number }
  restored: { name: string }
  archived: { name: string }
  editTitle: { name: string }
  changedBy: { name: string; date: string }
  holdsPeople: { count: number }
  span: { from: string; to: string }
  from: { from: string }
  writtenBy: { date: string; name: string }
  copiedFrom: { name: string }
  share: { ours: number; known: number; percent: string; unknown: number }
  roomOf: { verb: string; name: string }
}

const filled = defineMessages<Filled>({
  count: { id: 'organisation.count', defaultMessage: '{count, plural, =0 {Nothing} one {# record} other {# records}}' },
  restored: { id: 'organisation.restored', defaultMessage: '{name} is on the list again.' },
  archived: { id: 'organisation.archived', defaultMessage: '{name} is in the archive.' },
  editTitle: { id: 'organisation.editTitle', defaultMessage: 'Edit {name}' },
  changedBy: { id: 'organisation.changedBy', defaultMessage: 'Last changed by {name} on {date}.' },
  holdsPeople: {
    id: 'organisation.holdsPeople',
    defaultMessage: 'holds {count, plural, one {# person} other {# people}}',
  },
  span: { id: 'organisation.span', defaultMessage: '{from} to {to}' },
  from: { id: 'organisation.from', defaultMessage: 'since {from}' },
  writtenBy: { id: 'organisation.writtenBy', defaultMessage: '{date}, written by {name}' },
  copiedFrom: { id: 'organisation.copiedFrom', defaultMessage: 'Begun from the plan of “{name}”.' },
  share: {
    id: 'organisation.share',
    defaultMessage:
      '{ours, number} of {known, number} staff today came through our own projects ({percent}).{unknown, plural, =0 {} one { For # more it is not written down.} other { For # more it is not written down.}}',
  },
  roomOf: { id: 'organisation.roomOf', defaultMessage: '{verb} {name}' },
})

export const messages = { ...fixed, ...filled }
