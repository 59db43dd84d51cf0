import type { Ref } from 'react'
import { useIntl } from 'react-intl'
import { daysAfter } from '../../../../ground/shared/home'
import { Checkbox } from '../../../../ground/ui/design/fields/choice/Checkbox'
import { DateField } from '../../../../ground/ui/design/fields/date/DateField'
import { TextArea } from '../../../../ground/ui/design/fields/text/TextArea'
import { TextField } from '../../../../ground/ui/design/fields/text/TextField'
import type { Batch } from './batch'
import { messages } from './messages'
import { locationOf, noTests, type SessionTyping } from './typing'

interface NotesBoxProps {
  ref?: Ref<HTMLDivElement>
  typing: SessionTyping
  batch: Batch
  heldOn: string
  change: (part: Partial<SessionTyping>) => void
}

const questions = Object.keys(noTests) as (keyof typeof noTests)[]

/** What holds for every decision of one signing; questions come up only where they are asked. */
export function NotesBox({ ref, typing, batch, heldOn, change }: NotesBoxProps) {
  const intl = useIntl()
  const asksTests = typing.methods.includes('prior-learning')
  return (
    <div ref={ref} className="flex flex-wrap items-start gap-x-4 gap-y-2">
      <div className="min-w-[min(16rem,100%)] max-w-form grow basis-96">
        <TextArea
          label={intl.formatMessage(messages.sharedNote)}
          lines={2}
          maxLength={2000}
          value={typing.sharedNote}
          onChange={(sharedNote) => change({ sharedNote })}
        />
      </div>
      <div className="w-72 max-w-full min-w-0">
        <TextField
          label={intl.formatMessage(messages.location)}
          placeholder={intl.formatMessage(messages.locationHint)}
          maxLength={120}
          value={typing.location}
          onChange={(location) => change({ location })}
          onBlur={() =>
            typing.location !== locationOf(typing.location) && change({ location: locationOf(typing.location) })
          }
        />
      </div>
      {batch.notYet > 0 && (
        <DateField
          label={intl.formatMessage(messages.resubmitAllBy)}
          minOn={daysAfter(heldOn, 1)}
          value={typing.resubmitAllBy}
          onChange={(day) => change({ resubmitAllBy: day })}
        />
      )}
      {(batch.again > 0 || typing.reason !== '') && (
        <div className="w-72 max-w-full min-w-0">
          <TextField
            label={intl.formatMessage(messages.reason)}
            isRequired
            maxLength={200}
            value={typing.reason}
            onChange={(reason) => change({ reason })}
          />
        </div>
      )}
      {asksTests && (
        <fieldset className="flex min-w-0 flex-col gap-1">
          <legend className="text-body font-emphasis">{intl.formatMessage(messages.tests)}</legend>
          <div className="grid gap-x-6 gap-y-1 small:grid-cols-2">
            {questions.map((question) => (
              <Checkbox
                key={question}
                label={intl.formatMessage(messages[question])}
                isSelected={typing.tests[question]}
                onChange={(isSure) => change({ tests: { ...typing.tests, [question]: isSure } })}
              />
            ))}
          </div>
        </fieldset>
      )}
    </div>
  )
}
