import { Banknote, Calculator, Plus, Printer } from 'lucide-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { onScreen } from '../../../../ground/shared/dates'
import { useQuery } from '../../../../ground/ui/client/call'
import { useComingBack } from '../../../../ground/ui/client/coming-back'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { DescriptionList } from '../../../../ground/ui/design/content/DescriptionList'
import { EmptyState } from '../../../../ground/ui/design/content/EmptyState'
import { useMay } from '../../../../ground/ui/session'
import { expenses } from '../../contract'
import { inPounds } from '../../money'
import { messages as frame } from '../messages'
import { CashBookTable } from './CashBookTable'
import { CountsPanel } from './CountsPanel'
import { messages } from './messages'
import { AddForm, CountForm, SheetForm } from './CashForms'
import { VoucherForm } from './VoucherForm'

type Doing = 'add' | 'pay' | 'count' | 'print' | null

/** The cash box: what should be in it, what went in and out, and who counted it (R13). */
export function CashScreen() {
  const intl = useIntl()
  const may = useMay()
  const { data: book } = useQuery(expenses.cashBook, {})
  const [doing, setDoing] = useState<Doing>(null)
  useComingBack('expenses/cash/', (rest) => setDoing(rest as Doing))
  if (!book) return null
  const end = () => setDoing(null)
  const mayWrite = may('expenses.cash')
  const isEmpty = book.entries.length === 0
  const [last] = book.counts
  const form = {
    add: <AddForm onEnd={end} isFirst={isEmpty} />,
    pay: <VoucherForm onEnd={end} />,
    count: <CountForm onEnd={end} />,
    print: <SheetForm onEnd={end} />,
  }
  const open = (
    <Button look="primary" icon={Plus} label={intl.formatMessage(messages.open)} onPress={() => setDoing('add')} />
  )
  return (
    <section aria-label={intl.formatMessage(frame.cash)} className="relative h-full overflow-auto px-4 pt-3 pb-8">
      {isEmpty && doing === null ? (
        <EmptyState title={intl.formatMessage(messages.empty)} action={mayWrite && open}>
          {intl.formatMessage(messages.emptyWhy)}
        </EmptyState>
      ) : (
        <div className="flex max-w-form-wide flex-col gap-5">
          {doing === null ? (
            <div className="flex flex-wrap gap-2">
              {mayWrite && (
                <>
                  <Button
                    look="primary"
                    icon={Banknote}
                    label={intl.formatMessage(messages.pay)}
                    onPress={() => setDoing('pay')}
                  />
                  <Button icon={Plus} label={intl.formatMessage(messages.add)} onPress={() => setDoing('add')} />
                  <Button
                    icon={Calculator}
                    label={intl.formatMessage(messages.count)}
                    onPress={() => setDoing('count')}
                  />
                </>
              )}
              {may('expenses.print') && (
                <Button
                  icon={Printer}
                  label={intl.formatMessage(messages.printSheet)}
                  onPress={() => setDoing('print')}
                />
              )}
            </div>
          ) : (
            form[doing]
          )}
          {/* Whoever counts writes down what is there, not what should be. */}
          {doing !== 'count' && !isEmpty && (
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
