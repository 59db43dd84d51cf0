import type { Occasion, PaperDocument } from '../../../ground/vault/documents/paper'
import { personFields } from '../fields'
import template from './blank-form.typ?raw'

/** The paper form for a new person: the same fields, words and order as the screen's form. */
export function blankForm(consentPurposes: readonly string[], occasion: Occasion): PaperDocument {
  return {
    template,
    title: `New ${occasion.person} form`,
    runningHead: `New ${occasion.person} form`,
    marking: 'Confidential when filled in',
    landscape: false,
    occasion,
    facts: {
      groups: personFields.map(({ heading, fields }) => ({
        heading,
        fields: fields.map(({ label, kind, required, hint, paper }) => ({ label, kind, required, hint, ...paper })),
      })),
      consentPurposes,
    },
  }
}
