import { Building2 } from 'lucide-react'
import { folded } from '../../../ground/shared/text'
import { call } from '../../../ground/ui/client/call'
import { partsPath } from '../../../ground/ui/parts'
import type { ScreenModule } from '../../../ground/ui/screen'
import { organisationDraftPlace } from './draft-places'
import { messages } from './messages'
import { OrganisationScreen } from './OrganisationScreen'
import { organisationLists } from './short-lists'
import { nameOf, type OfficeRecord, sections } from './sections'

/** More than this nobody reads in the palette; they type another letter. */
const mostFound = 6

export const organisationScreens: ScreenModule = {
  name: 'organisation',
  rail: {
    label: messages.organisation,
    icon: Building2,
    path: '/organisation',
    access: 'organisation.read',
  },
  routes: [{ path: partsPath('organisation'), component: OrganisationScreen }],
  commands: (go) => [
    {
      id: 'organisation.go',
      label: messages.goOrganisation,
      group: 'Go',
      shortcut: 'Alt+O',
      access: 'organisation.read',
      run: () => go('/organisation'),
    },
    ...sections.map(
      ({ id, add, access }) =>
        ({
          id: `organisation.new.${id}`,
          label: add,
          group: 'File',
          shortcut: null,
          access,
          run: () => go(`/organisation/${id}/new`),
        }) as const,
    ),
  ],
  shortLists: organisationLists,
  draftPlace: organisationDraftPlace,
  async find(text) {
    const words = folded(text).split(' ').filter(Boolean)
    if (words.length === 0) return []
    const own = sections.filter(({ id }) => id !== 'funders' && id !== 'staff')
    const lists = await Promise.all(
      own.map(async (section) =>
        ((await call(section.list, {})) as OfficeRecord[]).map((record) => ({ section, record })),
      ),
    )
    return lists
      .flat()
      .filter(({ record }) => record.archivedAt === null)
      .filter(({ record }) => words.every((word) => ` ${folded(nameOf(record))}`.includes(` ${word}`)))
      .slice(0, mostFound)
      .map(({ section, record }) => ({
        id: record.recordId,
        label: nameOf(record),
        detail: detailOf(record),
        path: `/organisation/${section.id}/${record.recordId}`,
      }))
  },
}

/** What tells two of the same name apart: the work of a contact, else where or under which code something is kept. */
function detailOf(record: OfficeRecord): string {
  const [found] = [record.jobTitle, record.postcode, record.budgetCode].filter(
    (text) => typeof text === 'string' && text,
  )
  return typeof found === 'string' ? found : ''
}
