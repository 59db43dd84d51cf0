import { Banknote, Calculator, Plus, Printer } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { DescriptionList } from '../../../../ground/ui/design/content/DescriptionList'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { ProblemLine } from '../../../../ground/ui/design/content/ProblemNotice'
import { useMay } from '../../../../ground/ui/session'
import { useWork } from '../../../../ground/ui/work'
import { expenses } from '../../contract'
import { inPounds } from '../../money'
import { messages as frame } from '../messages'
import { CashBookTable } from './CashBookTable'
import { CountsPanel } from './CountsPanel'
import { messages } from './messages'
import { AddForm, CountForm, SheetForm } from './CashForms'
import { VoucherForm } from './VoucherForm'

const forms = ['add', 'pay', 'count', 'print'] as const
/** What is under way, and the claim that is paid. */
type Doing = { what: (typeof forms)[number]; claimId: string | null } | null

/** The cash box: what should be in it, what went in and out, and who counted it (R13). */
export function CashScreen() {
  const intl = useIntl()
  const may = useMay()
  const { data: book } = useQuery(expenses.cashBook, {})
  const [doing, setDoing] = useState<Doing>(null)
  const { run, problem, forget } = useWork()
  const begin = (form: (typeof forms)[number], claimId: string | null = null) => setDoing({ what: form, claimId })
  useComingBack('expenses/cash/', (rest) => {
    const [wanted, claimId = null] = rest.split('/')
    const form = forms.find((one) => one === wanted)
    if (form) begin(form, claimId)
  })
  if (!book) return null
  const end = () => setDoing(null)
  const isEmpty = book.entries.length === 0
  const [last] = book.counts
  const form = {
    add: <AddForm onEnd={end} isFirst={isEmpty} />,
    pay: <VoucherForm claimId={doing?.claimId ?? null} onEnd={end} />,
    count: <CountForm onEnd={end} />,
    print: <SheetForm run={run} onEnd={end} />,
  }
  const open = (
    <Button look="primary" icon={Plus} label={intl.formatMessage(messages.open)} onPress={() => begin('add')} />
  )
  return (
    <section aria-label={intl.formatMessage(frame.cash)} className="relative h-full overflow-auto px-4 pt-3 pb-8">
      {isEmpty && doing === null ? (
        <EmptyState title={intl.formatMessage(messages.empty)} action={open}>
          {intl.formatMessage(messages.emptyWhy)}
        </EmptyState>
      ) : (
        <div className="flex max-w-form-wide flex-col gap-5">
          {doing === null ? (
            <div className="flex flex-wrap gap-2">
              <Button
                look="primary"
                icon={Banknote}
                label={intl.formatMessage(messages.pay)}
                onPress={() => begin('pay')}
              />
              <Button icon={Plus} label={intl.formatMessage(messages.add)} onPress={() => begin('add')} />
              <Button icon={Calculator} label={intl.formatMessage(messages.count)} onPress={() => begin('count')} />
              {may('expenses.print') && (
                <Button icon={Printer} label={intl.formatMessage(messages.printSheet)} onPress={() => begin('print')} />
              )}
            </div>
          ) : (
            form[doing.what]
          )}
          <ProblemLine problem={problem} onPutAway={forget} />
          {/* Whoever counts writes down what is there, not what should be. */}
          {doing?.what !== 'count' && !isEmpty && (
            <>
              <DescriptionList
                items={[
                  {
                    id: 'expected',
                    label: intl.formatMessage(messages.shouldBe),
                    value: (
                      <span className="text-heading font-emphasis tabular-nums">{inPounds(book.expectedPence)}</span>
                    ),
                  },
                  {
                    id: 'limit',
                    label: intl.formatMessage(messages.limit),
                    value: book.limitPence === null ? intl.formatMessage(messages.noLimit) : inPounds(book.limitPence),
                  },
                  {
                    id: 'count',
                    label: intl.formatMessage(messages.lastCount),
                    value: last ? `${onScreen(last.on)}. ${last.words}` : intl.formatMessage(messages.never),
                  },
                ]}
              />
              <CountsPanel counts={book.counts} />
              <CashBookTable entries={book.entries} />
            </>
          )}
        </div>
      )}
    </section>
  )
}
