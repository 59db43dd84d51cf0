import { implement } from '../../../ground/vault/implement'
import type { Session } from '../../../ground/vault/session'
import { readSetting } from '../../../ground/vault/settings'
import { access, type SessionFacts } from '../contract'
import { recoverySheet } from '../print/recovery-sheet'
import { readUsers } from './store'

export const accessImplementation = implement(access, {
  async status({ door }) {
    const status = door.status()
    return status.state === 'open' ? { state: 'open', session: facts(status.session) } : status
  },

  chooseFolder: ({ host }, { startAt }) => host.chooseFolder({ title: 'Choose a folder for the vault', startAt }),

  checkFolder: ({ door }, { folder }) => door.folderProblem(folder),

  async checkPassword({ door }, { password, name }) {
    return door.passwordProblem(password, name)
  },

  async printRecoveryKey(context, { organisation, office }) {
    const sheet = {
      vaultName: `${organisation}, ${office}`,
      recoveryKey: context.door.newRecoveryKey(),
      madeAt: context.now,
    }
    return context.print(
      recoverySheet(sheet, {
        organisation,
        office,
        printedAt: context.now,
        printedBy: 'the first administrator',
        crest: null,
      }),
    )
  },

  async setUp(context, input) {
    const roles = input.alsoManager ? ['administrator', 'manager'] : ['administrator']
    const session = await context.door.create({
      folder: input.folder,
      name: input.name,
      password: input.password,
      roles,
      typedRecoveryKey: input.typedRecoveryKey,
      settings: { organisation: input.organisation, office: input.office },
    })
    await context.write(({ about }) => about({ entity: 'user', entityId: session.userId }))
    return facts(session)
  },

  async signIn(context, { name, password }) {
    const session = await context.door.signIn(name, password)
    await context.write(({ about }) => about({ entity: 'session', entityId: session.sessionId }))
    return facts(session)
  },

  checkRecoveryKey: ({ door }, { recoveryKey }) => door.officeBehind(recoveryKey),

  async recover(context, input) {
    const session = await context.door.recover(input)
    await context.write(({ about }) => about({ entity: 'user', entityId: session.userId }))
    return facts(session)
  },

  async lock(context) {
    await context.door.lock()
    return {}
  },

  users: ({ db }) => readUsers(db),

  async addUser(context, user) {
    const added = await context.door.addUser(user)
    const details = { roles: user.roles.join(',') }
    await context.write(({ about }) => about({ entity: 'user', entityId: added.userId, details }))
    return added
  },

  async changePassword(context, { current, next }) {
    await context.door.changePassword(current, next)
    await context.write(({ about, session }) => about({ entity: 'user', entityId: session.userId }))
    return {}
  },

  office: ({ db }) => ({ organisation: readSetting(db, 'organisation'), office: readSetting(db, 'office') }),

  async backUp(context) {
    const made = await context.door.backUp()
    await context.write(({ about }) => about({ entity: 'backup', entityId: made.at, details: { bytes: made.bytes } }))
    return made
  },

  lastBackup: ({ db }) => readSetting(db, 'lastBackupAt') || null,
})

function facts(session: Session): SessionFacts {
  return {
    userId: session.userId,
    name: session.name,
    roles: [...session.roles],
    permissions: [...session.permissions],
  }
}
