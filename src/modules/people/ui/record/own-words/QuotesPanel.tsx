import { useState } from 'react'
import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate, onScreen } from '../../../../../ground/shared/dates'
import { call, problemOf } from '../../../../../ground/ui/client/call'
import { useComingBack } from '../../../../../ground/ui/client/coming-back'
import { AddButton } from '../../../../../ground/ui/design/actions/AddButton'
import { Button } from '../../../../../ground/ui/design/actions/Button'
import { MenuButton } from '../../../../../ground/ui/design/actions/MenuButton'
import { Badge } from '../../../../../ground/ui/design/content/Badge'
import { Line, Lines } from '../../../../../ground/ui/design/content/Lines'
import { Panel } from '../../../../../ground/ui/design/content/Panel'
import { ProblemNotice } from '../../../../../ground/ui/design/content/ProblemNotice'
import { Checkbox } from '../../../../../ground/ui/design/fields/choice/Checkbox'
import { InlineForm } from '../../../../../ground/ui/design/form/InlineForm'
import { useRecordForm } from '../../../../../ground/ui/design/form/use-record-form'
import { useMay } from '../../../../../ground/ui/session'
import { today } from '../../../../../ground/ui/today'
import { useWork } from '../../../../../ground/ui/work'
import { people, type PersonId } from '../../../contract'
import type { OwnWords, Quote } from '../../../own-words-shapes'
import { useFocusBack } from '../../use-focus-back'
import { messages } from './messages'
import { beginning } from './beginning'
import { QuoteForm } from './QuoteForm'

interface QuotesPanelProps {
  personId: PersonId
  quotes: readonly Quote[]
  printedAs: OwnWords['naming']['printedAs']
  purposes: readonly { readonly purpose: string; readonly mayName: boolean }[]
  themes: readonly string[]
  canEdit: boolean
}

/** What they said about the work, and for what each may be printed (S9, S97). */
export function QuotesPanel({ personId, quotes, printedAs, purposes, themes, canEdit }: QuotesPanelProps) {
  const intl = useIntl()
  const may = useMay()
  const { run, problem, forget } = useWork()
  const [open, setOpen] = useState<'add' | Quote['quoteId'] | null>(null)
  const [isNarrowed, setNarrowed] = useState(false)
  const addButton = useFocusBack(open === 'add')
  const close = () => setOpen(null)
  useComingBack(canEdit ? `people/${personId}/own-words/quote` : null, () => setOpen('add'))
  const shown = isNarrowed ? quotes.filter(mayBePrinted) : quotes
  const printable = purposes.filter(({ purpose }) =>
    quotes.some(({ uses }) => uses.some((use) => use.purpose === purpose && use.problem === null)),
  )
  return (
    <Panel
      title={intl.formatMessage(messages.quotes)}
      actions={
        <>
          {may('people.print') && printable.length > 0 && (
            <MenuButton
              look="quiet"
              label={intl.formatMessage(messages.printQuotes)}
              sections={[{ id: 'uses', items: printable.map(({ purpose }) => ({ id: purpose, label: purpose })) }]}
              onAction={(purpose) => void run(people.printQuotes, { personId, purpose })}
            />
          )}
          {canEdit && open !== 'add' && (
            <AddButton ref={addButton} label={intl.formatMessage(messages.addQuote)} onPress={() => setOpen('add')} />
          )}
        </>
      }
    >
      <ProblemNotice problem={problem} onPutAway={forget} />
      {open === 'add' && (
        <QuoteForm personId={personId} printedAs={printedAs} purposes={purposes} themes={themes} onEnd={close} />
      )}
      {quotes.length > 0 && (
        <Checkbox label={intl.formatMessage(messages.onlyPrintable)} isSelected={isNarrowed} onChange={setNarrowed} />
      )}
      <Lines
        label={intl.formatMessage(messages.quotes)}
        none={intl.formatMessage(quotes.length === 0 ? messages.noQuotes : messages.nonePrintable)}
      >
        {shown.map((quote) => (
          <Line
            key={quote.quoteId}
            main={<Words quote={quote} />}
            actions={
              canEdit &&
              quote.withdrawnOn === null &&
              open !== quote.quoteId && (
                <Button
                  look="quiet"
                  size="small"
                  label={intl.formatMessage(messages.takeBack)}
                  spokenLabel={intl.formatMessage(messages.takeBackOf, { words: beginning(quote.text) })}
                  onPress={() => setOpen(quote.quoteId)}
                />
              )
            }
            below={open === quote.quoteId && <TakeBack personId={personId} quote={quote} onEnd={close} />}
          />
        ))}
      </Lines>
    </Panel>
  )
}

function mayBePrinted({ uses }: Quote): boolean {
  return uses.some(({ problem }) => problem === null)
}

function Words({ quote }: { quote: Quote }) {
  const intl = useIntl()
  const isPrintable = mayBePrinted(quote)
  const facts = [quote.context, onScreen(quote.saidOn), quote.themes.join(', ')].filter(Boolean).join(' · ')
  return (
    <span className="flex max-w-prose flex-col gap-0.5 py-1">
      <span className="break-words whitespace-pre-line">“{quote.text}”</span>
      <span className="break-words text-text-quiet tabular-nums">{facts}</span>
      <span className="flex flex-col items-start gap-0.5 text-small">
        <Badge
          tone={isPrintable ? 'success' : 'quiet'}
          label={intl.formatMessage(isPrintable ? messages.mayPrint : messages.mayNotPrint)}
        />
        {quote.uses.length === 0 && <span className="text-text-quiet">{intl.formatMessage(messages.notGiven)}</span>}
        {quote.uses.map(({ purpose, problem, as }) => (
          <span key={purpose} className="break-words text-text-quiet">
            {problem === null
              ? intl.formatMessage(messages.useAs, { purpose, name: as })
              : intl.formatMessage(messages.useNot, { purpose, why: problem })}
          </span>
        ))}
      </span>
    </span>
  )
}

const Withdrawal = z.object({ withdrawnOn: isoDate })

function TakeBack({ personId, quote, onEnd }: { personId: PersonId; quote: Quote; onEnd: () => void }) {
  const intl = useIntl()
  const { Field, shell } = useRecordForm<{ withdrawnOn: string }>({
    schema: Withdrawal,
    values: { withdrawnOn: today() },
    save: async ({ withdrawnOn }) => {
      try {
        await call(people.withdrawQuote, { personId, quoteId: quote.quoteId, withdrawnOn })
        onEnd()
        return null
      } catch (error) {
        return problemOf(error)
      }
    },
  })
  return (
    <InlineForm
      shell={shell}
      label={intl.formatMessage(messages.takeBackOf, { words: beginning(quote.text) })}
      saveLabel={intl.formatMessage(messages.takeBack)}
      onCancel={onEnd}
    >
      <Field name="withdrawnOn">
        {(field) => (
          <field.DateField
            label={intl.formatMessage(messages.takenBackOn)}
            description={intl.formatMessage(messages.takeBackHint)}
            maxOn={today()}
            isRequired
            autoFocus
          />
        )}
      </Field>
    </InlineForm>
  )
}
