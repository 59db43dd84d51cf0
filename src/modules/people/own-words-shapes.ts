import { z } from 'zod'
import { isoDate } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { tidied } from '../../ground/shared/text'
import { namings } from './naming'

const line = (most: number) =>
  z
    .string()
    .transform(tidied)
    .pipe(z.string().max(most, `Use at most ${most} characters.`))
const prose = (most: number) =>
  z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().max(most, `Use at most ${most} characters.`))

export const Naming = z.enum(namings)

/** How someone wants to be named where others read it. */
export const NamingDraft = z.strictObject({ naming: Naming, pseudonym: line(40) })
export type NamingDraft = z.output<typeof NamingDraft>

/** A heading of About Me. Data of the office: reworded or taken out of use from a day on, never deleted. */
export const Prompt = z.strictObject({
  promptId: z.string(),
  heading: z.string(),
  hint: z.string(),
  askedFrom: isoDate,
  askedUntil: isoDate.nullable(),
})
export type Prompt = z.infer<typeof Prompt>

/** The headings as an office wants them from now on, in order. `promptId` is null for a new one. */
export const PromptsDraft = z.strictObject({
  prompts: z
    .array(
      z.strictObject({
        promptId: z.string().nullable(),
        heading: line(80).pipe(z.string().min(1, 'Give the heading.')),
        hint: line(160),
      }),
    )
    .min(1, 'Keep at least one heading.')
    .max(10, 'Ten headings are the most that fit on the page. Take one away first.'),
})

/** One version of About Me: the day of the words, and each answer under the heading as it was asked. */
export const AboutMe = z.strictObject({
  versionId: idOf('version'),
  writtenOn: isoDate,
  writtenBy: z.string(),
  answers: z.array(z.strictObject({ promptId: z.string(), heading: z.string(), text: z.string() })),
})
export type AboutMe = z.infer<typeof AboutMe>

export const AboutMeDraft = z.strictObject({
  writtenOn: isoDate,
  answers: z.array(z.strictObject({ promptId: z.string(), text: prose(2000) })).max(20),
})

export const Quote = z.strictObject({
  quoteId: idOf('quote'),
  text: z.string(),
  saidOn: isoDate,
  context: z.string(),
  /** How this quote is named; null: as the one who said it wishes. */
  naming: Naming.nullable(),
  themes: z.array(z.string()),
  withdrawnOn: isoDate.nullable(),
  /** What it was given for. `problem`: why it may not be printed for that, or null. `as`: what would stand under it. */
  uses: z.array(z.strictObject({ purpose: z.string(), problem: z.string().nullable(), as: z.string() })),
})
export type Quote = z.infer<typeof Quote>

export const QuoteDraft = z.strictObject({
  text: prose(2000).pipe(z.string().min(1, 'Write what was said.')),
  saidOn: isoDate,
  context: line(160),
  naming: Naming.nullable(),
  themes: z.array(line(40).pipe(z.string().min(1))).max(8, 'Choose at most eight themes.'),
  purposes: z.array(z.string()).max(20),
})
export type QuoteDraft = z.output<typeof QuoteDraft>

export const AspirationStatus = z.enum(['open', 'reached', 'changed'])
export const Aspiration = z.strictObject({
  aspirationId: idOf('aspiration'),
  text: z.string(),
  statedOn: isoDate,
  status: AspirationStatus,
  settledOn: isoDate.nullable(),
})
export type Aspiration = z.infer<typeof Aspiration>

export const AspirationDraft = z.strictObject({
  text: prose(500).pipe(z.string().min(1, 'Write the aspiration in their words.')),
  statedOn: isoDate,
})

/** Everything on the tab “In their own words”. */
export const OwnWords = z.strictObject({
  naming: z.strictObject({
    /** Null: nobody has asked yet, so the office's usual naming holds. */
    naming: Naming.nullable(),
    pseudonym: z.string(),
    /** What each naming would print for them. */
    printedAs: z.record(Naming, z.string()),
  }),
  /** The latest first. */
  aboutMe: z.array(AboutMe),
  quotes: z.array(Quote),
  aspirations: z.array(Aspiration),
})
export type OwnWords = z.infer<typeof OwnWords>

/** What this office offers for people's own words. */
export const OwnWordsChoices = z.strictObject({
  /** Those asked today, in order. */
  prompts: z.array(Prompt),
  quotePurposes: z.array(z.strictObject({ purpose: z.string(), mayName: z.boolean() })),
  aboutMePurposes: z.array(z.string()),
  listPurposes: z.array(z.string()),
  /** Themes that quotes of this office have had, in alphabetical order. */
  themes: z.array(z.string()),
})

/** What was printed. `undrawable`: letters that no font on board has, each once; they came out as empty boxes. */
export const OnPaper = z.strictObject({ pages: z.int(), undrawable: z.string() })
