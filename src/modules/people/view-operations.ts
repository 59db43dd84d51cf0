import { z } from 'zod'
import { command, defineContract, query } from '../../ground/shared/contract'
import { idOf } from '../../ground/shared/ids'
import { tidied } from '../../ground/shared/text'
import { PeopleView } from './list-shapes'

const viewId = idOf('view')
const columnId = z.string().max(40)

/** The columns of a list as its window has them. */
export const ViewColumns = z.strictObject({
  order: z.array(columnId).max(40),
  hidden: z.array(columnId).max(40),
  widths: z.record(columnId, z.number()),
})
export type ViewColumns = z.infer<typeof ViewColumns>

export const SavedView = z.strictObject({
  viewId,
  name: z.string(),
  /** Of the whole office, not of this user alone. */
  isOffice: z.boolean(),
  view: PeopleView,
  columns: ViewColumns,
  /** Sentences on what the view asks for and the office no longer has. Empty while all of it is there. */
  gone: z.array(z.string()),
})
export type SavedView = z.infer<typeof SavedView>

const save = {
  /** Null makes a new one. */
  viewId: viewId.nullable(),
  name: z
    .string()
    .transform(tidied)
    .pipe(z.string().min(1, 'Give the view a name.').max(60, 'Use at most 60 characters.')),
  view: PeopleView,
  columns: ViewColumns,
}
const one = z.strictObject({ viewId })

/** The part of the people contract by which a list is called up again by name. */
export const viewOperations = defineContract('people', {
  /** This user's own views and the office's, by name. */
  views: query({ access: 'people.read', input: z.strictObject({}), output: z.array(SavedView) }),
  saveView: command({ access: 'people.read', desk: true, input: z.strictObject(save), output: one }),
  removeView: command({ access: 'people.read', desk: true, input: one, output: z.strictObject({}) }),
  saveOfficeView: command({ access: 'people.shareViews', input: z.strictObject(save), output: one }),
  removeOfficeView: command({ access: 'people.shareViews', input: one, output: z.strictObject({}) }),
})
