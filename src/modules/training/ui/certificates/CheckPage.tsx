import { ArrowLeft, FileDown, KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import type { OutputOf } from '../../../../ground/shared/contract'
import { useQuery } from '../../../../ground/ui/client/call'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { DescriptionList } from '../../../../ground/ui/design/content/DescriptionList'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Heading, Panel } from '../../../../ground/ui/design/content/Panel'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { TextArea } from '../../../../ground/ui/design/fields/text/TextArea'
import { ConfirmDialog } from '../../../../ground/ui/design/overlays/ConfirmDialog'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import { training } from '../../contract'
import { messages } from './messages'

/** What a certificate's code says and whether it holds; and the keys by which anybody can ask that. */
export function CheckPage({ onBack }: { onBack: () => void }) {
  const intl = useIntl()
  const [code, setCode] = useState('')
  /** The box of the next certificate is a fresh one, with the cursor in it. */
  const [turn, setTurn] = useState(0)
  const asked = code.trim()
  const { data: answer } = useQuery(
    training.checkCertificate,
    { code: asked },
    { enabled: asked !== '', keepOld: true },
  )
  return (
    <section
      aria-label={intl.formatMessage(messages.checkTitle)}
      className="relative flex h-full flex-col gap-4 overflow-auto px-4 py-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        <Heading level={2}>{intl.formatMessage(messages.checkTitle)}</Heading>
        <span className="ml-auto">
          <Button icon={ArrowLeft} label={intl.formatMessage(messages.back)} onPress={onBack} />
        </span>
      </div>
      <div className="flex max-w-form flex-col gap-3">
        <TextArea
          key={turn}
          label={intl.formatMessage(messages.code)}
          description={intl.formatMessage(messages.codeHint)}
          lines={8}
          maxLength={2000}
          value={code}
          onChange={setCode}
          autoFocus
        />
        <div aria-live="polite" className="flex flex-col gap-3">
          {asked !== '' && answer && <Verdict answer={answer} />}
        </div>
        {asked !== '' && (
          <span>
            <Button
              label={intl.formatMessage(messages.clear)}
              onPress={() => {
                setCode('')
                setTurn(turn + 1)
              }}
            />
          </span>
        )}
      </div>
      <KeysPanel />
    </section>
  )
}

const tones = {
  genuine: 'success',
  void: 'danger',
  'not-in-register': 'warning',
  'not-genuine': 'danger',
  unreadable: 'info',
} as const

function Verdict({ answer }: { answer: OutputOf<typeof training.checkCertificate> }) {
  const intl = useIntl()
  return (
    <>
      <Notice tone={tones[answer.verdict]} title={answer.sentence} />
      {answer.registerNumber !== '' && (
        <DescriptionList
          items={[
            { id: 'number', label: intl.formatMessage(messages.number), value: answer.registerNumber },
            { id: 'name', label: intl.formatMessage(messages.name), value: answer.personName },
            { id: 'subject', label: intl.formatMessage(messages.subject), value: answer.subject },
            { id: 'on', label: intl.formatMessage(messages.issuedOn), value: onScreen(answer.issuedOn) },
          ]}
        />
      )}
    </>
  )
}

function KeysPanel() {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const [isAsking, setAsking] = useState(false)
  const mayExport = may('training.certify')
  const mayChange = may('training.settings')
  if (!mayExport && !mayChange) return null
  const exported = async () => {
    const saved = await run(training.exportCentreKeys, {})
    if (saved) showToast({ text: intl.formatMessage(messages.keysSaved, { file: saved.fileName }) })
  }
  const change = async () => {
    setAsking(false)
    if (await run(training.changeCentreKey, {})) showToast({ text: intl.formatMessage(messages.keyChanged) })
  }
  return (
    <Panel title={intl.formatMessage(messages.keys)}>
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-body">{intl.formatMessage(messages.keysWhy)}</p>
        <ProblemLine problem={problem} onPutAway={forget} />
        <span className="flex flex-wrap gap-2">
          {mayExport && (
            <Button icon={FileDown} label={intl.formatMessage(messages.exportKeys)} onPress={() => void exported()} />
          )}
          {mayChange && (
            <Button icon={KeyRound} label={intl.formatMessage(messages.changeKey)} onPress={() => setAsking(true)} />
          )}
        </span>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={intl.formatMessage(messages.changeKeyAsk)}
        confirmLabel={intl.formatMessage(messages.changeKey)}
        onConfirm={() => void change()}
        onCancel={() => setAsking(false)}
      >
        {intl.formatMessage(messages.changeKeyWhy)}
      </ConfirmDialog>
    </Panel>
  )
}
