import { useIntl } from 'react-intl'
import { z } from 'zod'
import { isoDate } from '../../../../../ground/shared/dates'
import { call } from '../../../../../ground/ui/client/call'
import { Checkbox } from '../../../../../ground/ui/design/fields/choice/Checkbox'
import { KeptForm } from '../../../../../ground/ui/kept-form'
import { today } from '../../../../../ground/ui/today'
import { people, type PersonId } from '../../../contract'
import { namings } from '../../../naming'
import { Naming, type OwnWords, QuoteDraft } from '../../../own-words-shapes'
import { messages, namingMessages } from './messages'

/** The answer “As they wish” to how a quote is named. */
const wish = 'wish'

type Typed = {
  text: string
  saidOn: string | null
  context: string
  naming: string | null
  themes: string
  purposes: string[]
}
const Filled = z.object({
  text: QuoteDraft.shape.text,
  saidOn: isoDate,
  context: QuoteDraft.shape.context,
  naming: z.string(),
  themes: z.string(),
  purposes: z.array(z.string()),
})

interface QuoteFormProps {
  personId: PersonId
  printedAs: OwnWords['naming']['printedAs']
  purposes: readonly { readonly purpose: string; readonly mayName: boolean }[]
  themes: readonly string[]
  onEnd: () => void
}

export function QuoteForm({ personId, printedAs, purposes, themes, onEnd }: QuoteFormProps) {
  const intl = useIntl()
  const used = themes.length > 0 ? intl.formatMessage(messages.usedThemes, { themes: themes.join(', ') }) : ''
  return (
    <KeptForm<Typed>
      draftKey={`people/${personId}/own-words/quote`}
      label={intl.formatMessage(messages.addQuote)}
      schema={Filled}
      values={{ text: '', saidOn: today(), context: '', naming: wish, themes: '', purposes: [] }}
      save={async (typed) => {
        const { naming, themes: typedThemes, purposes: ticked, ...given } = Filled.parse(typed)
        const words = typedThemes.split(',').map((theme) => theme.trim())
        const draft = {
          ...given,
          // What was ticked before the office took it out of use is not shown, and not meant.
          purposes: ticked.filter((one) => purposes.some(({ purpose }) => purpose === one)),
          naming: naming === wish ? null : Naming.parse(naming),
          themes: words.filter(Boolean).map((theme) => known(themes, theme)),
        }
        await call(people.addQuote, { personId, draft })
      }}
      onEnd={onEnd}
    >
      {({ Field, form, values }) => (
        <>
          <Field name="text">
            {(field) => <field.TextArea label={intl.formatMessage(messages.said)} width="full" isRequired autoFocus />}
          </Field>
          <Field name="saidOn">
            {(field) => <field.DateField label={intl.formatMessage(messages.saidOn)} maxOn={today()} isRequired />}
          </Field>
          <Field name="context">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.context)}
                description={intl.formatMessage(messages.contextHint)}
                width="full"
              />
            )}
          </Field>
          <fieldset className="flex flex-col gap-1">
            <legend className="text-body font-emphasis">{intl.formatMessage(messages.mayBeUsedFor)}</legend>
            {purposes.map(({ purpose, mayName }) => (
              <Checkbox
                key={purpose}
                label={mayName ? purpose : intl.formatMessage(messages.withoutName, { purpose })}
                isSelected={values.purposes.includes(purpose)}
                onChange={(isGiven) => {
                  const others = values.purposes.filter((one) => one !== purpose)
                  form.setFieldValue('purposes', isGiven ? [...others, purpose] : others)
                }}
              />
            ))}
            <p className="text-small text-text-quiet">{intl.formatMessage(messages.mayBeUsedForHint)}</p>
          </fieldset>
          <Field name="naming">
            {(field) => (
              <field.Select
                label={intl.formatMessage(messages.quoteNaming)}
                options={[
                  { id: wish, label: intl.formatMessage(messages.asTheyWish) },
                  ...namings.map((id) => ({
                    id,
                    label: intl.formatMessage(namingMessages[id]),
                    description: intl.formatMessage(messages.printsAs, { name: printedAs[id] }),
                  })),
                ]}
              />
            )}
          </Field>
          <Field name="themes">
            {(field) => (
              <field.TextField
                label={intl.formatMessage(messages.themes)}
                description={[intl.formatMessage(messages.themesHint), used].filter(Boolean).join(' ')}
                width="full"
              />
            )}
          </Field>
        </>
      )}
    </KeptForm>
  )
}

/** A theme in the spelling that the office has used for it, so that it stays one theme. */
function known(themes: readonly string[], typed: string): string {
  return themes.find((theme) => theme.toLowerCase() === typed.toLowerCase()) ?? typed
}
