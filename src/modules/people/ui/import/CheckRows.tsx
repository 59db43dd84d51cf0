import type { UseQueryResult } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { problemOf } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Disclosure } from '../../../../ground/ui/design/content/Disclosure'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import type { ImportChoices, ImportPreview } from '../../import-shapes'
import { figuresOf } from './decisions'
import { ExplainedRows } from './ExplainedRows'
import { FigureList } from './FigureList'
import { stoppedByUser } from './import-tasks'
import type { BatchId, Decisions } from './kept'
import { LikelyDuplicates } from './LikelyDuplicates'
import { messages } from './messages'
import { ProblemRows } from './ProblemRows'
import { WorkLine } from './WorkLine'

interface CheckRowsProps {
  batchId: BatchId
  choices: ImportChoices
  preview: UseQueryResult<ImportPreview, Error>
  decisions: Decisions
  onDecisions: (decisions: Decisions) => void
  onMendColumns: () => void
}

/** What would become of every row, without anything being done. */
export function CheckRows({ batchId, choices, preview, decisions, onDecisions, onMendColumns }: CheckRowsProps) {
  const intl = useIntl()
  const problem = preview.isFetching ? null : problemOf(preview.error)
  if (problem) {
    const wasStopped = problem.code === stoppedByUser
    return (
      <Notice
        tone={wasStopped ? 'info' : 'danger'}
        live="assertive"
        title={wasStopped ? intl.formatMessage(messages.checkStopped) : problem.message}
        actions={
          <>
            <Button label={intl.formatMessage(messages.checkAgain)} onPress={() => void preview.refetch()} />
            <Button label={intl.formatMessage(messages.step2)} onPress={onMendColumns} />
          </>
        }
      />
    )
  }
  const { data } = preview
  if (!data) return <WorkLine label={intl.formatMessage(messages.checking)} />
  const notes = data.notes.map(({ row, sentences }) => ({ id: String(row), row, sentence: sentences.join(' ') }))
  const left = data.left.map(({ row, because }) => ({ id: String(row), row, sentence: because }))
  return (
    <>
      <FigureList preview={data} figures={figuresOf(data, decisions)} />
      {data.matches.length > 0 && (
        <Panel title={intl.formatMessage(messages.likelies)} level={3}>
          <LikelyDuplicates preview={data} decisions={decisions} onDecisions={onDecisions} />
        </Panel>
      )}
      {data.faulty > 0 && <ProblemRows batchId={batchId} choices={choices} preview={data} />}
      <div>
        {notes.length > 0 && (
          <Disclosure
            title={intl.formatMessage(messages.notes)}
            summary={intl.formatMessage(messages.rowsCount, { count: data.withNotes })}
          >
            {data.withNotes > notes.length && (
              <p className="pb-2 text-body">
                {intl.formatMessage(messages.firstRowsOnly, { shown: notes.length, all: data.withNotes })}
              </p>
            )}
            <ExplainedRows
              label={intl.formatMessage(messages.notes)}
              saying={intl.formatMessage(messages.notesColumn)}
              rows={notes}
            />
          </Disclosure>
        )}
        {left.length > 0 && (
          <Disclosure
            title={intl.formatMessage(messages.left)}
            summary={intl.formatMessage(messages.rowsCount, { count: data.leftOut })}
          >
            {data.leftOut > left.length && (
              <p className="pb-2 text-body">
                {intl.formatMessage(messages.firstRowsOnly, { shown: left.length, all: data.leftOut })}
              </p>
            )}
            <ExplainedRows
              label={intl.formatMessage(messages.left)}
              saying={intl.formatMessage(messages.leftColumn)}
              rows={left}
            />
          </Disclosure>
        )}
      </div>
    </>
  )
}
