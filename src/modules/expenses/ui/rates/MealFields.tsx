import { Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { IconButton } from '../../../../ground/ui/design/actions/IconButton'
import { useFocusOnward } from '../../../../ground/ui/design/focus'
import { messages } from './scheme-form-messages'
import { type SchemeField, useSeverities } from './SchemeFields'
import { blankMeal, type TypedMeal } from './scheme-typed'

interface MealFieldsProps {
  Field: SchemeField
  meals: readonly TypedMeal[]
  onAdd: (meal: TypedMeal) => void
  onRemove: (place: number) => void
}

/** What a meal may cost, by how long somebody was away. */
export function MealFields({ Field, meals, onAdd, onRemove }: MealFieldsProps) {
  const intl = useIntl()
  return (
    <>
      {meals.map((meal, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the form, whose fields are named by it
        <MealRow key={place} Field={Field} meal={meal} place={place} onRemove={() => onRemove(place)} />
      ))}
      <span>
        <Button icon={Plus} label={intl.formatMessage(messages.addMeal)} onPress={() => onAdd(blankMeal)} />
      </span>
    </>
  )
}

interface MealRowProps {
  Field: SchemeField
  meal: TypedMeal
  place: number
  onRemove: () => void
}

function MealRow({ Field, meal, place, onRemove }: MealRowProps) {
  const intl = useIntl()
  const { severities } = useSeverities()
  const box = useRef<HTMLDivElement>(null)
  useFocusOnward(box)
  return (
    <div
      ref={box}
      className="grid items-start gap-3 border-b border-line pb-3 small:grid-cols-3 list-detail:grid-cols-[minmax(0,10rem)_repeat(4,minmax(0,7.5rem))_minmax(0,10rem)_auto]"
    >
      <Field name={`meals[${place}].meal`}>
        {(field) => (
          <field.TextField label={intl.formatMessage(messages.meal)} width="short" isRequired autoFocus={!meal.meal} />
        )}
      </Field>
      <Field name={`meals[${place}].mostPence`}>
        {(field) => <field.NumberField kind="pence" label={intl.formatMessage(messages.most)} isRequired />}
      </Field>
      <Field name={`meals[${place}].hoursAway`}>
        {(field) => <field.NumberField kind="decimal" label={intl.formatMessage(messages.hours)} />}
      </Field>
      <Field name={`meals[${place}].leftBefore`}>
        {(field) => (
          <field.TextField label={intl.formatMessage(messages.leftBefore)} width="short" placeholder="08:00" />
        )}
      </Field>
      <Field name={`meals[${place}].backAfter`}>
        {(field) => (
          <field.TextField label={intl.formatMessage(messages.backAfter)} width="short" placeholder="20:00" />
        )}
      </Field>
      <Field name={`meals[${place}].severity`}>
        {(field) => <field.Select label={intl.formatMessage(messages.otherwise)} width="short" options={severities} />}
      </Field>
      {/* Beside the boxes, not their labels; a fault under one of them moves none of the others. */}
      <span className="list-detail:pt-6">
        <IconButton
          icon={Trash2}
          label={intl.formatMessage(messages.removeMeal, { meal: meal.meal })}
          onPress={onRemove}
        />
      </span>
    </div>
  )
}
