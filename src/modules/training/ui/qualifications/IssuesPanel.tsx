import { FileUp, Plus } from 'lucide-react'
import { useState } from 'react'
import { type IntlShape, useIntl } from 'react-intl'
import { z } from 'zod'
import type { OutputOf } from '../../../../ground/shared/contract'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { Disclosure } from '../../../../ground/ui/design/content/Disclosure'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Panel } from '../../../../ground/ui/design/content/Panel'
import { InlineForm } from '../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { training } from '../../contract'
import { ownColumns } from '../../specification-csv'
import { type Qualification, SpecificationDraft } from '../../specification-shapes'
import { followingIssue } from './issue/IssueReading'
import { messages as issueMessages } from './issue/messages'
import { messages } from './messages'

type Imported = NonNullable<OutputOf<typeof training.importSpecification>> & { readonly issue: string }

interface IssuesPanelProps {
  qualification: Qualification
  isImporting: boolean
  go: (path: string, replace?: boolean) => void
}

/** [Q5] The issues of a qualification, and the ways to a new one. */
export function IssuesPanel({ qualification, isImporting, go }: IssuesPanelProps) {
  const intl = useIntl()
  const may = useMay()
  const [imported, setImported] = useState<Imported | null>(null)
  const { qualificationId, issues, title } = qualification
  const here = `/training/qualifications/${qualificationId}`
  const mayWrite = may('training.design') && qualification.archivedAt === null
  const actions = mayWrite && (
    <>
      {!isImporting && (
        <Button
          icon={FileUp}
          label={intl.formatMessage(messages.importIssue)}
          onPress={() => {
            setImported(null)
            go(`${here}/import`, true)
          }}
        />
      )}
      <Button icon={Plus} label={intl.formatMessage(messages.newIssue)} onPress={() => go(`${here}/new`)} />
    </>
  )
  const order = { live: 0, draft: 1, replaced: 2 }
  const sorted = [...issues].sort((a, b) => order[a.state] - order[b.state])
  const columns = issueColumns(intl, here)
  return (
    <Panel title={intl.formatMessage(messages.issues)} actions={issues.length > 0 && actions}>
      {isImporting && mayWrite && (
        <ImportForm
          qualification={qualification}
          onImported={(done) => {
            setImported(done)
            go(here, true)
          }}
          onEnd={() => go(here, true)}
        />
      )}
      {imported && (
        <Notice
          tone={imported.remarks.length > 0 ? 'warning' : 'success'}
          live="polite"
          title={intl.formatMessage(messages.imported, {
            issue: imported.issue,
            units: imported.units,
            criteria: imported.criteria,
            form: imported.form,
          })}
          actions={
            <Button
              size="small"
              label={intl.formatMessage(messages.openIssue, { issue: imported.issue })}
              onPress={() => go(`${here}/${imported.issueId}`)}
            />
          }
        >
          <p>{intl.formatMessage(messages.importRemarks, { count: imported.remarks.length })}</p>
          <ul className="list-disc pl-4">
            {imported.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Notice>
      )}
      {issues.length === 0 ? (
        !isImporting && (
          <EmptyState
            title={intl.formatMessage(messages.noIssues)}
            action={<span className="flex flex-wrap gap-2">{actions}</span>}
          />
        )
      ) : (
        <FactTable
          label={intl.formatMessage(messages.issueTable, { title })}
          width="form"
          rows={sorted}
          keyOf={({ issueId }) => issueId}
          columns={columns}
        />
      )}
    </Panel>
  )
}

interface ImportFormProps {
  qualification: Qualification
  onImported: (done: Imported) => void
  onEnd: () => void
}

function ImportForm({ qualification, onImported, onEnd }: ImportFormProps) {
  const intl = useIntl()
  const { run, problem } = useWork()
  const label = intl.formatMessage(messages.importIssue)
  const { Field, shell } = useRecordForm<{ issue: string }>({
    schema: z.object({ issue: SpecificationDraft.shape.issue }),
    values: { issue: followingIssue(qualification) },
    save: async ({ issue }) => {
      const { qualificationId } = qualification
      const done = await run(training.importSpecification, { qualificationId, issue })
      // Nothing was chosen, or it was refused: the form stays for another try.
      if (done) onImported({ ...done, issue })
      return null
    },
  })
  return (
    <InlineForm shell={shell} label={label} saveLabel={intl.formatMessage(messages.chooseFile)} onCancel={onEnd}>
      <ProblemLine problem={problem} />
      <Field name="issue">
        {(field) => (
          <field.TextField
            label={intl.formatMessage(messages.importNumber)}
            description={intl.formatMessage(messages.importNumberHint)}
            width="short"
            isRequired
            autoFocus
          />
        )}
      </Field>
      <Disclosure title={intl.formatMessage(messages.importColumns)} isOpenAtFirst>
        <div className="flex max-w-prose flex-col gap-1 text-body">
          <p>
            {intl.formatMessage(messages.importOwn, {
              columns: ownColumns.map((name) => `“${name}”`).join(', '),
            })}
          </p>
          <p>{intl.formatMessage(messages.importFramework)}</p>
        </div>
      </Disclosure>
    </InlineForm>
  )
}

function issueColumns(intl: IntlShape, here: string): readonly FactColumn<Qualification['issues'][number]>[] {
  return [
    {
      id: 'issue',
      label: intl.formatMessage(messages.issue),
      namesRow: true,
      cell: ({ issue, issueId }) => (
        <Link href={`${here}/${issueId}`}>{intl.formatMessage(messages.issueOf, { issue })}</Link>
      ),
    },
    {
      id: 'state',
      label: intl.formatMessage(messages.state),
      cell: ({ state }) => (
        <Badge tone={state === 'live' ? 'success' : 'quiet'} label={intl.formatMessage(issueMessages[state])} />
      ),
    },
    { id: 'units', label: intl.formatMessage(messages.units), isMoney: true, cell: ({ units }) => units },
    {
      id: 'criteria',
      label: intl.formatMessage(messages.criteria),
      isMoney: true,
      cell: ({ criteria }) => criteria,
    },
    {
      id: 'learners',
      label: intl.formatMessage(messages.learners),
      isMoney: true,
      cell: ({ learners }) => learners,
    },
  ]
}
