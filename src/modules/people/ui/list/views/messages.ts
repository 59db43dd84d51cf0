import { defineMessages } from 'react-intl'

const fixed = defineMessages({
  views: { id: 'people.views.views', defaultMessage: 'Views' },
  mine: { id: 'people.views.mine', defaultMessage: 'Mine' },
  office: { id: 'people.views.office', defaultMessage: 'For everyone in the office' },
  save: { id: 'people.views.save', defaultMessage: 'Save this view' },
  saveTitle: { id: 'people.views.saveTitle', defaultMessage: 'Save this view of the list' },
  saveWhat: {
    id: 'people.views.saveWhat',
    defaultMessage: 'Its search, filters, order and columns are kept under a name. You find it here and with Ctrl+K.',
  },
  name: { id: 'people.views.name', defaultMessage: 'Name of the view' },
  nameHint: { id: 'people.views.nameHint', defaultMessage: 'Such as “Mentors in Leeds”.' },
  forOffice: { id: 'people.views.forOffice', defaultMessage: 'Show it to everyone in the office' },
  renameTitle: { id: 'people.views.renameTitle', defaultMessage: 'Rename the view' },
  renameButton: { id: 'people.views.renameButton', defaultMessage: 'Rename' },
  askGone: { id: 'people.views.askGone', defaultMessage: 'Asks for something that is gone' },
  goneTitle: { id: 'people.views.goneTitle', defaultMessage: 'Part of this view is gone' },
  goneNext: {
    id: 'people.views.goneNext',
    defaultMessage: 'Choose other filters, then save your changes to the view, or remove it.',
  },
})

type Named = { name: string }

const filled = defineMessages<{
  saveTo: Named
  rename: Named
  remove: Named
  saved: Named
  removed: Named
  view: Named
  changed: Named
}>({
  saveTo: { id: 'people.views.saveTo', defaultMessage: 'Save these changes to “{name}”' },
  rename: { id: 'people.views.rename', defaultMessage: 'Rename “{name}”' },
  remove: { id: 'people.views.remove', defaultMessage: 'Remove “{name}”' },
  saved: { id: 'people.views.saved', defaultMessage: 'The view “{name}” is saved.' },
  removed: { id: 'people.views.removed', defaultMessage: 'The view “{name}” is removed.' },
  view: { id: 'people.views.view', defaultMessage: 'View: {name}' },
  changed: { id: 'people.views.changed', defaultMessage: 'View: {name}, changed' },
})

export const messages = { ...fixed, ...filled }
