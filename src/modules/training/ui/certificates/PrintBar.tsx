import { FileText, Printer } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { useWork } from '../../../../ground/ui/work'
import type { Certificate } from '../../award-shapes'
import { training } from '../../contract'
import { messages } from './messages'
import { ReprintForm } from './ReprintForm'

interface PrintBarProps {
  chosen: readonly Certificate[]
  /** They were entered in the register a moment ago. */
  isFresh: boolean
  onPrinted: () => void
}

/** The proof sheet first, then all that is chosen as one document; a second print says why. */
export function PrintBar({ chosen, isFresh, onPrinted }: PrintBarProps) {
  const intl = useIntl()
  const { run, problem, forget } = useWork()
  const [isAsking, setAsking] = useState(false)
  const holding = chosen.filter(({ voidedOn }) => voidedOn === null)
  const certificateIds = holding.map(({ certificateId }) => certificateId)
  const isReprint = holding.some(({ prints }) => prints.length > 0)
  const label = intl.formatMessage(messages.printCount, { count: holding.length })
  const print = async (reason: string) => {
    if (!(await run(training.printCertificates, { certificateIds, isProof: false, reason }))) return
    setAsking(false)
    onPrinted()
  }
  const buttons = (
    <>
      <Button
        icon={FileText}
        isDisabled={holding.length === 0}
        label={intl.formatMessage(messages.proof)}
        onPress={() => void run(training.printCertificates, { certificateIds, isProof: true, reason: '' })}
      />
      {!isAsking && (
        <Button
          look="primary"
          icon={Printer}
          isDisabled={holding.length === 0}
          label={label}
          onPress={() => (isReprint ? setAsking(true) : void print(''))}
        />
      )}
    </>
  )
  return (
    <div className="flex flex-col gap-2 border-b border-line px-3 py-2">
      {isFresh ? (
        <Notice
          tone="success"
          live="polite"
          title={intl.formatMessage(messages.issuedTitle, { count: chosen.length })}
          actions={buttons}
        >
          {intl.formatMessage(messages.issuedNote)}
        </Notice>
      ) : (
        <span className="flex flex-wrap items-center gap-2">{buttons}</span>
      )}
      {holding.length < chosen.length && (
        <p className="text-body text-text-quiet">{intl.formatMessage(messages.voidsOut)}</p>
      )}
      <ProblemLine problem={problem} onPutAway={forget} />
      {isAsking && <ReprintForm label={label} onPrint={print} onEnd={() => setAsking(false)} />}
    </div>
  )
}
