import { Plus, Printer } from 'lucide-react'
import { useRef } from 'react'
import { useIntl } from 'react-intl'
import { call } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useWork } from '../../../../ground/ui/work'
import { type CertificateKind, type Template, TemplateDraft } from '../../award-shapes'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { messages } from './messages'
import { SignatoryFields } from './SignatoryFields'
import { TemplatePreview } from './TemplatePreview'
import type { TypedTemplate } from './typed-forms'

const blank: TypedTemplate = {
  kind: 'achievement',
  name: '',
  heading: '',
  beforeName: '',
  afterName: '',
  closing: '',
  signatories: [],
  retiredOn: null,
}

const kinds: readonly CertificateKind[] = ['achievement', 'attendance', 'award']
const most = 3

/** The words of a certificate and who signs it, beside how it reads; a specimen shows the page as it prints. */
export function TemplateForm({ template, onEnd }: { template: Template | null; onEnd: () => void }) {
  const intl = useIntl()
  const { run, problem, forget } = useWork()
  const add = useRef<HTMLButtonElement>(null)
  const label = template
    ? intl.formatMessage(messages.editTemplate, { name: template.name })
    : intl.formatMessage(messages.newTemplate)
  const line = (name: 'heading' | 'beforeName' | 'afterName', maxLength: number) => ({
    name,
    label: intl.formatMessage(messages[name]),
    maxLength,
  })
  return (
    <KeptForm<TypedTemplate>
      look="page"
      draftKey={`training/template/${template?.templateId ?? 'new'}`}
      label={label}
      saveLabel={intl.formatMessage(messages.saveTemplate)}
      schema={TemplateDraft}
      values={template ? typedOf(template) : blank}
      record={
        template && {
          values: typedOf(template),
          version: template.version,
          names: {
            kind: intl.formatMessage(messages.kind),
            name: intl.formatMessage(messages.templateName),
            heading: intl.formatMessage(messages.heading),
            beforeName: intl.formatMessage(messages.beforeName),
            afterName: intl.formatMessage(messages.afterName),
            closing: intl.formatMessage(messages.closing),
            signatories: intl.formatMessage(messages.signatories),
            retiredOn: intl.formatMessage(messages.retiredOn),
          },
          words: (key, value) =>
            key === 'signatories' && Array.isArray(value)
              ? intl.formatList(value.map((one: { name: string }) => one.name))
              : null,
        }
      }
      save={async (typed, version) => {
        await call(training.saveTemplate, {
          templateId: template?.templateId ?? null,
          version: template ? version : null,
          draft: TemplateDraft.parse(typed),
        })
        showToast({ text: intl.formatMessage(messages.templateSaved) })
      }}
      onEnd={onEnd}
    >
      {({ Field, form, values }) => {
        const read = TemplateDraft.safeParse(values)
        return (
          <>
            <Field name="name">
              {(field) => (
                <field.TextField
                  label={intl.formatMessage(messages.templateName)}
                  description={intl.formatMessage(messages.templateNameHint)}
                  width="medium"
                  maxLength={60}
                  isRequired
                  autoFocus
                />
              )}
            </Field>
            <Field name="kind">
              {(field) => (
                <field.RadioGroup
                  label={intl.formatMessage(messages.kindOf)}
                  layout="row"
                  options={kinds.map((id) => ({ id, label: intl.formatMessage(messages[id]) }))}
                />
              )}
            </Field>
            {[line('heading', 60), line('beforeName', 120), line('afterName', 120)].map((one) => (
              <Field key={one.name} name={one.name}>
                {(field) => (
                  <field.TextField label={one.label} maxLength={one.maxLength} isRequired={one.name === 'heading'} />
                )}
              </Field>
            ))}
            <Field name="closing">
              {(field) => <field.TextArea label={intl.formatMessage(messages.closing)} lines={2} maxLength={300} />}
            </Field>
            <SignatoryFields
              Field={Field}
              signatories={values.signatories}
              onRemove={(place) => {
                void form.removeFieldValue('signatories', place)
                requestAnimationFrame(() => add.current?.focus())
              }}
            />
            {values.signatories.length < most && (
              <span>
                <Button
                  ref={add}
                  icon={Plus}
                  label={intl.formatMessage(messages.addSignatory)}
                  onPress={() => form.pushFieldValue('signatories', { name: '', postNominals: '', role: '' })}
                />
              </span>
            )}
            {template && (
              <Field name="retiredOn">
                {(field) => (
                  <field.DateField
                    label={intl.formatMessage(messages.retiredOn)}
                    description={intl.formatMessage(messages.retiredHint)}
                  />
                )}
              </Field>
            )}
            <TemplatePreview typed={values} />
            <ProblemLine problem={problem} onPutAway={forget} />
            <span>
              <Button
                icon={Printer}
                isDisabled={!read.success}
                label={intl.formatMessage(messages.specimen)}
                onPress={() => read.success && void run(training.printSpecimen, { draft: read.data })}
              />
            </span>
          </>
        )
      }}
    </KeptForm>
  )
}

function typedOf(template: Template): TypedTemplate {
  const { kind, name, heading, beforeName, afterName, closing, signatories, retiredOn } = template
  return { kind, name, heading, beforeName, afterName, closing, signatories, retiredOn }
}
