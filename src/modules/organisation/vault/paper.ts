import type { Printed, TaskContext } from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { directory } from '../print/directory'
import { projectSheet } from '../print/project-sheet'
import type { Contact, Partner, Prison, Project } from '../record-shapes'
import { allAppointments } from './appointments'
import { allAreas } from './area-store'
import { choicesOf } from './office-lists'

interface DirectoryRecords {
  readonly contacts: readonly Contact[]
  readonly partners: readonly Partner[]
  readonly prisons: readonly Prison[]
}

/** Prints the directory of contacts, or the staff list alone. Archived contacts are left out. */
export async function printDirectory(
  context: TaskContext,
  staffOnly: boolean,
  records: (db: Read) => DirectoryRecords,
): Promise<Printed> {
  const facts = context.read(({ db }) => ({
    ...records(db),
    areas: allAreas(db),
    appointments: allAppointments(db),
    choices: choicesOf(db),
  }))
  const count = facts.contacts.filter(
    ({ archivedAt, isStaff }) => archivedAt === null && (isStaff || !staffOnly),
  ).length
  await context.write((writing) =>
    writing.about({ entity: 'directory', entityId: staffOnly ? 'staff' : 'all', details: { count } }),
  )
  return context.print(directory({ ...facts, staffOnly, today: context.today }, context.occasion()))
}

/** Prints one contract or project with its lessons. */
export async function printProject(
  context: TaskContext,
  recordId: string,
  records: (db: Read) => { readonly project: Project; readonly partners: readonly Partner[] },
): Promise<Printed> {
  const facts = context.read(({ db }) => ({ ...records(db), areas: allAreas(db), choices: choicesOf(db) }))
  await context.write((writing) => writing.about({ entity: 'project', entityId: recordId }))
  return context.print(projectSheet(facts, context.occasion()))
}
