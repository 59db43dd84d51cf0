import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useIntl } from 'react-intl'
import { desk } from '../../../../ground/shared/desk'
import { call } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import type { ImportBatch } from '../../import-shapes'
import { shownWhen } from '../record/when'
import { ExplainedRows } from './ExplainedRows'
import { ForgetCopy } from './ForgetCopy'
import { useUndone } from './import-tasks'
import { draftKey } from './kept'
import { messages } from './messages'
import { SaveProblems } from './SaveProblems'
import { UndoButton } from './UndoButton'

/** The list of people with those whom an import touched last at its head. */
const latestFirst = '/people?sort=updated&down=true'

/** What came of an import, and what can still be done about it. */
export function FinishedImport({ batch }: { batch: ImportBatch }) {
  const intl = useIntl()
  const router = useRouter()
  const { batchId, faulty } = batch
  useEffect(() => {
    // Also when a colleague ran it, or the window was gone before this one could tidy up.
    void call(desk.discardDraft, { key: draftKey(batchId) })
  }, [batchId])
  const another = (
    <Button label={intl.formatMessage(messages.another)} onPress={() => router.history.push('/people/import')} />
  )
  if (batch.state === 'undone') return <Undone batch={batch} actions={another} />
  const refused = batch.refused.map(({ row, sentence }) => ({ id: String(row), row, sentence }))
  return (
    <div className="flex flex-col items-start gap-4">
      <Notice
        tone="success"
        live="polite"
        title={intl.formatMessage(messages.finishedTitle, { count: batch.created, file: batch.fileName })}
        actions={
          <>
            <Button
              look="primary"
              label={intl.formatMessage(messages.seePeople)}
              onPress={() => router.history.push(latestFirst)}
            />
            {another}
            <UndoButton batch={batch} />
          </>
        }
      >
        {batch.updated > 0 && <p>{intl.formatMessage(messages.updatedToo, { count: batch.updated })}</p>}
        {batch.skipped > 0 && <p>{intl.formatMessage(messages.skippedToo, { count: batch.skipped })}</p>}
        {faulty > 0 && <p>{intl.formatMessage(messages.faultyToo, { count: faulty })}</p>}
      </Notice>
      {faulty > 0 && batch.sourceKept && <SaveProblems batchId={batchId} choices={null} />}
      {refused.length > 0 && (
        <div className="w-full">
          <Panel title={intl.formatMessage(messages.refused)}>
            <ExplainedRows
              label={intl.formatMessage(messages.refused)}
              saying={intl.formatMessage(messages.why)}
              rows={refused}
            />
          </Panel>
        </div>
      )}
      {batch.sourceKept && <ForgetCopy batchId={batchId} />}
    </div>
  )
}

function Undone({ batch, actions }: { batch: ImportBatch; actions: ReactNode }) {
  const intl = useIntl()
  const undone = useUndone(batch.batchId)
  const { fileName, undoneAt, undoneBy } = batch
  return (
    <div className="flex flex-col items-start gap-4">
      <Notice
        tone="info"
        live="polite"
        title={intl.formatMessage(messages.undoneTitle, { file: fileName })}
        actions={actions}
      >
        {undoneAt && (
          <p>{intl.formatMessage(messages.undoneWhen, { when: shownWhen(undoneAt), by: undoneBy ?? '' })}</p>
        )}
        {undone && (
          <p>
            {intl.formatMessage(messages.removed, { count: undone.removed })}{' '}
            {undone.putBack > 0 && intl.formatMessage(messages.putBack, { count: undone.putBack })}{' '}
            {undone.leftInAll > 0 && intl.formatMessage(messages.leftInAll, { count: undone.leftInAll })}
          </p>
        )}
      </Notice>
      {undone && undone.left.length > 0 && (
        <Panel title={intl.formatMessage(messages.leftPeople)}>
          {undone.leftInAll > undone.left.length && (
            <p className="text-body">
              {intl.formatMessage(messages.firstRowsOnly, { shown: undone.left.length, all: undone.leftInAll })}
            </p>
          )}
          <ul className="text-body">
            {undone.left.map(({ personId, name, why }) => (
              <li key={personId} className="py-0.5">
                <Link href={`/people/${personId}`}>{name}</Link> – {why}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {batch.sourceKept && <ForgetCopy batchId={batch.batchId} />}
    </div>
  )
}
