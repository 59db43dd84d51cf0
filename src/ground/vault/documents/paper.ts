import { Temporal } from 'temporal-polyfill'
import { onPaper } from '../../shared/dates'
import { type OfficeSettings, wordsOf } from '../../shared/office'

/** A picture on paper. Without words for those who cannot see it no document passes (PDF/UA-1, 7.3). */
export interface Picture {
  readonly file: 'crest.svg' | 'crest.png' | 'crest.jpg'
  readonly bytes: Uint8Array
  readonly alt: string
}

/** For whom, where, when and by whom something is printed: the same on every kind of paper. */
export interface Occasion
  extends Readonly<
    Pick<OfficeSettings, 'organisation' | 'office' | 'address' | 'contact' | 'registered' | 'person' | 'people'>
  > {
  /** UTC instant; paper shows it in United Kingdom time. */
  readonly printedAt: string
  readonly printedBy: string
  readonly crest: Picture | null
  /** Where the audit trail stood: a seal that can be typed in again years later. Absent: nothing is to be proved. */
  readonly seal?: string
}

/** One document before it is typeset. Everything in `facts` reaches the template as data and is never read as markup. */
export interface PaperDocument {
  /** Typst source that begins `#import "/house.typ": *`; it finds its facts under `facts`. */
  readonly template: string
  readonly facts: unknown
  /** The kind of document. It is also the PDF's title, which a viewer shows in its window: never a name of a person. */
  readonly title: string
  /** Stands at the head of every page after the first, so that a loose sheet finds its way home. May name a person. */
  readonly runningHead: string
  /** How the paper must be handled, such as `Confidential: personal information`. Empty if anyone may have it. */
  readonly marking: string
  readonly landscape: boolean
  /** Whether the foot of each page carries the seal of the audit trail: reports and meeting packs. */
  readonly showsSeal?: boolean
  readonly occasion: Occasion
  /** BCP 47 language of the text. Absent: English. */
  readonly language?: 'en' | 'cy'
}

export const confidential = 'Confidential: personal information'

/** When something was printed, as its foot says: `14 February 2027 at 14:02`. */
export function printedWhen(instant: string): string {
  const here = local(instant)
  return `${onPaper(here.toPlainDate().toString())} at ${here.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

/** The calendar day of an instant in the United Kingdom: `2027-02-14`. */
export function dayOf(instant: string): string {
  return local(instant).toPlainDate().toString()
}

/** What `house.typ` reads as `frame`. */
export function frameOf(document: PaperDocument) {
  const { occasion } = document
  const { year, month, day, hour, minute, second } = local(occasion.printedAt)
  return {
    title: document.title,
    runningHead: document.runningHead,
    marking: document.marking,
    landscape: document.landscape,
    language: document.language ?? 'en',
    organisation: occasion.organisation,
    office: occasion.office,
    address: occasion.address.split('\n').filter(Boolean),
    contact: occasion.contact,
    registered: occasion.registered,
    ...wordsOf(occasion),
    crest: occasion.crest && { file: occasion.crest.file, alt: occasion.crest.alt },
    printedWhen: printedWhen(occasion.printedAt),
    printedBy: occasion.printedBy,
    seal: document.showsSeal ? (occasion.seal ?? '') : '',
    printed: { year, month, day, hour, minute, second },
  }
}

function local(instant: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London')
}
