import { refuse } from '../../../ground/shared/problem'
import { guardedOffice } from '../../../ground/vault/audit/ground-guards'
import { keepCrest, readCrest, removeCrest } from '../../../ground/vault/crest'
import { accepted } from '../../../ground/vault/files/accepted'
import { readChosen } from '../../../ground/vault/files/chosen-file'
import { implement, type TaskContext } from '../../../ground/vault/implement'
import { changeOffice, readOffice } from '../../../ground/vault/office'
import { type Crest, settings } from '../contract'
import { sampleSheet } from '../print/sample-sheet'
import { crestMustBeAPicture, crestMustBeSmall, mostCrestBytes } from '../rules'

const mediaTypes = { 'crest.png': 'image/png', 'crest.jpg': 'image/jpeg' } as const

export const settingsImplementation = implement(settings, {
  office: ({ db }) => readOffice(db),

  change(context, wanted) {
    const { db, session, now } = context
    const before = guardedOffice.one(db, 'settings')
    const changed = changeOffice(db, wanted, { userId: session.userId, now })
    context.about({
      entity: 'office',
      entityId: 'settings',
      before,
      details: { changed: changed.join(',') },
    })
    return {}
  },

  crest({ db }): Crest | null {
    const crest = readCrest(db)
    if (!crest || crest.file === 'crest.svg') return null
    const { file, bytes, alt, addedAt } = crest
    return { mediaType: mediaTypes[file], base64: Buffer.from(bytes).toString('base64'), alt, addedAt }
  },

  async chooseCrest(context, { alt }) {
    const chosen = await pictureChosen(context)
    if (!chosen) return false
    await context.write(({ db, session, now, about }) => {
      keepCrest(db, { ...chosen, alt }, { userId: session.userId, now })
      about({ entity: 'office', entityId: 'crest', details: { bytes: chosen.bytes.length } })
    })
    return true
  },

  removeCrest({ db, about }) {
    removeCrest(db)
    about({ entity: 'office', entityId: 'crest' })
    return {}
  },

  printSample: (context) => context.print(sampleSheet(context.occasion())),
})

async function pictureChosen(context: TaskContext) {
  const path = await context.host.chooseOpenPath({ title: 'Choose a picture', extensions: ['png', 'jpg', 'jpeg'] })
  if (path === null) return null
  const { name, bytes } = await readChosen(path, mostCrestBytes, crestMustBeSmall)
  const verdict = await accepted(name, bytes)
  refuse(verdict.problem)
  if (verdict.problem) return null
  refuse(crestMustBeAPicture(name, verdict.mediaType))
  return { file: verdict.mediaType === 'image/png' ? ('crest.png' as const) : ('crest.jpg' as const), bytes }
}
