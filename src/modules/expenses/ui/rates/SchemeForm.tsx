import { type KeyboardEvent, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { OutputOf } from '../../../../ground/shared/contract'
import { call, refusalOf } from '../../../../ground/ui/client/call'
import { type Draft, useDraft } from '../../../../ground/ui/client/draft'
import { Button } from '../../../../ground/ui/design/actions/Button'
import { Notice } from '../../../../ground/ui/design/content/Notice'
import { Heading } from '../../../../ground/ui/design/content/Panel'
import { RecordForm } from '../../../../ground/ui/design/form/RecordForm'
import { useRecordForm } from '../../../../ground/ui/design/form/use-record-form'
import { showToast } from '../../../../ground/ui/design/overlays/Toast'
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

/** The rules of a scheme from a day on. What is typed is kept as a draft; Esc leaves without loss, Ctrl+S saves. */
export function SchemeForm(props: SchemeFormProps) {
  const [turn, setTurn] = useState(0)
  const draft = useDraft<SchemeTyped>(`expenses/rates/${props.scheme?.schemeId ?? 'new'}`)
  if (draft.state === 'loading') return null
  return <Sheet key={turn} {...props} draft={draft} turn={turn} onAfresh={() => setTurn(turn + 1)} />
}

interface SheetProps extends SchemeFormProps {
  draft: Draft<SchemeTyped>
  turn: number
  onAfresh: () => void
}

function Sheet({ scheme, draft, turn, onSaved, onLeave, onAfresh }: SheetProps) {
  const intl = useIntl()
  // A draft that was just dropped is still in hand: it is not put back.
  const kept = turn === 0 ? draft.restored : null
  const [opened] = useState(() =>
    typedOf(scheme?.name ?? '', today(), scheme ? rulesOn(scheme.versions, today()) : startingRules),
  )
  const isDone = useRef(false)
  const { Field, form, shell, values } = useRecordForm<SchemeTyped>({
    schema: SchemeTyped,
    values: kept ?? opened,
    save: (typed) =>
      refusalOf(async () => {
        const { name, validFrom } = SchemeTyped.parse(typed)
        const rules = rulesOf(SchemeTyped.parse(typed))
        const { schemeId } = await call(expenses.saveScheme, {
          schemeId: scheme?.schemeId ?? null,
          name,
          validFrom,
          rules,
        })
        isDone.current = true
        await draft.discard()
        showToast({ text: intl.formatMessage(messages.saved) })
        onSaved(schemeId)
      }),
    onValues: (typed) => {
      if (isDone.current) return
      if (JSON.stringify(typed) === JSON.stringify(opened)) void draft.discard()
      else draft.keep(typed)
    },
  })
  const leave = () => void draft.saveNow().then(onLeave)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const isOpenList = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true'
    if (event.key !== 'Escape' || event.defaultPrevented || isOpenList) return
    event.preventDefault()
    leave()
  }
  const title = scheme ? intl.formatMessage(messages.changing, { name: scheme.name }) : intl.formatMessage(messages.new)
  return (
    <div role="presentation" className="relative h-full overflow-auto p-5" onKeyDown={onKeyDown}>
      <div className="flex max-w-form-wide flex-col gap-4">
        <Heading level={2}>{title}</Heading>
        {kept && (
          <Notice
            tone="info"
            live="polite"
            title={intl.formatMessage(messages.draftBack)}
            actions={
              <Button
                size="small"
                label={intl.formatMessage(messages.discard)}
                onPress={() => void draft.discard().then(onAfresh)}
              />
            }
          />
        )}
        <RecordForm
          shell={shell}
          label={title}
          saveLabel={intl.formatMessage(messages.save)}
          onCancel={leave}
          cancelLabel={intl.formatMessage(messages.leave)}
        >
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
        </RecordForm>
      </div>
    </div>
  )
}
