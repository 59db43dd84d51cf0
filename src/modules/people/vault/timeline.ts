import type { z } from 'zod'
import { onScreen } from '../../../ground/shared/dates'
import type { Happening } from '../../../ground/shared/happening'
import type { Read } from '../../../ground/vault/sql'
import { nameOfUser } from '../../../ground/vault/users'
import type { HeldRole } from '../contract'
import { areaMovesOf } from './following-areas'
import { ownWordsHappenings } from './own-words/happenings'
import { holdingIdOf } from './holding-id'
import { standingMerges } from './merged'
import { holdingsOf, mustFind, recordOf } from './record'
import { type StoredPerson, t } from './store'
import type { HungBy } from './tables'

type Line = Omit<Happening, 'subject'>

/** Where bulk archiving is entered in the audit trail: once, with the ids of everyone it touched. */
export const manyPeople = { entity: 'people', entityId: 'chosen' } as const

/** What each sort of line is listed under. */
const subjects: Readonly<Record<string, string>> = {
  area: 'Area',
  role: 'Roles and programmes',
  programme: 'Roles and programmes',
  consent: 'Consent',
  qualification: 'Qualifications',
  note: 'Notes',
  file: 'Files',
}

/**
 * What this module tells of a person on their timeline: what the record holds with its own dates, and changes of the
 * record from the audit trail. Nothing of the risk compartment appears, not even that it holds something.
 */
export function peopleHappenings(db: Read, personId: string): Happening[] {
  // Where two things bear the same instant, the making of the record comes first, so it stands last.
  const lines = [
    ...fromRecord(db, personId),
    ...held(db, personId),
    ...fromTrail(db, personId),
    ...areaMovesOf(db, personId),
    ...begun(db, personId),
  ]
  const own = lines.map((line) => ({ ...line, subject: subjects[line.kind] ?? 'Record' }))
  return [...ownWordsHappenings(db, personId), ...own]
}

function begun(db: Read, personId: string): Line[] {
  const row = mustFind(db, personId)
  const batch = row.import_batch_id
    ? db.one(t.selectFrom('import_batches').select('file_name').where('batch_id', '=', row.import_batch_id))
    : undefined
  const sentence = batch ? `Record made by an import from “${batch.file_name}”.` : 'Record made.'
  return [{ at: row.created_at, kind: 'created', sentence, by: nameOfUser(db, row.created_by) }]
}

const sentences: Readonly<Record<string, { kind: string; sentence: string }>> = {
  'people.change': { kind: 'changed', sentence: 'Details changed.' },
  'people.archive': { kind: 'archived', sentence: 'Moved to the archive.' },
  'people.merge': { kind: 'merged', sentence: 'Another record was merged into this one.' },
  'people.undoMerge': { kind: 'merged', sentence: 'A merge was undone: the other record stands by itself again.' },
  'people.changeMany': { kind: 'changed', sentence: 'Details changed, together with other records.' },
  'people.undoMany': { kind: 'changed', sentence: 'A change made together with other records was taken back.' },
  'people.restore': { kind: 'restored', sentence: 'Brought back from the archive.' },
  'people.removeQualification': { kind: 'qualification', sentence: 'A qualification was taken off the record.' },
  'people.removeFile': { kind: 'file', sentence: 'A file was taken off the record.' },
}

function fromTrail(db: Read, personId: string): Line[] {
  const entries = t.selectFrom('audit_entries').select(['at', 'user_id', 'action']).orderBy('seq', 'desc')
  const own = db.all(entries.where('entity', '=', 'person').where('entity_id', '=', personId))
  const shared = db.all(
    entries
      .where('entity', '=', manyPeople.entity)
      .where('entity_id', '=', manyPeople.entityId)
      .where('details', 'like', `%${personId}%`),
  )
  const imported = db.all(
    t
      .selectFrom('import_changes as c')
      .innerJoin('import_batches as b', 'b.batch_id', 'c.batch_id')
      .select(['b.finished_at', 'b.started_by', 'b.file_name'])
      .where('c.person_id', '=', personId)
      .where('c.before', 'is not', null)
      .where('b.state', '=', 'finished'),
  )
  return [
    ...[...own, ...shared].flatMap((entry) => {
      const known = sentences[entry.action]
      return known ? [{ at: entry.at, ...known, by: nameOfUser(db, entry.user_id ?? '') }] : []
    }),
    ...imported.map((batch) => ({
      at: batch.finished_at ?? '',
      kind: 'changed',
      sentence: `Details filled in by an import from “${batch.file_name}”.`,
      by: nameOfUser(db, batch.started_by),
    })),
  ]
}

function held(db: Read, personId: string): Line[] {
  const person = mustFind(db, personId)
  const writers = writersOfHoldings(db, person)
  const sorts = [
    ['role_holdings', 'role_kinds', 'role', 'role'],
    ['programme_holdings', 'programme_kinds', 'programme', 'programme'],
  ] as const
  return sorts.flatMap(([holdings, kinds, kind, noun]) => {
    const labels = new Map(
      db.all(t.selectFrom(kinds).select(['kind_id', 'label'])).map((row) => [row.kind_id, row.label]),
    )
    return holdingsOf(db, holdings, person).flatMap((holding) => {
      const label = labels.get(holding.kindId) ?? holding.kindId
      const by = writers(holdings, holding)
      const started = { at: holding.startedOn, kind, sentence: `Began the ${noun} “${label}”.`, by: by.began }
      if (holding.endedOn === null) return [started]
      return [started, { at: holding.endedOn, kind, sentence: `Ended the ${noun} “${label}”.`, by: by.ended }]
    })
  })
}

/** Who began and who ended what someone holds: the trail says it, or else it came with an import or with the record. */
function writersOfHoldings(db: Read, person: StoredPerson) {
  // What came with a merged record was written down under that one's id.
  const ids = [person.person_id, ...standingMerges(db, person.person_id).map((merge) => merge.other_id)]
  const bulk = changesWithOthers(db, ids)
  const entries = db.all(
    t
      .selectFrom('audit_entries')
      .select(['user_id', 'action', 'details'])
      .where('entity', '=', 'person')
      .where('entity_id', 'in', ids)
      .where('action', 'in', ['people.addRole', 'people.endRole', 'people.addProgramme', 'people.endProgramme'])
      .orderBy('seq'),
  )
  const imports = db.all(
    t
      .selectFrom('import_changes as c')
      .innerJoin('import_batches as b', 'b.batch_id', 'c.batch_id')
      .select(['c.before', 'b.started_by'])
      .where('c.person_id', '=', person.person_id)
      .where('c.before', 'is not', null),
  )
  return (table: 'role_holdings' | 'programme_holdings', { kindId, startedOn, endedOn }: z.infer<typeof HeldRole>) => {
    const holding = { kind_id: kindId, started_on: startedOn }
    const holdingIds = new Set(ids.map((id) => holdingIdOf(table, id, holding)))
    const own = entries.filter(({ details }) => details !== null && holdingIds.has(JSON.parse(details).holdingId))
    const noun = table === 'role_holdings' ? 'Role' : 'Programme'
    const withOthers = (change: string, on: string | null) =>
      bulk.find((one) => one.change === `${change}${noun}` && one.kindId === kindId && one.on === on)?.by
    const brought = imports.find(({ before }) => hungBy(JSON.parse(before ?? '') as HungBy, kindId, startedOn))
    const began = own.find(({ action }) => action.startsWith('people.add'))?.user_id
    const ended = own.findLast(({ action }) => action.startsWith('people.end'))?.user_id
    const first = began ?? withOthers('add', startedOn) ?? brought?.started_by ?? person.created_by
    return { began: nameOfUser(db, first), ended: nameOfUser(db, ended ?? withOthers('end', endedOn) ?? first) }
  }
}

/** Roles and programmes that were begun or ended for many at once, the latest first. */
function changesWithOthers(db: Read, ids: readonly string[]) {
  const entries = db.all(
    t
      .selectFrom('audit_entries')
      .select(['user_id', 'details'])
      .where('entity', '=', manyPeople.entity)
      .where('entity_id', '=', manyPeople.entityId)
      .where('action', '=', 'people.changeMany')
      .where((entry) => entry.or(ids.map((id) => entry('details', 'like', `%${id}%`))))
      .orderBy('seq', 'desc'),
  )
  return entries.map(({ user_id: by, details }) => {
    const { change, kindId, on } = JSON.parse(details ?? '{}') as Record<string, string | undefined>
    return { change, kindId, on, by: by ?? '' }
  })
}

function hungBy({ roles, programmes }: HungBy, kindId: string, startedOn: string): boolean {
  return [...roles, ...programmes].some((one) => one.kindId === kindId && one.startedOn === startedOn)
}

function fromRecord(db: Read, personId: string): Line[] {
  const record = recordOf(db, personId)
  const consentWriters = new Map(
    db
      .all(
        t
          .selectFrom('consents')
          .select(['consent_id', 'created_by', 'updated_by', 'confirmed_by'])
          .where('person_id', '=', personId),
      )
      .map((row) => [row.consent_id, row]),
  )
  const qualificationWriters = new Map(
    db
      .all(
        t
          .selectFrom('prior_qualifications')
          .select(['qualification_id', 'created_at', 'created_by'])
          .where('person_id', '=', personId),
      )
      .map((row) => [row.qualification_id, row]),
  )
  return [
    ...record.consents.flatMap((consent) => {
      const writer = consentWriters.get(consent.consentId)
      const how = consent.how === '' ? '' : ` (${consent.how})`
      const sentence = `Gave consent: ${consent.purpose}${how}.`
      const given = { at: consent.givenOn, kind: 'consent', sentence, by: nameOfUser(db, writer?.created_by ?? '') }
      const lines = [given]
      if (consent.confirmedOn !== null) {
        const asked = `Asked again, and still agreed: ${consent.purpose}.`
        const by = nameOfUser(db, writer?.confirmed_by ?? '')
        lines.push({ at: consent.confirmedOn, kind: 'consent', sentence: asked, by })
      }
      if (consent.withdrawnOn === null) return lines
      const withdrawn = `Withdrew consent: ${consent.purpose}.`
      return [
        ...lines,
        { at: consent.withdrawnOn, kind: 'consent', sentence: withdrawn, by: nameOfUser(db, writer?.updated_by ?? '') },
      ]
    }),
    ...record.qualifications.map((qualification) => {
      const writer = qualificationWriters.get(qualification.qualificationId)
      const level = qualification.level === '' ? '' : `, ${qualification.level}`
      const awarded = qualification.awardedOn
        ? `Was awarded “${qualification.title}”${level} on ${onScreen(qualification.awardedOn)}.`
        : `Already held “${qualification.title}”${level} (day not known).`
      return {
        at: qualification.awardedOn ?? writer?.created_at ?? '',
        kind: 'qualification',
        sentence: awarded,
        by: nameOfUser(db, writer?.created_by ?? ''),
      }
    }),
    ...record.notes.map((note) => ({
      at: note.writtenAt,
      kind: 'note',
      sentence: firstWords(note.text),
      by: note.writtenBy,
    })),
    ...record.files.map((file) => ({
      at: file.addedAt,
      kind: 'file',
      sentence: `File added: “${file.name}”.`,
      by: file.addedBy,
    })),
  ]
}

/** The beginning of a note, enough to know it again. */
function firstWords(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return line.length <= 160 ? line : `${line.slice(0, line.lastIndexOf(' ', 160))} …`
}
