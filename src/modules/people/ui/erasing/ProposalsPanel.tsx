import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import type { OutputOf } from '../../../../ground/shared/contract'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { ConfirmDialog } from '../../../../ground/ui/design/overlays/ConfirmDialog'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { dayOf } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import { people } from '../../contract'
import { StandsAgainst, WhatGoes } from './ErasureFacts'
import { groundsMessages, messages } from './messages'

type Proposal = OutputOf<typeof people.erasures>['proposals'][number]

/** Proposals that wait for a second person. */
export function ProposalsPanel({ proposals }: { proposals: readonly Proposal[] }) {
  const intl = useIntl()
  const navigate = useNavigate()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const [chosen, setChosen] = useState<Proposal | null>(null)
  const withdraw = async ({ proposalId }: Proposal) => {
    if (await run(people.withdrawErasure, { proposalId })) showToast({ text: intl.formatMessage(messages.withdrawn) })
  }
  const erase = async ({ proposalId }: Proposal) => {
    setChosen(null)
    const done = await run(people.erase, { proposalId })
    if (done) showToast({ text: intl.formatMessage(done.settled ? messages.erased : messages.erasedSoon) })
  }
  const actionsFor = (one: Proposal) => (
    <>
      <Button
        look="quiet"
        size="small"
        label={intl.formatMessage(messages.look)}
        spokenLabel={intl.formatMessage(messages.lookOf, { name: one.name })}
        onPress={() => void navigate({ to: `/people/erasing/${one.personId}` } as never)}
      />
      <Button
        look="quiet"
        size="small"
        label={intl.formatMessage(messages.withdraw)}
        spokenLabel={intl.formatMessage(messages.withdrawOf, { name: one.name })}
        onPress={() => void withdraw(one)}
      />
      {may('people.erase') && !one.isOwn && (
        <Button
          look="quiet"
          size="small"
          label={intl.formatMessage(messages.erase)}
          spokenLabel={intl.formatMessage(messages.eraseOf, { name: one.name })}
          onPress={() => setChosen(one)}
        />
      )}
    </>
  )
  return (
    <Panel title={intl.formatMessage(messages.proposals)}>
      <ProblemNotice problem={problem} onPutAway={forget} />
      <Lines label={intl.formatMessage(messages.proposals)} none={intl.formatMessage(messages.noProposals)}>
        {proposals.map((one) => (
          <Line
            key={one.proposalId}
            main={one.name}
            quiet={intl.formatMessage(messages.proposedLine, {
              by: one.proposedBy,
              date: onScreen(dayOf(one.proposedAt)),
              grounds: intl.formatMessage(groundsMessages[one.grounds]),
            })}
            actions={actionsFor(one)}
            below={
              <p className="pb-1.5 text-small break-words text-text-quiet">
                {one.isOwn ? `${one.reason} ${intl.formatMessage(messages.ownProposal)}` : one.reason}
              </p>
            }
          />
        ))}
      </Lines>
      <ConfirmDialog
        isOpen={chosen !== null}
        title={intl.formatMessage(messages.eraseTitle, { name: chosen?.name ?? '' })}
        confirmLabel={intl.formatMessage(messages.eraseNow)}
        tone="danger"
        onConfirm={() => chosen && void erase(chosen)}
        onCancel={() => setChosen(null)}
      >
        <p>{intl.formatMessage(messages.eraseWhat)}</p>
        {chosen && <Goes personId={chosen.personId} />}
      </ConfirmDialog>
    </Panel>
  )
}

/** What would go, and what has come to stand against it since it was proposed. */
function Goes({ personId }: Pick<Proposal, 'personId'>) {
  const { data: preview } = useQuery(people.erasurePreview, { personId })
  if (!preview) return null
  return (
    <>
      <StandsAgainst holds={preview.holds} kept={preview.kept} />
      <WhatGoes goes={preview.goes} />
    </>
  )
}
