import { Ban, Printer, X } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { call, useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { Link } from '../../../../ground/ui/design/actions/Link'
import { Badge } from '../../../../ground/ui/design/content/Badge'
import { DescriptionList } from '../../../../ground/ui/design/content/DescriptionList'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { Line, Lines } from '../../../../ground/ui/design/content/Lines'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Heading, Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { useMay } from '../../../../ground/ui/session'
import { clockOf, dayOf } from '../../../../ground/ui/today'
import { useWork } from '../../../../ground/ui/work'
import type { Certificate } from '../../award-shapes'
import { training } from '../../contract'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { messages } from './messages'
import { ReprintForm } from './ReprintForm'

/** One certificate: what it says, when it was printed, and whether it holds. */
export function CertificatePage({ certificateId, onBack }: { certificateId: string; onBack: () => void }) {
  const { data } = useQuery(training.certificates, { personId: null, cohortId: null })
  const intl = useIntl()
  if (!data) return null
  const certificate = data.find((one) => one.certificateId === certificateId)
  if (certificate) return <Sheet certificate={certificate} onBack={onBack} />
  return (
    <EmptyState
      title={intl.formatMessage(messages.gone)}
      action={<Button label={intl.formatMessage(messages.back)} onPress={onBack} />}
    />
  )
}

function Sheet({ certificate, onBack }: { certificate: Certificate; onBack: () => void }) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const [doing, setDoing] = useState<'void' | 'print' | null>(null)
  const { certificateId, registerNumber, personId, personName, subject, kind, issuedOn, issuedBy, voidedOn } =
    certificate
  const title = intl.formatMessage(messages.certificateOf, { number: registerNumber })
  const mayAct = may('training.certify') && voidedOn === null
  useComingBack(mayAct ? `training/certificate/${certificateId}` : null, () => setDoing('void'))
  const print = async (reason: string) => {
    if (await run(training.printCertificates, { certificateIds: [certificateId], isProof: false, reason }))
      setDoing(null)
  }
  const printLabel = intl.formatMessage(messages.printOne, { number: registerNumber })
  return (
    <article aria-label={title} className="relative flex h-full flex-col gap-4 overflow-auto p-4">
      <div className="flex items-start gap-2">
        <div className="flex min-w-0 grow flex-wrap items-center gap-x-2">
          <Heading level={2}>{title}</Heading>
          {voidedOn !== null && <Badge tone="danger" label={intl.formatMessage(messages.void)} />}
        </div>
        <IconButton icon={X} label={intl.formatMessage(messages.close)} onPress={onBack} />
      </div>
      {voidedOn !== null && (
        <Notice tone="danger" title={intl.formatMessage(messages.voidedOn, { on: onScreen(voidedOn) })}>
          {certificate.voidReason}
        </Notice>
      )}
      <ProblemLine problem={problem} onPutAway={forget} />
      {mayAct && doing === null && (
        <span className="flex flex-wrap gap-2">
          <Button
            icon={Printer}
            label={printLabel}
            onPress={() => (certificate.prints.length > 0 ? setDoing('print') : void print(''))}
          />
          <Button
            look="quiet"
            icon={Ban}
            label={intl.formatMessage(messages.makeVoid)}
            onPress={() => setDoing('void')}
          />
        </span>
      )}
      {doing === 'print' && <ReprintForm label={printLabel} onPrint={print} onEnd={() => setDoing(null)} />}
      {doing === 'void' && <VoidForm certificate={certificate} onEnd={() => setDoing(null)} />}
      <DescriptionList
        items={[
          {
            id: 'name',
            label: intl.formatMessage(messages.name),
            value: <Link href={`/training/learners/person/${personId}`}>{personName}</Link>,
          },
          { id: 'subject', label: intl.formatMessage(messages.subject), value: subject },
          { id: 'kind', label: intl.formatMessage(messages.kind), value: intl.formatMessage(messages[kind]) },
          { id: 'on', label: intl.formatMessage(messages.issuedOn), value: onScreen(issuedOn) },
          { id: 'by', label: intl.formatMessage(messages.issuedBy), value: issuedBy },
        ]}
      />
      <Panel title={intl.formatMessage(messages.prints)} level={3}>
        <Lines label={intl.formatMessage(messages.prints)} none={intl.formatMessage(messages.noPrints)}>
          {certificate.prints.map(({ printedAt, printedBy, reason }) => (
            <Line
              key={printedAt}
              main={reason || intl.formatMessage(messages.firstPrint)}
              quiet={`${onScreen(dayOf(printedAt))} ${clockOf(printedAt)} · ${printedBy}`}
            />
          ))}
        </Lines>
      </Panel>
    </article>
  )
}

const voidShape = training.voidCertificate.input.pick({ reason: true })

function VoidForm({ certificate, onEnd }: { certificate: Certificate; onEnd: () => void }) {
  const intl = useIntl()
  const label = intl.formatMessage(messages.makeVoid)
  return (
    <KeptForm<{ reason: string }>
      isHeaded
      draftKey={`training/certificate/${certificate.certificateId}`}
      label={label}
      saveLabel={label}
      schema={voidShape}
      values={{ reason: '' }}
      save={async ({ reason }) => {
        await call(training.voidCertificate, { certificateId: certificate.certificateId, reason })
      }}
      onEnd={onEnd}
    >
      {({ Field }) => (
        <Field name="reason">
          {(field) => (
            <field.TextField
              label={intl.formatMessage(messages.voidWhy)}
              description={intl.formatMessage(messages.voidHint)}
              maxLength={200}
              isRequired
              autoFocus
            />
          )}
        </Field>
      )}
    </KeptForm>
  )
}
