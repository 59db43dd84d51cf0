import { useIntl } from 'react-intl'
import { Refusal } from '../../../../ground/shared/problem'
import { call } from '../../../../ground/ui/client/call'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { onScreen } from '../../../../ground/shared/dates'
import { useMay } from '../../../../ground/ui/session'
import type { Claim } from '../../award-shapes'
import { training } from '../../contract'
import { EntriesForm } from './EntriesForm'
import { messages } from './messages'
import { NothingHere } from './NothingHere'
import { ReadOnlyStep } from './ReadOnlyStep'
import { filledOf } from './typed-entries'

/** The awarding body's certificates as they come out of the envelope: a number beside each name. */
export function ReceiveForm({ claims, go }: { claims: readonly Claim[]; go: (path: string) => void }) {
  const intl = useIntl()
  const may = useMay()
  if (claims.length === 0) return <NothingHere stage="claimed" />
  if (!may('training.claim')) return <ReadOnlyStep stage="claimed" claims={claims} />
  const detailOf = (claim: Claim) =>
    `${claim.qualification}\n${[claim.claimReference, claim.claimedOn && onScreen(claim.claimedOn)].filter(Boolean).join(' · ')}`
  return (
    <EntriesForm
      draftKey="training/claims/receive"
      label={intl.formatMessage(messages.receiveTitle)}
      saveLabel={intl.formatMessage(messages.receive)}
      dayLabel={intl.formatMessage(messages.receiveDay)}
      hint={intl.formatMessage(messages.receiveHint)}
      rows={claims.map((claim) => ({ id: claim.learnerId, name: claim.name, detail: detailOf(claim) }))}
      heads={[
        intl.formatMessage(messages.name),
        intl.formatMessage(messages.qualification),
        intl.formatMessage(messages.number),
      ]}
      nameOf={({ name }) => intl.formatMessage(messages.numberOf, { name })}
      sentences={{ none: intl.formatMessage(messages.needNumber), twice: intl.formatMessage(messages.twice) }}
      maxLength={40}
      isCode
      save={async ({ on, entries }) => {
        const numbers = new Map(
          filledOf(
            entries,
            claims.map(({ learnerId }) => learnerId),
          ),
        )
        const certificates = claims.flatMap(({ learnerId }) => {
          const number = numbers.get(learnerId)
          return number === undefined ? [] : [{ learnerId, number }]
        })
        await call(training.receiveCertificates, { on, certificates }).catch((error: unknown) => {
          throw besideItsNumber(error, certificates)
        })
        showToast({ text: intl.formatMessage(messages.receivedNow, { count: certificates.length }) })
      }}
      onSaved={() => go('/training/claims/received')}
      onLeave={() => go('/training/claims/incomplete')}
    />
  )
}

/** What the vault says of the number at a place of the list is told beside where it was typed. */
function besideItsNumber(error: unknown, typed: readonly { learnerId: string }[]): unknown {
  if (!(error instanceof Refusal) || !error.problem.fields) return error
  const fields = Object.entries(error.problem.fields).map(([path, text]) => {
    const place = /^certificates\.(\d+)\.number$/.exec(path)?.[1]
    const one = place === undefined ? undefined : typed[Number(place)]
    return [one ? `entries.${one.learnerId}` : path, text] as const
  })
  return new Refusal({ ...error.problem, fields: Object.fromEntries(fields) })
}
