import { useState } from 'react'
import { z } from 'zod'
import { isoDate } from '../../../shared/dates'
import type { Problem } from '../../../shared/problem'
import { FormSection } from '../form/FormSection'
import { RecordForm } from '../form/RecordForm'
import { useRecordForm } from '../form/use-record-form'
import { genders, languages, offices } from './samples'

const Draft = z.object({
  firstNames: z.string(),
  lastName: z.string().trim().min(1, 'Give the last name. If the person uses one name only, write it here.'),
  dateOfBirth: isoDate.nullable(),
  postcode: z.string().max(8, 'A UK postcode has at most 8 characters.'),
  womenOnly: z.boolean().nullable(),
  officeId: z.string().nullable(),
  gender: z.string().nullable(),
  languages: z.array(z.string()),
  miles: z.int('Give whole miles.').max(500, 'Give at most 500 miles.').nullable(),
  agreed: z.boolean().refine((agreed) => agreed, 'Tell the person first, then tick this.'),
  notes: z.string(),
})
type Draft = z.input<typeof Draft>

const empty: Draft = {
  firstNames: '',
  lastName: '',
  dateOfBirth: null,
  postcode: '',
  womenOnly: null,
  officeId: null,
  gender: null,
  languages: [],
  miles: null,
  agreed: false,
  notes: '',
}

/** Refuses a postcode that begins with ZZ, as the vault would: with a Problem beside its field. */
async function save(draft: Draft): Promise<Problem | null> {
  await new Promise((resolve) => setTimeout(resolve, 50))
  return draft.postcode.startsWith('ZZ')
    ? {
        code: 'gallery.noSuchPostcode',
        message: 'The address could not be kept.',
        fields: { postcode: 'No place has this postcode. Check it with the person.' },
      }
    : null
}

export function FormGallery() {
  const [saved, setSaved] = useState<Draft | null>(null)
  const [draft, setDraft] = useState<Draft | null>(null)
  const { Field, shell } = useRecordForm({
    schema: Draft,
    values: empty,
    onValues: (values, isChanged) => setDraft(isChanged ? values : null),
    save: async (values) => {
      const problem = await save(values)
      if (!problem) setSaved(values)
      return problem
    },
  })
  return (
    <>
      <RecordForm shell={shell} label="New person" saveLabel="Save person" onCancel={() => undefined}>
        <FormSection title="Name" description="As the person writes it." columns="two">
          <Field name="firstNames">{(field) => <field.TextField label="First names" width="medium" />}</Field>
          <Field name="lastName">{(field) => <field.TextField label="Last name" width="medium" isRequired />}</Field>
          <Field name="dateOfBirth">{(field) => <field.DateField label="Date of birth" maxOn="2026-11-21" />}</Field>
          <Field name="gender">{(field) => <field.Select label="Describes themself as" options={genders} />}</Field>
        </FormSection>
        <FormSection title="Contact">
          <Field name="postcode">
            {(field) => (
              <field.TextField label="Postcode" width="short" description="ZZ is refused here, to show it." />
            )}
          </Field>
          <Field name="officeId">{(field) => <field.ComboBox label="Office" options={offices} />}</Field>
          <Field name="miles">{(field) => <field.NumberField label="Miles from home" />}</Field>
        </FormSection>
        <FormSection title="Needs">
          <Field name="womenOnly">{(field) => <field.YesNoField label="Asked to meet women only" />}</Field>
          <Field name="languages">{(field) => <field.TagField label="Languages" options={languages} />}</Field>
          <Field name="notes">{(field) => <field.TextArea label="Notes" />}</Field>
          <Field name="agreed">{(field) => <field.Checkbox label="The person was told how this is kept" />}</Field>
        </FormSection>
      </RecordForm>
      <p className="text-small text-text-quiet">
        <output data-testid="changed">{shell.isChanged ? 'Changed' : 'Not changed'}</output>
        {' · '}
        <output data-testid="draft">{draft ? JSON.stringify(draft) : 'No draft'}</output>
        {' · '}
        <output data-testid="saved">{saved ? JSON.stringify(saved) : 'Not saved'}</output>
      </p>
    </>
  )
}
