import { gatheredHappenings } from '../../../ground/vault/happenings'
import type { HangingTable } from '../../../ground/vault/hanging-rows'
import {
  type HappeningSource,
  implement,
  type Implementation,
  nothing,
  type RoleGate,
} from '../../../ground/vault/implement'
import type { Read } from '../../../ground/vault/sql'
import { people } from '../contract'
import { addNote, addPriorQualification, removePriorQualification } from './background'
import { consentDuties } from './consent-duties'
import { confirmConsent, giveConsent, withdrawConsent } from './consents'
import { erasingHandlers } from './erasing/handlers'
import { erasingDuties } from './erasing/reading'
import type { ErasingParts } from './erasing/standing'
import { peopleErasing } from './erasing/tables'
import { peopleGuards } from './guards'
import { listBatches } from './import-batches'
import { peopleHangings } from './hanging'
import { discardImport, importPeople, openImport, previewImport, saveProblems, takeBack } from './imports'
import { endHolding, startHolding } from './holdings'
import { addFile, openFile, removeFile, saveFile } from './keeping-files'
import { likenesses } from './likenesses'
import { page, placeOf } from './listing'
import { readOffenceNotes, writeOffenceNotes } from './offence-notes'
import { exportList, printBlankForm, printList, printPerson } from './paper'
import { archivePeople, changePerson, createPerson, restorePeople } from './person'
import { ownWordsHandlers } from './own-words/handlers'
import { standingId } from './merged'
import { mustFind, recordOf } from './record'
import { rosterHandlers } from './roster-handlers'
import { orderList, saveListAnswer, shortListsOf } from './short-lists/keeping'
import { consentPurposesOf, t } from './store'
import { peopleHappenings } from './timeline'

/**
 * @param tellers every module that tells of people on their timeline, this one too; asked at each call.
 * @param hangings every module's tables whose rows hang on a person, this one's too; asked at each call.
 * @param erasing what every module knows of erasing a person, this one too; asked at each call.
 * @param gates what every module asks of somebody before they begin in a role; asked at each call.
 */
export function peopleImplementation(
  tellers: () => readonly HappeningSource[],
  hangings: () => readonly HangingTable[],
  erasing: () => ErasingParts,
  gates: () => readonly RoleGate[],
): Implementation {
  const handling = implement(
    people,
    {
      page({ db, searched }, input) {
        const found = page(db, input)
        const text = input.view.search
        if (input.at === 0) searched({ text, kind: /\p{L}/u.test(text) ? 'name' : 'number', found: found.total })
        return found
      },
      placeOf: ({ db }, input) => placeOf(db, { ...input, personId: standingId(db, input.personId) }),
      get: ({ db }, { personId }) => recordOf(db, standingId(db, personId)),
      timeline: (context, { personId }) => {
        mustFind(context.db, personId)
        return gatheredHappenings(tellers(), context, personId)
      },
      likenesses: ({ db }, input) => likenesses(db, input),
      choices: ({ db }) => ({
        roles: kindsOf(db, 'role_kinds'),
        programmes: kindsOf(db, 'programme_kinds'),
        consentPurposes: consentPurposesOf(db),
      }),
      readOffenceNotes: (context, { personId }) => ({ text: readOffenceNotes(context, personId) }),

      create: (context, draft) => ({ personId: createPerson(context, draft) }),
      change: changePerson,
      archive: (context, { personIds, reason }) => ({ changed: archivePeople(context, personIds, reason) }),
      restore: (context, { personIds }) => ({ changed: restorePeople(context, personIds) }),
      addRole: (context, input) => ({ holdingId: startHolding('role', context, input, gates()) }),
      endRole: (context, input) => nothing(endHolding('role', context, input)),
      addProgramme: (context, input) => ({ holdingId: startHolding('programme', context, input, []) }),
      endProgramme: (context, input) => nothing(endHolding('programme', context, input)),
      addConsent: (context, input) => ({ consentId: giveConsent(context, input) }),
      withdrawConsent: (context, input) => nothing(withdrawConsent(context, input)),
      confirmConsent: (context, input) => nothing(confirmConsent(context, input)),
      addQualification: (context, input) => ({ qualificationId: addPriorQualification(context, input) }),
      removeQualification: (context, input) => nothing(removePriorQualification(context, input)),
      addNote: (context, input) => ({ noteId: addNote(context, input) }),
      writeOffenceNotes: (context, input) => nothing(writeOffenceNotes(context, input)),

      addFile: async (context, { personId }) => {
        const fileId = await addFile<FileId>(context, personId)
        return fileId === null ? null : { fileId }
      },
      openFile: async (context, input) => nothing(await openFile(context, input)),
      saveFile: async (context, input) => {
        const fileName = await saveFile(context, input)
        return fileName === null ? null : { fileName }
      },
      removeFile: (context, input) => nothing(removeFile(context, input)),
      printPerson: (context, { personId }) => printPerson(context, personId),
      printBlankForm,
      printList,
      exportList,

      imports: ({ db }) => listBatches(db),
      importOpen: (context, { batchId }) => openImport(context, batchId),
      importPreview: previewImport,
      importErrorsFile: saveProblems,
      importRun: importPeople,
      importUndo: (context, { batchId }) => takeBack(context, hangings(), batchId),
      importDiscard: async (context, { batchId }) => nothing(await discardImport(context, batchId)),
      ...ownWordsHandlers(tellers),
      ...rosterHandlers(hangings, gates),
      ...erasingHandlers(erasing),

      shortLists: ({ db }) => shortListsOf(db),
      saveListAnswer: (context, input) => ({ answerId: saveListAnswer(context, input) }),
      orderList: (context, input) => nothing(orderList(context, input)),
    },
    peopleGuards,
  )
  const own: HappeningSource = {
    access: 'people.read',
    happenings: ({ db }, personId) => peopleHappenings(db, personId),
  }
  return {
    ...handling,
    happenings: [own],
    hangings: peopleHangings,
    duties: [consentDuties, erasingDuties],
    erasing: peopleErasing,
  }
}

type FileId = NonNullable<(typeof people.addFile)['output']['_output']>['fileId']

function kindsOf(db: Read, kinds: 'role_kinds' | 'programme_kinds') {
  return db
    .all(t.selectFrom(kinds).select(['kind_id', 'label', 'retired_on']).orderBy('position'))
    .map((kind) => ({ kindId: kind.kind_id, label: kind.label, retiredOn: kind.retired_on }))
}
