import { z } from 'zod'
import { isoDate, isoInstant } from '../../ground/shared/dates'
import { idOf } from '../../ground/shared/ids'
import { tidied } from '../../ground/shared/text'

/** A line of text as it is stored: tidied, at most so many letters. */
export const line = (most: number) =>
  z
    .string()
    .transform(tidied)
    .pipe(z.string().max(most, `Use at most ${most} characters.`))

/** Text of several lines. */
export const prose = (most: number) =>
  z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().max(most, `Use at most ${most} characters.`))

/** An area as other modules see it: somewhere that people, councils and venues can belong to. Dated. */
export const Area = z.strictObject({
  areaId: z.string().min(1),
  kindId: z.string(),
  region: z.string(),
  name: z.string(),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
})
export type Area = z.infer<typeof Area>

/** A kind of area: data, so that the next redrawing of the service needs no new program. */
export const AreaKind = z.strictObject({
  kindId: z.string(),
  label: z.string(),
  plural: z.string(),
  /** Whether a person may be given this kind as their area. */
  holdsPeople: z.boolean(),
  retiredOn: isoDate.nullable(),
})
export type AreaKind = z.infer<typeof AreaKind>

/** A node of the tree with all that is kept of it. */
export const AreaNode = z.strictObject({
  areaId: z.string(),
  kindId: z.string(),
  parentId: z.string().nullable(),
  /** The service's own code, such as `N52STF`; empty if it has none. */
  code: z.string(),
  name: z.string(),
  /** How the official list spells it, where that is a misspelling; empty where it is not. Search finds it. */
  listedAs: z.string(),
  notes: z.string(),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
  version: z.int(),
  /** Current people who belong to it. */
  people: z.int(),
})
export type AreaNode = z.infer<typeof AreaNode>

/** What an area was called before, from a day to a day, both included. */
export const EarlierName = z.strictObject({
  areaId: z.string(),
  name: z.string(),
  validFrom: isoDate,
  validTo: isoDate,
})
export type EarlierName = z.infer<typeof EarlierName>

export const Succession = z.strictObject({ fromId: z.string(), toId: z.string() })
export type Succession = z.infer<typeof Succession>

/** One redrawing of the map, as it stands in the list of those that can be undone. */
export const AreaChange = z.strictObject({
  changeId: idOf('change'),
  sentence: z.string(),
  lastDay: isoDate,
  ended: z.array(z.string()),
  begun: z.array(z.string()),
  doneAt: isoInstant,
  doneBy: z.string(),
})

/** People (and, one day, councils) that were taken along from one area to another. */
export const AreaMove = z.strictObject({
  moveId: idOf('move'),
  fromId: z.string(),
  toId: z.string(),
  movedOn: isoDate,
  moved: z.int(),
  doneBy: z.string(),
})

/** The whole map, past and present: some 150 areas. */
export const AreaTree = z.strictObject({
  kinds: z.array(AreaKind),
  nodes: z.array(AreaNode),
  names: z.array(EarlierName),
  successions: z.array(Succession),
  changes: z.array(AreaChange),
  moves: z.array(AreaMove),
})
export type AreaTree = z.infer<typeof AreaTree>

const named = line(160).pipe(z.string().min(1, 'Give the name.'))

export const AreaDraft = z.strictObject({
  kindId: z.string({ error: 'Choose what kind of area this is.' }).min(1, 'Choose what kind of area this is.'),
  parentId: z.string().nullable(),
  code: line(20),
  name: named,
  validFrom: isoDate,
  notes: prose(2000),
})
export type AreaDraft = z.output<typeof AreaDraft>

/** An area that begins when others end. Its kind and its place in the tree are those of the first one that ends. */
export const NewSuccessor = z.strictObject({ name: named, code: line(20) })

export const Redrawing = z.strictObject({
  /** The areas that end: one for a split or an end, several for a merger. */
  endIds: z.array(z.string()).min(1, 'Choose the area that ends.').max(50),
  /** The last day on which they are in force. What follows is in force from the day after. */
  lastDay: isoDate,
  /** Areas in force that take over. */
  intoIds: z.array(z.string()).max(50),
  begin: z.array(NewSuccessor).max(50),
  /** Takes the current people along. Only where one area takes over: between several someone must choose. */
  movesPeople: z.boolean(),
})
export type Redrawing = z.output<typeof Redrawing>
