import { createFormHook, revalidateLogic, useStore } from '@tanstack/react-form'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { z } from 'zod'
import type { Problem } from '../../../shared/problem'
import { useOfficeWords } from '../../office'
import * as fieldComponents from './bound-fields'
import { fieldContext, formContext } from './form-context'
import { type FieldFault, faultsOf, fieldNameOf } from './form-problems'

const { useAppForm } = createFormHook({ fieldContext, formContext, fieldComponents, formComponents: {} })

interface RecordFormOptions<T extends object> {
  /** Checked on the first try to save, and from then on with every change. Its sentences are shown as written. */
  schema: z.ZodType<unknown, T>
  /** What the form opens with: the record, or the draft that was kept. */
  values: T
  /** Saves. A Problem lands beside its fields; null means saved, and the form counts as unchanged again. */
  save: (values: T) => Promise<Problem | null>
  /**
   * Told of every change, for keeping a draft; half-typed dates are in it as they were typed. Not changed: there is
   * nothing to keep (any more), since it was saved or put back as it was.
   */
  onValues?: (values: T, isChanged: boolean) => void
}

/** What RecordForm needs of a form, whatever its fields. */
export interface FormShell {
  readonly submit: () => Promise<void>
  readonly isSaving: boolean
  /** Something differs from what was opened or last saved. */
  readonly isChanged: boolean
  readonly problem: Problem | null
  readonly refused: Readonly<Record<string, string>>
  readonly forget: (fieldName: string) => void
  readonly faults: readonly FieldFault[]
  /** Goes up with each save that did not happen, so that the summary takes the focus again. */
  readonly failedTries: number
}

/**
 * A form over one zod schema. `Field` is typed by it:
 *
 *     const { Field, shell } = useRecordForm({ schema: PersonDraft, values, save })
 *     <RecordForm shell={shell} saveLabel="Save person">
 *       <Field name="lastName">{(field) => <field.TextField label="Last name" isRequired />}</Field>
 *     </RecordForm>
 */
export function useRecordForm<T extends object>({ schema, values, save, onValues }: RecordFormOptions<T>) {
  const words = useOfficeWords()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const [failedTries, setFailedTries] = useState(0)
  // The form holds what it was opened with; a new `values` object on a later render must not wipe what was typed.
  const [opened, setOpened] = useState(values)

  const form = useAppForm({
    defaultValues: opened,
    validationLogic: revalidateLogic({ mode: 'submit', modeAfterSubmission: 'change' }),
    validators: { onDynamic: schema },
    canSubmitWhenInvalid: true,
    onSubmit: async ({ value, formApi }) => {
      const found = await save(value)
      setProblem(found)
      setRefused(
        Object.fromEntries(Object.entries(found?.fields ?? {}).map(([path, text]) => [fieldNameOf(path), text])),
      )
      if (found) {
        setFailedTries((tries) => tries + 1)
        return
      }
      setFailedTries(0)
      const typed = formApi.state.values
      // At once, since the library puts back the default values that a later render hands it.
      flushSync(() => setOpened(value))
      formApi.reset(value)
      // What was typed while it was saving stays, and counts as changed against what was saved.
      if (typed !== value) formApi.reset(typed, { keepDefaultValues: true })
    },
    onSubmitInvalid: () => {
      setProblem(null)
      setFailedTries((tries) => tries + 1)
    },
  })

  const current = useStore(form.store, (state) => state.values)
  const fieldMeta = useStore(form.store, (state) => state.fieldMeta)
  const isSaving = useStore(form.store, (state) => state.isSubmitting)
  const isChanged = useStore(form.store, (state) => !state.isDefaultValue)

  const tell = useEffectEvent((told: T) => onValues?.(told, isChanged))
  const last = useRef({ current, isChanged })
  useEffect(() => {
    if (last.current.current === current && last.current.isChanged === isChanged) return
    last.current = { current, isChanged }
    tell(current)
  }, [current, isChanged])

  const forget = useCallback(
    (fieldName: string) =>
      setRefused((all) =>
        fieldName in all ? Object.fromEntries(Object.entries(all).filter(([name]) => name !== fieldName)) : all,
      ),
    [],
  )
  /** Puts other values into the form as if they had been typed: a draft that was found, a person's answer copied. */
  const restore = useCallback(
    (restored: T) => {
      form.reset(restored, { keepDefaultValues: true })
    },
    [form],
  )

  const faults = useMemo(() => faultsOf(fieldMeta, refused, words), [fieldMeta, refused, words])
  const shell: FormShell = {
    submit: form.handleSubmit,
    isSaving,
    isChanged,
    problem: problem?.fields && Object.keys(refused).length === 0 ? null : problem,
    refused,
    forget,
    faults,
    failedTries,
  }
  return { Field: form.AppField, form, shell, values: current, restore }
}
