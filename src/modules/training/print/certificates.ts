import { onPaper } from '../../../ground/shared/dates'
import type { Occasion, PaperDocument } from '../../../ground/vault/documents/paper'
import type { Signatory } from '../award-shapes'
import { notTheAwardingBodys } from '../certificate-rules'
import template from './certificates.typ?raw'
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
        afterName: one.afterName,
        subject: one.subject,
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

/** What would be printed, as a list to check names by before a batch goes to the good paper. */
export function proofSheet(list: readonly CertificateFacts[], occasion: Occasion): PaperDocument {
  return {
    template: proofTemplate,
    title: 'Proof sheet of certificates',
    runningHead: 'Proof sheet of certificates',
    marking: 'Not a certificate',
    landscape: false,
    occasion,
    facts: {
      count: list.length,
      rows: list.map((one) => [
        one.registerNumber,
        one.personName,
        one.subject,
        onPaper(one.issuedOn),
        one.printedBefore === 0
          ? ''
          : `Printed ${one.printedBefore === 1 ? 'once' : `${one.printedBefore} times`} before`,
      ]),
    },
  }
}
