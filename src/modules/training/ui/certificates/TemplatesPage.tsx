import { ArrowLeft, Plus } from 'lucide-react'
import { type IntlShape, useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { type FactColumn, FactTable } from '../../../../ground/ui/design/content/FactTable'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { today } from '../../../../ground/ui/today'
import type { Template } from '../../award-shapes'
import { messages } from './messages'

interface TemplatesPageProps {
  templates: readonly Template[]
  onBack: () => void
  go: (path: string) => void
}

const base = '/training/certificates/templates'

export function TemplatesPage({ templates, onBack, go }: TemplatesPageProps) {
  const intl = useIntl()
  const add = (
    <Button
      look="primary"
      icon={Plus}
      label={intl.formatMessage(messages.newTemplate)}
      onPress={() => go(`${base}/new`)}
    />
  )
  return (
    <section
      aria-label={intl.formatMessage(messages.templates)}
      className="relative flex h-full flex-col gap-3 overflow-auto px-4 py-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        <Heading level={2}>{intl.formatMessage(messages.templates)}</Heading>
        <span className="ml-auto flex flex-wrap gap-2">
          <Button icon={ArrowLeft} label={intl.formatMessage(messages.back)} onPress={onBack} />
          {templates.length > 0 && add}
        </span>
      </div>
      {templates.length === 0 ? (
        <EmptyState title={intl.formatMessage(messages.noTemplates)} action={add}>
          {intl.formatMessage(messages.noTemplatesWhy)}
        </EmptyState>
      ) : (
        <FactTable
          label={intl.formatMessage(messages.templates)}
          width="form-wide"
          rows={templates}
          keyOf={({ templateId }) => templateId}
          columns={templateColumns(intl)}
        />
      )}
    </section>
  )
}

function templateColumns(intl: IntlShape): FactColumn<Template>[] {
  return [
    {
      id: 'name',
      label: intl.formatMessage(messages.templateName),
      namesRow: true,
      cell: ({ templateId, name, retiredOn }) => (
        <span className="flex flex-wrap items-center gap-2">
          <Link href={`${base}/${templateId}`}>{name}</Link>
          {retiredOn !== null && retiredOn <= today() && <Badge label={intl.formatMessage(messages.retired)} />}
        </span>
      ),
    },
    {
      id: 'kind',
      label: intl.formatMessage(messages.kindOf),
      cell: ({ kind }) => intl.formatMessage(messages[kind]),
    },
    { id: 'heading', label: intl.formatMessage(messages.heading), cell: ({ heading }) => heading },
    {
      id: 'signs',
      label: intl.formatMessage(messages.signatories),
      cell: ({ signatories }) =>
        signatories.map(({ name, postNominals }) => [name, postNominals].filter(Boolean).join(' ')).join(', '),
    },
  ]
}
