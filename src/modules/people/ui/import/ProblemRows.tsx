import { useIntl } from 'react-intl'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import type { ImportChoices, ImportPreview } from '../../import-shapes'
import { ExplainedRows } from './ExplainedRows'
import type { BatchId } from './kept'
import { messages } from './messages'
import { SaveProblems } from './SaveProblems'

interface ProblemRowsProps {
  batchId: BatchId
  choices: ImportChoices
  preview: ImportPreview
}

/** Rows that cannot be brought in: where, what stands there, what is wrong with it and what to do. */
export function ProblemRows({ batchId, choices, preview }: ProblemRowsProps) {
  const intl = useIntl()
  const rows = preview.problems.map((problem, place) => ({ id: `${problem.row}-${place}`, ...problem }))
  const rowsShown = new Set(rows.map(({ row }) => row)).size
  return (
    <Panel title={intl.formatMessage(messages.problems)} level={3}>
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-body">{intl.formatMessage(messages.problemsText)}</p>
        <SaveProblems batchId={batchId} choices={choices} />
        {rowsShown < preview.faulty && (
          <p className="text-body">
            {intl.formatMessage(messages.firstOnly, { shown: rows.length, all: preview.faulty })}
          </p>
        )}
        <ExplainedRows
          hasColumns
          label={intl.formatMessage(messages.problems)}
          saying={intl.formatMessage(messages.wrong)}
          rows={rows}
        />
      </div>
    </Panel>
  )
}
