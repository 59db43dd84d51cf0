import { standardOffice } from '../../../ground/shared/office'
import { implement, type Implementation } from '../../../ground/vault/implement'
import { access } from '../contract'
import { recoverySheet } from '../print/recovery-sheet'
import { accessDuties } from './duties'
import { facts } from './session-facts'
import { userHandlers } from './users'

const handling = implement(access, {
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
        ...standardOffice,
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
    const { wrongTries, triesLost } = session
    const details = { wrongTries, ...(triesLost ? { triesLost } : {}) }
    await context.write(({ about }) => about({ entity: 'session', entityId: session.sessionId, details }))
    return facts(session)
  },

  async signInWait({ door }, { name }) {
    return { seconds: Math.ceil(door.signInWait(name) / 1000) }
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

  fileCheck: ({ door }) => door.fileCheck(),

  ...userHandlers,
})

export const accessImplementation: Implementation = { ...handling, duties: accessDuties }
