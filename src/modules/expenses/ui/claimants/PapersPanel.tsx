import { useState } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { onScreen } from '../../../../ground/shared/dates'
import { call } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { AddButton } from '../../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { today } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import { expenses } from '../../contract'
import { type Claimant, PaperDraft } from '../../register-shapes'
import { paperKinds } from '../../rules-driver'
import { messages } from './messages'
import { paperTitles } from './paper-words'

type Known = z.output<typeof Claimant>
type Paper = Known['papers'][number]

/** How long before it ends a paper is pointed out. */
const soonDays = 30

/** [R7] Licence, insurance, MOT and tax, as they were seen, with the day on which each ends. */
export function PapersPanel({ claimant, canEdit }: { claimant: Known; canEdit: boolean }) {
  const intl = useIntl()
  const [isAdding, setAdding] = useState(false)
  const { run, problem, forget } = useWork()
  const { personId, papers, vehicles } = claimant
  useComingBack(canEdit ? `expenses/claimant/${personId}/paper/` : null, () => setAdding(true))
  const titleOf = ({ kind, vehicleId }: Paper) => {
    const vehicle = vehicles.find((one) => one.vehicleId === vehicleId)
    return [intl.formatMessage(paperTitles[kind]), vehicle?.name].filter(Boolean).join(', ')
  }
  const withdraw = async (paper: Paper) => {
    if (!(await run(expenses.withdrawPaper, { personId, paperId: paper.paperId }))) return
    const { paperId, kind, vehicleId, validFrom, validTo, seenOn, note } = paper
    const draft = { kind, vehicleId, validFrom, validTo, seenOn, note }
    showToast({
      text: intl.formatMessage(messages.withdrawn, { what: titleOf(paper) }),
      tone: 'info',
      about: `paper ${paperId}`,
      onUndo: () => void run(expenses.addPaper, { personId, draft }),
    })
  }
  return (
    <Panel
      title={intl.formatMessage(messages.papers)}
      actions={
        canEdit &&
        !isAdding && <AddButton label={intl.formatMessage(messages.addPaper)} onPress={() => setAdding(true)} />
      }
    >
      <ProblemNotice problem={problem} onPutAway={forget} />
      {isAdding && <PaperForm claimant={claimant} onEnd={() => setAdding(false)} />}
      <Lines label={intl.formatMessage(messages.papers)} none={intl.formatMessage(messages.noPapers)}>
        {papers.map((paper) => (
          <Line
            key={paper.paperId}
            main={titleOf(paper)}
            marks={<ValidityBadge paper={paper} />}
            quiet={[intl.formatMessage(messages.seenBy, { on: onScreen(paper.seenOn), who: paper.seenBy }), paper.note]
              .filter(Boolean)
              .join(', ')}
            actions={
              canEdit && (
                <Button
                  look="quiet"
                  size="small"
                  label={intl.formatMessage(messages.withdraw)}
                  spokenLabel={intl.formatMessage(messages.withdrawOf, { what: titleOf(paper) })}
                  onPress={() => void withdraw(paper)}
                />
              )
            }
          />
        ))}
      </Lines>
    </Panel>
  )
}

function ValidityBadge({ paper: { validFrom, validTo } }: { paper: Paper }) {
  const intl = useIntl()
  const now = today()
  const soon = Temporal.PlainDate.from(now).add({ days: soonDays }).toString()
  const to = onScreen(validTo)
  if (validTo < now) return <Badge tone="danger" label={intl.formatMessage(messages.expired, { to })} />
  if (validFrom > now)
    return <Badge tone="info" label={intl.formatMessage(messages.begins, { from: onScreen(validFrom) })} />
  if (validTo <= soon) return <Badge tone="warning" label={intl.formatMessage(messages.expires, { to })} />
  return <Badge tone="success" label={intl.formatMessage(messages.valid, { to })} />
}

interface PaperTyping {
  kind: Paper['kind']
  vehicleId: string | null
  validFrom: string | null
  validTo: string | null
  seenOn: string | null
  note: string
}

function PaperForm({ claimant, onEnd }: { claimant: Known; onEnd: () => void }) {
  const intl = useIntl()
  const driven = claimant.vehicles.filter(({ retiredOn }) => retiredOn === null)
  const [only] = driven.length === 1 ? driven : []
  return (
    <KeptForm<PaperTyping>
      draftKey={`expenses/claimant/${claimant.personId}/paper/new`}
      label={intl.formatMessage(messages.addPaper)}
      schema={PaperDraft}
      values={{
        kind: claimant.papers.some(({ kind }) => kind === 'licence') ? 'insurance' : 'licence',
        vehicleId: only?.vehicleId ?? null,
        validFrom: null,
        validTo: null,
        seenOn: today(),
        note: '',
      }}
      save={async (typed) => {
        const draft = PaperDraft.parse({ ...typed, vehicleId: typed.kind === 'licence' ? null : typed.vehicleId })
        await call(expenses.addPaper, { personId: claimant.personId, draft })
      }}
      onEnd={onEnd}
    >
      {({ Field, values }) => (
        <>
          <Field name="kind">
            {(field) => (
              <field.Select label={intl.formatMessage(messages.paper)} options={paperOptions(intl)} autoFocus />
            )}
          </Field>
          {values.kind !== 'licence' && (
            <Field name="vehicleId">
              {(field) => (
                <field.Select
                  label={intl.formatMessage(messages.vehicle)}
                  options={driven.map(({ vehicleId, name }) => ({ id: vehicleId, label: name }))}
                  isRequired
                />
              )}
            </Field>
          )}
          <Field name="validFrom">
            {(field) => <field.DateField label={intl.formatMessage(messages.validFrom)} isRequired />}
          </Field>
          <Field name="validTo">
            {(field) => <field.DateField label={intl.formatMessage(messages.validTo)} isRequired />}
          </Field>
          <Field name="seenOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.seenOn)} maxOn={today()} isRequired />}
          </Field>
          <Field name="note">{(field) => <field.TextField label={intl.formatMessage(messages.note)} />}</Field>
        </>
      )}
    </KeptForm>
  )
}

function paperOptions(intl: IntlShape) {
  return paperKinds.map((kind) => ({ id: kind, label: intl.formatMessage(paperTitles[kind]) }))
}
