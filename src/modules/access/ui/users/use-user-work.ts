import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Problem } from '../../../../ground/shared/problem'
import { call, problemOf } from '../../../../ground/ui/client/call'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { access } from '../../contract'
import type { User } from '../../user-operations'
import { messages } from './messages'
import type { MadePhrase } from './PhraseDialog'

/** What is done with a user at once, with its toast, and the refusal if there is one. */
export function useUserWork() {
  const intl = useIntl()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)

  /** Does it and gives what came of it; null, and the problem shown, if it was refused. */
  async function run<T>(work: () => Promise<T>): Promise<T | null> {
    setProblem(null)
    setBusy(true)
    try {
      return await work()
    } catch (error) {
      setProblem(problemOf(error))
      return null
    } finally {
      setBusy(false)
    }
  }

  const bringBack = async ({ userId, name }: User) => {
    const done = await run(() => call(access.bringBackUser, { userId }))
    if (done) showToast({ text: intl.formatMessage(messages.backNow, { name }) })
  }
  return {
    problem,
    isBusy,
    forget: () => setProblem(null),
    bringBack,
    decide: (work: () => Promise<unknown>) => run(work),
    async suspend(user: User) {
      const done = await run(() => call(access.suspendUser, { userId: user.userId }))
      if (!done) return
      const text = intl.formatMessage(messages.suspendedNow, { name: user.name })
      showToast({ text, onUndo: () => void bringBack(user) })
    },
    async remove({ userId, name }: User) {
      const done = await run(() => call(access.removeUser, { userId }))
      if (done) showToast({ text: intl.formatMessage(messages.removedNow, { name }) })
    },
    async reset({ userId, name }: User): Promise<MadePhrase | null> {
      const made = await run(() => call(access.resetPassword, { userId }))
      return made && { userId, name, ...made }
    },
    async giveRisk({ userId, name }: Pick<User, 'userId' | 'name'>) {
      const done = await run(() => call(access.giveRisk, { userId }))
      if (done) showToast({ text: intl.formatMessage(messages.riskGivenTo, { name }) })
    },
  }
}
