import { Check } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { DataGrid } from '../../../../ground/ui/design/grid/DataGrid'
import { useRowsInHand } from '../../../../ground/ui/design/grid/rows-in-hand'
import { allSelected, type GridSelection, isSelected } from '../../../../ground/ui/design/grid/selection'
import { useKeptColumns } from '../../../../ground/ui/kept-columns'
import { useMay } from '../../../../ground/ui/session'
import type { Claim, Unreleased } from '../../award-shapes'
import { ClaimForm } from './ClaimForm'
import { useStepColumns } from './columns'
import { messages } from './messages'
import { ReleaseForm } from './ReleaseForm'
import type { Standing } from './stages'

interface StepGridProps {
  stage: 'complete' | 'released' | 'presented'
  standing: Standing
  go: (path: string) => void
}

const rowId = ({ learnerId }: Claim | Unreleased) => learnerId
const none = {
  complete: [messages.noneComplete, messages.noneCompleteWhy],
  released: [messages.noneReleased, messages.noneReleasedWhy],
  presented: [messages.nonePresented, messages.nonePresentedWhy],
} as const

/** Learners of one stage, all of them chosen at first, and what is done with them next. */
export function StepGrid({ stage, standing, go }: StepGridProps) {
  const intl = useIntl()
  const may = useMay()
  const learners: readonly (Claim | Unreleased)[] = stage === 'complete' ? standing.complete : standing.of[stage]
  const [selection, setSelection] = useState<GridSelection>(allSelected)
  const [isOpen, setOpen] = useState(false)
  const mayRelease = may('training.quality')
  const columns = useStepColumns(stage, mayRelease)
  const [columnState, setColumnState] = useKeptColumns(`training.columns.claims.${stage}`)
  const rows = useRowsInHand(learners)
  // Nobody releases what they assessed themselves (Q8), so it is not among what the button counts.
  const isOffered = (one: Claim | Unreleased) => stage !== 'complete' || !('isMine' in one && one.isMine)
  const chosen = learners.filter((one) => isSelected(selection, one.learnerId) && isOffered(one))
  const mine = stage === 'complete' && mayRelease ? standing.complete.filter(({ isMine }) => isMine).length : 0
  const mayAct = stage === 'complete' ? mayRelease : stage === 'released' && may('training.claim')
  const draftHome = stage === 'complete' ? 'training/claims/release' : 'training/claims/claim'
  useComingBack(mayAct ? draftHome : null, () => setOpen(true))
  const label = intl.formatMessage(stage === 'complete' ? messages.release : messages.claim, { count: chosen.length })
  const learnerIds = chosen.map(({ learnerId }) => learnerId)
  const end = () => setOpen(false)
  const [title, why] = none[stage]
  return (
    <>
      {learners.length > 0 && (mayAct || mine > 0) && (
        <div className="flex flex-col gap-2 border-b border-line px-4 py-2">
          {mine > 0 && <p className="max-w-prose text-body">{intl.formatMessage(messages.mine, { count: mine })}</p>}
          {mayAct && !isOpen && (
            <span>
              <Button
                look="primary"
                icon={Check}
                label={label}
                isDisabled={chosen.length === 0}
                onPress={() => setOpen(true)}
              />
            </span>
          )}
          {mayAct && isOpen && stage === 'complete' && (
            <ReleaseForm label={label} learnerIds={learnerIds} onEnd={end} />
          )}
          {mayAct && isOpen && stage === 'released' && <ClaimForm label={label} learnerIds={learnerIds} onEnd={end} />}
        </div>
      )}
      <div className="min-h-48 grow">
        <DataGrid
          label={intl.formatMessage(messages[stage])}
          columns={columns}
          columnState={columnState}
          onColumnState={setColumnState}
          rows={rows}
          rowId={rowId}
          {...(mayAct && {
            selecting: {
              value: selection,
              onChange: setSelection,
              idsBetween: (from: number, to: number) => Promise.resolve(learners.slice(from, to).map(rowId)),
            },
          })}
          sayCount={(count) => intl.formatMessage(messages.count, { count })}
          onOpen={(learnerId) => go(`/training/learners/${learnerId}`)}
          keepsFirstColumn
          emptyState={
            <EmptyState
              title={intl.formatMessage(title)}
              action={
                standing.counts.incomplete > 0 && (
                  <Button
                    label={intl.formatMessage(messages.seeIncomplete)}
                    onPress={() => go('/training/claims/incomplete')}
                  />
                )
              }
            >
              {intl.formatMessage(why)}
            </EmptyState>
          }
        />
      </div>
    </>
  )
}
