import { useParams, useRouter } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { useMay } from '../../../../ground/ui/session'
import { people } from '../../contract'
import { ImportBatch } from '../../import-shapes'
import { ChooseFile } from './ChooseFile'
import { FinishedImport } from './FinishedImport'
import { messages } from './messages'
import { PastImports } from './PastImports'
import { PreparedImport } from './PreparedImport'
import { Step } from './Step'

/** Bringing in a list of people: one page on which the steps stand beneath each other. The batch is in the address. */
export function ImportScreen() {
  const intl = useIntl()
  const router = useRouter()
  const may = useMay()
  const params: { batchId?: string } = useParams({ strict: false })
  const mayImport = may('people.import')
  const { data: batches, error } = useQuery(people.imports, {}, { enabled: mayImport })
  const parsed = ImportBatch.shape.batchId.safeParse(params.batchId)
  const go = (path: string) => router.history.push(path)

  if (!mayImport) {
    return (
      <EmptyState title={intl.formatMessage(messages.mayNot)}>{intl.formatMessage(messages.mayNotText)}</EmptyState>
    )
  }
  if (error)
    return (
      <Page onBack={() => go('/people')}>
        <Notice tone="danger" title={error.message} />
      </Page>
    )
  if (!batches) return null
  if (!params.batchId) {
    return (
      <Page isPreparing onBack={() => go('/people')}>
        <div>
          <Step number={1} title={intl.formatMessage(messages.step1)} state="open">
            <ChooseFile onOpened={(batchId) => go(`/people/import/${batchId}`)} />
          </Step>
          <Step number={2} title={intl.formatMessage(messages.step2)} state="ahead" />
          <Step number={3} title={intl.formatMessage(messages.step3)} state="ahead" />
          <Step number={4} title={intl.formatMessage(messages.step4)} state="ahead" />
        </div>
        <PastImports batches={batches} onOpen={(batchId) => go(`/people/import/${batchId}`)} />
      </Page>
    )
  }
  const batch = parsed.success ? batches.find(({ batchId }) => batchId === parsed.data) : undefined
  return (
    <Page isPreparing={batch?.state === 'preparing'} onBack={() => go('/people')} onAll={() => go('/people/import')}>
      {!batch ? (
        <Notice
          tone="warning"
          title={intl.formatMessage(messages.notThere)}
          actions={<Button label={intl.formatMessage(messages.allImports)} onPress={() => go('/people/import')} />}
        >
          {intl.formatMessage(messages.notThereText)}
        </Notice>
      ) : batch.state === 'preparing' ? (
        <PreparedImport key={batch.batchId} batch={batch} onGone={() => go('/people/import')} />
      ) : (
        <FinishedImport key={batch.batchId} batch={batch} />
      )}
    </Page>
  )
}

interface PageProps {
  isPreparing?: boolean
  onBack: () => void
  onAll?: () => void
  children: ReactNode
}

function Page({ isPreparing = false, onBack, onAll, children }: PageProps) {
  const intl = useIntl()
  return (
    <div className="flex flex-col gap-3 p-5 max-small:p-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Heading level={1}>{intl.formatMessage(messages.title)}</Heading>
        <span className="ml-auto flex flex-wrap gap-1">
          {onAll && <Button look="quiet" label={intl.formatMessage(messages.allImports)} onPress={onAll} />}
          <Button look="quiet" icon={ArrowLeft} label={intl.formatMessage(messages.backToPeople)} onPress={onBack} />
        </span>
      </div>
      {isPreparing && (
        <p className="max-w-prose text-body text-text-quiet">{intl.formatMessage(messages.leaveSafely)}</p>
      )}
      {children}
    </div>
  )
}
