import { Users } from 'lucide-react'
import { onScreen } from '../../../ground/shared/dates'
import { folded } from '../../../ground/shared/text'
import { call, problemOf } from '../../../ground/ui/client/call'
import { showToast } from '../../../ground/ui/design/overlays/Toast'
import type { ScreenModule } from '../../../ground/ui/screen'
import { people } from '../contract'
import { ErasingScreen } from './erasing/ErasingScreen'
import { messages as erasingMessages } from './erasing/messages'
import { ProposeScreen } from './erasing/ProposeScreen'
import { peopleDraftPlace } from './draft-places'
import { NewPersonScreen } from './form/NewPersonScreen'
import { importRoutes } from './import/screens'
import { askForSearch } from './list/list-place'
import { messages } from './list/messages'
import { MergeScreen } from './merge/MergeScreen'
import { PeopleScreen } from './PeopleScreen'
import { messages as ownWordsMessages } from './record/own-words/messages'
import { peopleLists } from './short-lists'
import { everyone } from '../list-shapes'

/** More than this nobody reads in the palette; they type another letter. */
const mostFound = 8

export const peopleScreens: ScreenModule = {
  name: 'people',
  rail: { label: messages.people, icon: Users, path: '/people', access: 'people.read' },
  routes: [
    { path: '/people/new', component: NewPersonScreen },
    ...importRoutes,
    { path: '/people/merge/$firstId/$secondId', component: MergeScreen },
    { path: '/people/erasing', component: ErasingScreen },
    { path: '/people/erasing/$personId', component: ProposeScreen },
    // One route for list, record and edit, so that the list is not built anew on the way between them.
    { path: '/people/{-$personId}/{-$part}', component: PeopleScreen },
  ],
  commands: (go) => [
    {
      id: 'people.new',
      label: messages.newPerson,
      group: 'People',
      shortcut: 'Ctrl+N',
      access: 'people.write',
      isStart: true,
      run: () => go('/people/new'),
    },
    {
      id: 'people.find',
      label: messages.findPerson,
      group: 'People',
      shortcut: 'Ctrl+F',
      access: 'people.read',
      isStart: true,
      run: () => askForSearch(() => go('/people')),
    },
    {
      id: 'people.import',
      label: messages.importPeople,
      group: 'People',
      shortcut: null,
      access: 'people.import',
      isStart: true,
      run: () => go('/people/import'),
    },
    {
      id: 'people.blank-form',
      label: messages.printBlankForm,
      group: 'People',
      shortcut: null,
      access: 'people.print',
      run: () =>
        void call(people.printBlankForm, {}).catch((error: unknown) =>
          showToast({ text: problemOf(error)?.message ?? '', tone: 'info' }),
        ),
    },
    {
      id: 'people.blank-about-me',
      label: ownWordsMessages.printBlankAboutMe,
      group: 'People',
      shortcut: null,
      access: 'people.print',
      run: () =>
        void call(people.printBlankAboutMe, {}).catch((error: unknown) =>
          showToast({ text: problemOf(error)?.message ?? '', tone: 'info' }),
        ),
    },
    {
      id: 'people.erasing',
      label: erasingMessages.goErasing,
      group: 'People',
      shortcut: null,
      access: 'people.proposeErasure',
      run: () => go('/people/erasing'),
    },
    {
      id: 'people.go',
      label: messages.goPeople,
      group: 'Go',
      shortcut: 'Alt+P',
      access: 'people.read',
      run: () => go('/people'),
    },
  ],
  shortLists: peopleLists,
  draftPlace: peopleDraftPlace,
  async find(text) {
    const [{ rows, formerly }, views] = await Promise.all([
      call(people.page, { view: { ...everyone, search: text.slice(0, 200) }, at: 0, limit: mostFound }),
      call(people.views, {}),
    ])
    const wanted = folded(text)
    const named = views.filter(({ name }) => wanted !== '' && folded(name).includes(wanted)).slice(0, mostFound)
    const found = rows.map(([personId, lastName, firstNames, , memberNumber, dateOfBirth, area], at) => ({
      id: personId,
      label: `${firstNames} ${lastName}`.trim(),
      detail: [
        // A name that nobody typed: it was found by that of a record that is part of it now.
        formerly.find((one) => one.at === at)?.name,
        dateOfBirth && onScreen(dateOfBirth),
        memberNumber,
        area,
      ]
        .filter(Boolean)
        .join(' · '),
      path: `/people/${personId}`,
    }))
    return [
      ...found,
      ...named.map(({ viewId, name, isOffice }) => ({
        id: viewId,
        label: name,
        detail: isOffice ? 'View of the office' : 'View of the list',
        path: `/people?saved=${viewId}`,
      })),
    ]
  },
}
