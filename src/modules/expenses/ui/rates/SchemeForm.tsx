import { useIntl } from 'react-intl'
import type { OutputOf } from '../../../../ground/shared/contract'
import { call } from '../../../../ground/ui/client/call'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
import { KeptForm } from '../../../../ground/ui/kept-form'
import { today } from '../../../../ground/ui/today'
import { expenses } from '../../contract'
import { rulesOn, startingRules } from '../../scheme-rules'
import { MealFields } from './MealFields'
import { messages } from './scheme-form-messages'
import { SchemeFields } from './SchemeFields'
import { rulesOf, SchemeTyped, typedOf } from './scheme-typed'

type Scheme = OutputOf<typeof expenses.schemes>[number]

interface SchemeFormProps {
  /** Null for a new one. */
  scheme: Scheme | null
  onSaved: (schemeId: string) => void
  onLeave: () => void
}

/** The rules of a scheme from a day on: at first those of today. */
export function SchemeForm({ scheme, onSaved, onLeave }: SchemeFormProps) {
  const intl = useIntl()
  return (
    <KeptForm<SchemeTyped>
      look="page"
      draftKey={`expenses/rates/${scheme?.schemeId ?? 'new'}`}
      label={scheme ? intl.formatMessage(messages.changing, { name: scheme.name }) : intl.formatMessage(messages.new)}
      saveLabel={intl.formatMessage(messages.save)}
      schema={SchemeTyped}
      values={typedOf(scheme?.name ?? '', today(), scheme ? rulesOn(scheme.versions, today()) : startingRules)}
      save={async (values) => {
        const typed = SchemeTyped.parse(values)
        const { name, validFrom } = typed
        const rules = rulesOf(typed)
        const { schemeId } = await call(expenses.saveScheme, {
          schemeId: scheme?.schemeId ?? null,
          name,
          validFrom,
          rules,
        })
        showToast({ text: intl.formatMessage(messages.saved) })
        return () => onSaved(schemeId)
      }}
      onEnd={onLeave}
    >
      {({ Field, form, values }) => (
        <div className="flex flex-col gap-6">
          <SchemeFields
            Field={Field}
            meals={
              <MealFields
                Field={Field}
                meals={values.meals}
                onAdd={(meal) => form.pushFieldValue('meals', meal)}
                onRemove={(place) => void form.removeFieldValue('meals', place)}
              />
            }
          />
        </div>
      )}
    </KeptForm>
  )
}
