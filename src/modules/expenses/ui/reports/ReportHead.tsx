import { FileDown, Printer } from 'lucide-react'
import { type ReactNode, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import { type Command, useCommands } from '../../../../ground/ui/commands/registry'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import { expenses } from '../../contract'
import type { ReportOn } from '../../register-shapes'
import { messages } from './messages'

interface ReportHeadProps {
  /** What the report is about: its choices. */
  children: ReactNode
  /** What is printed and saved; null while the choices do not say. */
  report: ReportOn | null
}

/** The choices of a report, and beside them the way to paper and to a file. */
export function ReportHead({ children, report }: ReportHeadProps) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const print = () => void (report && run(expenses.printReport, report))
  const save = async () => {
    const saved = report ? await run(expenses.exportReport, report) : null
    if (saved) showToast({ text: intl.formatMessage(messages.saved, { count: saved.rows, file: saved.fileName }) })
  }
  const latest = useRef({ print, save })
  latest.current = { print, save }
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'expenses.reports.print',
          label: intl.formatMessage(messages.print),
          group: 'File',
          shortcut: 'Ctrl+P',
          access: 'expenses.print',
          run: () => latest.current.print(),
        },
        {
          id: 'expenses.reports.export',
          label: intl.formatMessage(messages.export),
          group: 'File',
          shortcut: null,
          access: 'expenses.export',
          run: () => void latest.current.save(),
        },
      ],
      [intl],
    ),
  )
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
        {children}
        <span className="ml-auto flex flex-wrap gap-2">
          {may('expenses.print') && (
            <Button
              icon={Printer}
              isDisabled={report === null}
              label={intl.formatMessage(messages.print)}
              shortcut="Ctrl+P"
              onPress={print}
            />
          )}
          {may('expenses.export') && (
            <Button
              icon={FileDown}
              isDisabled={report === null}
              label={intl.formatMessage(messages.export)}
              onPress={() => void save()}
            />
          )}
        </span>
      </div>
      <ProblemLine problem={problem} onPutAway={forget} />
    </>
  )
}
