import { onPaper } from '../../../ground/shared/dates'
import { counted } from '../../../ground/shared/text'
import { dayOf, type Occasion, type PaperDocument } from '../../../ground/vault/documents/paper'
import type { Signatory, TemplateDraft } from '../award-shapes'
import { notTheAwardingBodys } from '../certificate-rules'
import template from './certificates.typ?raw'
import { fittingSize } from './fitting'
import proofTemplate from './proof-sheet.typ?raw'
import { qrPicture } from './qr-picture'

export interface CertificateFacts {
  readonly registerNumber: string
  readonly personName: string
  readonly subject: string
  readonly issuedOn: string
  readonly code: string
  readonly heading: string
  readonly beforeName: string
  readonly afterName: string
  readonly closing: string
  readonly signatories: readonly Signatory[]
  readonly details: readonly string[]
  /** How often it was printed before. */
  readonly printedBefore: number
}

/** From margin to margin, in points: an A4 page on its side less 24 mm on either side. */
const room = ((297 - 2 * 24) / 25.4) * 72
const nameSizes = [32, 28, 25, 22, 20, 18] as const
const subjectSizes = [19, 17, 15, 13.5] as const

/** Centre certificates, a page each, in one document (S11, S46, S88). */
export function certificates(list: readonly CertificateFacts[], occasion: Occasion): PaperDocument {
  return {
    template,
    title: list.length === 1 ? 'Centre certificate' : 'Centre certificates',
    runningHead: '',
    marking: '',
    landscape: true,
    occasion,
    facts: {
      notice: notTheAwardingBodys,
      certificates: list.map((one) => ({
        heading: one.heading,
        beforeName: one.beforeName,
        name: one.personName,
        nameSize: fittingSize(one.personName, nameSizes, room),
        afterName: one.afterName,
        subject: one.subject,
        subjectSize: fittingSize(one.subject, subjectSizes, room),
        details: one.details.join(' · '),
        closing: one.closing,
        on: onPaper(one.issuedOn),
        number: one.registerNumber,
        signatories: one.signatories.map(({ name, postNominals, role }) => ({
          name: [name, postNominals].filter(Boolean).join(' '),
          role,
        })),
        qr: qrPicture(one.code),
      })),
    },
  }
}

/** A page of a template as it stands in the form: a name of the usual length, a number that is none, and no code. */
export function specimen(draft: TemplateDraft, occasion: Occasion): PaperDocument {
  const subjects = {
    achievement: 'the name of the qualification',
    attendance: 'the name of the qualification',
    award: 'what the award is for',
  }
  const details = {
    achievement: ['First unit (7 criteria)', 'Second unit (7 criteria)'],
    attendance: ['7 of 8 sessions'],
    award: [],
  }
  const facts: CertificateFacts = {
    registerNumber: 'CC-0000-0000',
    personName: 'Samantha Specimen',
    subject: subjects[draft.kind],
    issuedOn: dayOf(occasion.printedAt),
    code: 'This is a specimen and no certificate.',
    heading: draft.heading,
    beforeName: draft.beforeName,
    afterName: draft.afterName,
    closing: draft.closing,
    signatories: draft.signatories,
    details: details[draft.kind],
    printedBefore: 0,
  }
  return { ...certificates([facts], occasion), title: 'Specimen of a certificate' }
}

const proofPage = (occasion: Occasion, facts: { lead: string; isNumbered: boolean; rows: string[][] }) => ({
  template: proofTemplate,
  title: 'Proof sheet of certificates',
  runningHead: 'Proof sheet of certificates',
  marking: 'Not a certificate',
  landscape: false,
  occasion,
  facts,
})

const certificatesCounted = (count: number) => counted(count, 'certificate', 'certificates')

/** What would be printed, as a list to check names by before a batch goes to the good paper. */
export function proofSheet(list: readonly CertificateFacts[], occasion: Occasion): PaperDocument {
  return proofPage(occasion, {
    lead: `${certificatesCounted(list.length)} as they would be printed. Check each name letter by letter.`,
    isNumbered: true,
    rows: list.map((one) => [
      one.registerNumber,
      one.personName,
      one.subject,
      onPaper(one.issuedOn),
      one.printedBefore === 0
        ? ''
        : `Printed ${one.printedBefore === 1 ? 'once' : `${one.printedBefore} times`} before`,
    ]),
  })
}

export type CertificateToCome = Pick<CertificateFacts, 'personName' | 'subject' | 'details' | 'issuedOn'>

/** The same of certificates that are not in the register yet: a name that is put right now costs no number. */
export function proofBefore(list: readonly CertificateToCome[], occasion: Occasion): PaperDocument {
  return proofPage(occasion, {
    lead: `Not in the register yet: ${certificatesCounted(list.length)}. Check each name letter by letter, and put right in the record what is wrong.`,
    isNumbered: false,
    rows: list.map((one) => [one.personName, one.subject, one.details.join(' · '), onPaper(one.issuedOn)]),
  })
}
