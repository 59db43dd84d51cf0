import type { Problem } from '../../ground/shared/problem'
import { folded } from '../../ground/shared/text'

/** The four steps (R11). Handing out cash is a release. */
export type Step = 'enter' | 'check' | 'approve' | 'release'

/** Who has had a hand in a claim, in every round of it. */
export interface Hand {
  readonly step: Step
  readonly userId: string
  /** Counts the times that it was handed in anew. Entering counts in every round, the other steps in the last one. */
  readonly round: number
}

/** Someone who signs in, as far as it matters who they are. */
export interface Doer {
  readonly userId: string
  readonly name: string
}

/** Who gains by a claim: the claimant, and whoever is paid in their place. */
export interface Gainer {
  readonly names: readonly string[]
  /** The users that are known to be this person. */
  readonly userIds: readonly string[]
}

/** The one decision on who may do what to a claim (R11, R12, CC8). No setting turns it off. */
export function stepMustBeApart(
  step: Step,
  doer: Doer,
  gainer: Gainer,
  hands: readonly Hand[],
  round: number,
): Problem | null {
  if (step === 'enter') return null
  if (gainsBy(doer, gainer)) return refusal('own-claim', ownClaim[step])
  const has = (wanted: Step) =>
    hands.some(
      (hand) => hand.userId === doer.userId && hand.step === wanted && (wanted === 'enter' || hand.round === round),
    )
  if ((step === 'check' || step === 'approve') && has('enter')) return refusal('entered-it', enteredIt[step])
  if (step === 'approve' && has('approve'))
    return refusal('approved-already', 'You have approved this claim. Someone else gives the second approval.')
  if (step === 'release' && has('approve'))
    return refusal('approved-it', 'You approved this claim, so someone else must release the money. Ask a colleague.')
  return null
}

/** Whether a user is the person who gains: by a known link, or by having their name. */
export function gainsBy(doer: Doer, gainer: Gainer): boolean {
  const name = folded(doer.name)
  return gainer.userIds.includes(doer.userId) || gainer.names.some((other) => other !== '' && folded(other) === name)
}

/** A whole run at once: whoever releases it approved none of its claims and gains by none (R11). */
export function runMustBeReleasedByAnother(
  doer: Doer,
  claims: readonly {
    readonly number: number
    readonly gainer: Gainer
    readonly hands: readonly Hand[]
    readonly round: number
  }[],
): Problem | null {
  for (const { number, gainer, hands, round } of claims) {
    const problem = stepMustBeApart('release', doer, gainer, hands, round)
    if (problem) return { ...problem, message: `Claim ${number}: ${problem.message}` }
  }
  return null
}

/** R12: new bank details wait for a second person, who is not the one they belong to. */
export function bankDetailsNeedASecondPerson(doer: Doer, proposedBy: string, gainer: Gainer): Problem | null {
  if (doer.userId === proposedBy)
    return refusal(
      'second-person',
      'You wrote these bank details down, so a colleague must compare them with the paper.',
    )
  if (gainsBy(doer, gainer))
    return refusal('own-account', 'These are your own bank details. A colleague must compare them with the paper.')
  return null
}

/** R13: cash is counted by two. */
export function countNeedsASecondPerson(doer: Doer, firstBy: string): Problem | null {
  if (doer.userId !== firstBy) return null
  return refusal('second-count', 'You counted this cash first. A colleague must count it again and sign.')
}

/** What an office of so many people can and cannot do. `able` are users by what their roles allow. */
export function whatTheOfficeCanDo(able: {
  readonly enter: readonly string[]
  readonly approve: readonly string[]
  readonly release: readonly string[]
}): { readonly canPay: boolean; readonly canPayStaff: boolean; readonly sentences: readonly string[] } {
  const canPayWithout = (without: string | null) => {
    const [enter, approve, release] = [able.enter, able.approve, able.release].map((ids) =>
      ids.filter((id) => id !== without),
    ) as [string[], string[], string[]]
    return approve.some((a) => enter.some((e) => e !== a) && release.some((r) => r !== a))
  }
  const everyone = [...new Set([...able.enter, ...able.approve, ...able.release])]
  const canPay = canPayWithout(null)
  const barred = everyone.filter((id) => !canPayWithout(id))
  const sentences = canPay
    ? [
        'One person enters a claim, another approves it, and someone who did not approve it releases the money. That works here.',
        ...(barred.length > 0
          ? [
              `There are ${everyone.length === 2 ? 'only two' : 'too few'} people for claims of colleagues: a claim by someone who signs in here needs two others. Send those to your head office or treasurer.`,
            ]
          : []),
      ]
    : [
        'Nothing can be paid yet. It takes two people: one enters a claim, another approves it, and someone who did not approve it releases the money.',
        'Ask your administrator to give a second colleague the role “Finance approver” or “Manager”.',
      ]
  return { canPay, canPayStaff: canPay && barred.length === 0, sentences }
}

const ownClaim: Readonly<Record<Exclude<Step, 'enter'>, string>> = {
  check: 'This is your own claim, so a colleague must check it.',
  approve: 'This is your own claim, so a colleague must approve it.',
  release: 'Money of this goes to you, so a colleague must release it.',
}

const enteredIt = {
  check: 'You entered this claim, so a colleague must check it.',
  approve: 'You entered this claim, so a colleague must approve it.',
} as const

function refusal(what: string, message: string): Problem {
  return { code: `expenses.${what}`, message }
}
