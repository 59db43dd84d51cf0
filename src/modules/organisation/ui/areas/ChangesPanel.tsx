import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import type { AreaNode, AreaTree } from '../../area-shapes'
import { organisation } from '../../contract'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { ProblemNotice } from '../../../../ground/ui/design/content/ProblemNotice'
import { useWork } from '../../../../ground/ui/work'
import { messages } from './messages'

/** Redrawings and moves that this area had a part in: each can be undone for as long as nothing hangs on it. */
export function ChangesPanel({ tree, area }: { tree: AreaTree; area: AreaNode }) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const changes = tree.changes.filter(({ ended, begun }) => [...ended, ...begun].includes(area.areaId))
  const moves = tree.moves.filter(({ fromId, toId }) => fromId === area.areaId || toId === area.areaId)
  if (changes.length + moves.length === 0) return null
  const canWrite = may('organisation.write')
  const nameOf = (id: string) => tree.nodes.find(({ areaId }) => areaId === id)?.name ?? ''
  const undoButton = (sentence: string, undo: () => void) =>
    canWrite ? (
      <Button
        look="quiet"
        size="small"
        label={intl.formatMessage(messages.undo)}
        spokenLabel={`${intl.formatMessage(messages.undo)}: ${sentence}`}
        onPress={undo}
      />
    ) : null
  const undoChange = async ({ changeId, sentence }: (typeof changes)[number]) => {
    if (await run(organisation.undoRedraw, { changeId }))
      showToast({ text: intl.formatMessage(messages.undone, { sentence }) })
  }
  const undoMove = async ({ moveId }: (typeof moves)[number]) => {
    const done = await run(organisation.undoMove, { moveId })
    if (done) showToast({ text: intl.formatMessage(messages.movedBack, { count: done.back }) })
  }
  return (
    <Panel title={intl.formatMessage(messages.changes)}>
      <ProblemNotice problem={problem} onPutAway={forget} />
      <Lines label={intl.formatMessage(messages.changes)} none="">
        {changes.map((change) => (
          <Line
            key={change.changeId}
            main={change.sentence}
            quiet={onScreen(change.lastDay)}
            actions={undoButton(change.sentence, () => void undoChange(change))}
          />
        ))}
        {moves.map((move) => {
          const sentence = intl.formatMessage(messages.movedLine, {
            count: move.moved,
            name: nameOf(move.toId),
            date: onScreen(move.movedOn),
          })
          return <Line key={move.moveId} main={sentence} actions={undoButton(sentence, () => void undoMove(move))} />
        })}
      </Lines>
    </Panel>
  )
}
