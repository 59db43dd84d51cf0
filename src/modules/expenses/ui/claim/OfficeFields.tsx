import { useIntl } from 'react-intl'
import { useQuery } from '../../../../ground/ui/client/call'
import { ComboBox } from '../../../../ground/ui/design/fields/choice/ComboBox'
import { RadioGroup } from '../../../../ground/ui/design/fields/choice/RadioGroup'
import { TextArea } from '../../../../ground/ui/design/fields/text/TextArea'
import { TextField } from '../../../../ground/ui/design/fields/text/TextField'
import { FormSection } from '../../../../ground/ui/design/form/FormSection'
import { useMay } from '../../../../ground/ui/session'
import { organisation } from '../../../organisation/contract'
import { payWays } from '../../claim-shapes'
import { wayWords } from '../words'
import type { LineCheck } from './LineRow'
import { Sentence } from './LineNotes'
import { messages } from './messages'
import type { ClaimTyping } from './typing'

interface FieldsProps {
  typing: ClaimTyping
  errorOf: (name: string) => string | null
  onChange: (part: Partial<ClaimTyping>) => void
}

type PaymentProps = Omit<FieldsProps, 'errorOf'> & { readonly checks: readonly LineCheck[] }

/** How the money goes out: cash, their account, or somebody else's with their consent. */
export function PaymentFields({ typing, checks, onChange }: PaymentProps) {
  const intl = useIntl()
  const { payBy } = typing
  return (
    <FormSection title={intl.formatMessage(messages.payment)}>
      <div data-field="payBy">
        <RadioGroup
          label={intl.formatMessage(messages.payBy)}
          options={payWays.map((way) => ({ id: way, label: intl.formatMessage(wayWords[way]) }))}
          value={payBy}
          onChange={(way) => onChange({ payBy: payWays.find((one) => one === way) ?? 'bank' })}
        />
      </div>
      <div className="flex flex-col gap-1 text-body empty:hidden">
        {checks.map(({ code, severity, message }) => (
          <Sentence key={code} severity={severity} text={message} />
        ))}
      </div>
    </FormSection>
  )
}

/** Which pot pays: filled in from the project where one is chosen. */
export function OfficeFields({ typing, errorOf, onChange }: FieldsProps) {
  const intl = useIntl()
  const may = useMay()
  const canRead = may('organisation.read')
  const { data: partners } = useQuery(organisation.partners, {}, { enabled: canRead })
  const { data: projects } = useQuery(organisation.projects, {}, { enabled: canRead })
  const offered = <T extends { recordId: string; name: string; archivedAt: string | null }>(
    list: readonly T[] | undefined,
    chosen: string | null,
  ) =>
    (list ?? [])
      .filter(({ recordId, archivedAt }) => archivedAt === null || recordId === chosen)
      .map(({ recordId, name }) => ({ id: recordId, label: name }))
  return (
    <FormSection title={intl.formatMessage(messages.officeUse)} columns="two">
      <div data-field="projectId">
        <ComboBox
          label={intl.formatMessage(messages.project)}
          options={offered(projects, typing.projectId)}
          value={typing.projectId}
          onChange={(projectId) => {
            const project = projects?.find(({ recordId }) => recordId === projectId)
            onChange({
              projectId,
              ...(project?.budgetCode && typing.budgetCode === '' && { budgetCode: project.budgetCode }),
              ...(project?.funderId && typing.funderId === null && { funderId: project.funderId }),
            })
          }}
          error={errorOf('projectId')}
        />
      </div>
      <div data-field="funderId">
        <ComboBox
          label={intl.formatMessage(messages.funder)}
          options={offered(partners, typing.funderId)}
          value={typing.funderId}
          onChange={(funderId) => onChange({ funderId })}
          error={errorOf('funderId')}
        />
      </div>
      <div data-field="budgetCode">
        <TextField
          label={intl.formatMessage(messages.budgetCode)}
          value={typing.budgetCode}
          maxLength={40}
          onChange={(budgetCode) => onChange({ budgetCode })}
          error={errorOf('budgetCode')}
        />
      </div>
      <div data-field="notes">
        <TextArea
          label={intl.formatMessage(messages.notes)}
          value={typing.notes}
          onChange={(notes) => onChange({ notes })}
          error={errorOf('notes')}
        />
      </div>
    </FormSection>
  )
}
