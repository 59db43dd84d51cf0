import { basename } from 'node:path'
import { wordsOf } from '../../../ground/shared/office'
import { refuse } from '../../../ground/shared/problem'
import { writtenSafely } from '../../../ground/vault/files/safe-write'
import type { Printed, TaskContext } from '../../../ground/vault/implement'
import { type ExportValue, csvFile } from '../../../ground/vault/sheets/write-csv'
import { type ExportColumn, xlsxFile } from '../../../ground/vault/sheets/write-xlsx'
import type { Read } from '../../../ground/vault/sql'
import type { PersonDraft } from '../contract'
import { type FieldKind, personFields } from '../fields'
import { blankForm } from '../print/blank-form'
import { peopleList, usualColumns } from '../print/people-list'
import { personPage } from '../print/person-page'
import { printedListMustNotBeEndless } from '../rules'
import { thenEntered } from './keeping-files'
import { asListRow, type Listed, listed, type Wanted } from './list-rows'
import { recordOf } from './record'
import { asDraft, consentPurposesOf, nameOfArea, t } from './store'

/** The most people on one printed list: some 150 pages. */
const mostPrinted = 5000

/** Prints one person's whole record, without anything of the risk compartment. */
export async function printPerson(context: TaskContext, personId: string): Promise<Printed> {
  const { record, names } = context.read(({ db }) => {
    const found = recordOf(db, personId)
    const roles = labelsOf(db, 'role_kinds')
    const programmes = labelsOf(db, 'programme_kinds')
    return {
      record: found,
      names: {
        area: areaInFull(db, found.person.areaId),
        roleLabel: (kindId: string) => roles.get(kindId) ?? kindId,
        programmeLabel: (kindId: string) => programmes.get(kindId) ?? kindId,
      },
    }
  })
  await context.write((writing) => writing.about({ entity: 'person', entityId: personId }))
  return context.print(personPage(record, names, context.occasion()))
}

/** Prints a list of people as the view shows it. */
export async function printList(context: TaskContext, wanted: Wanted): Promise<Printed> {
  const rows: Listed[] = []
  for (const some of listed(context, wanted)) {
    rows.push(...some)
    refuse(printedListMustNotBeEndless(rows.length, mostPrinted))
    await breath()
  }
  const names = context.read(({ db }) => ({
    area: nameOfArea(db, wanted.view.areaId),
    role: wanted.view.role && (labelsOf(db, 'role_kinds').get(wanted.view.role) ?? wanted.view.role),
    programme:
      wanted.view.programme && (labelsOf(db, 'programme_kinds').get(wanted.view.programme) ?? wanted.view.programme),
  }))
  await context.write((writing) =>
    writing.about({ entity: 'people', entityId: 'printed', details: { count: rows.length } }),
  )
  const document = peopleList(
    {
      rows: rows.map(asListRow),
      columns: usualColumns,
      view: wanted.view,
      picked: wanted.personIds.length > 0,
      names,
    },
    context.occasion(),
  )
  return context.print(document)
}

/** Prints the blank form for a new person. It holds nothing about anybody. */
export async function printBlankForm(context: TaskContext): Promise<Printed> {
  const purposes = context.read(({ db }) => consentPurposesOf(db))
  await context.write((writing) => writing.about({ entity: 'form', entityId: 'new-person' }))
  return context.print(blankForm(purposes, context.occasion()))
}

/**
 * Saves a list as CSV or as a workbook, with every field of the form under the form's own words, so that the file can
 * be imported again. The audit trail has the format and the count before the file gets its name.
 */
export async function exportList(
  context: TaskContext,
  wanted: Wanted & { format: 'csv' | 'xlsx' },
): Promise<{ rows: number; fileName: string } | null> {
  const path = await context.host.chooseSavePath({
    title: 'Save the list',
    suggestedName: `people ${context.today}.${wanted.format}`,
    extension: wanted.format,
  })
  if (path === null) return null
  const fileName = withEnding(path, wanted.format)
  let rows = 0
  const batches = function* () {
    for (const some of listed(context, wanted)) {
      rows += some.length
      yield some.map((person) => columns.map(({ value }) => value(person)))
      context.progress({ step: 'Writing the list', done: rows, total: null })
    }
  }
  const file =
    wanted.format === 'csv'
      ? csvFile(
          columns.map(({ heading }) => heading),
          batches(),
        )
      : xlsxFile(wordsOf(context.occasion()).People, columns, batches())
  const enter = () =>
    context.write((writing) =>
      writing.about({ entity: 'people', entityId: 'exported', details: { count: rows, format: wanted.format } }),
    )
  await writtenSafely(fileName, thenEntered(file, enter))
  return { rows, fileName: basename(fileName) }
}

interface Column extends ExportColumn {
  readonly value: (person: Listed) => ExportValue
}

const exportKinds: Partial<Record<FieldKind, ExportColumn['kind']>> = { date: 'date' }
const widths: Readonly<Record<FieldKind, number>> = { line: 22, lines: 40, date: 14, 'yes-no': 14, area: 28 }

const columns: readonly Column[] = [
  ...personFields.flatMap(({ heading, fields }) =>
    fields.map(
      ({ key, label, kind }): Column => ({
        // “Their phone” says whose only under its heading.
        heading: /^(Their|Who they|Name of)/.test(label) ? `${heading}: ${label}` : label,
        kind: exportKinds[kind] ?? 'text',
        width: widths[kind],
        value: (person) => (key === 'areaId' ? person.area_name : shown(asDraft(person)[key])),
      }),
    ),
  ),
  { heading: 'Roles', kind: 'text', width: 30, value: (person) => person.role_labels },
  { heading: 'Programmes', kind: 'text', width: 30, value: (person) => person.programme_labels },
]

function shown(value: PersonDraft[keyof PersonDraft]): ExportValue {
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : value
}

/** A name typed without its ending would open in the wrong program. */
function withEnding(path: string, ending: string): string {
  return path.toLowerCase().endsWith(`.${ending}`) ? path : `${path}.${ending}`
}

function labelsOf(db: Read, kinds: 'role_kinds' | 'programme_kinds'): Map<string, string> {
  return new Map(db.all(t.selectFrom(kinds).select(['kind_id', 'label'])).map((row) => [row.kind_id, row.label]))
}

function areaInFull(db: Read, areaId: string | null): string | null {
  if (areaId === null) return null
  const area = db.one(t.selectFrom('areas').select(['region', 'name']).where('area_id', '=', areaId))
  return area ? [area.region, area.name].filter(Boolean).join(', ') : null
}

/** Lets other requests have their turn. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
