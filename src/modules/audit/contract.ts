import { z } from 'zod'
import { command, defineContract, query, task } from '../../ground/shared/contract'
import { isoDate, isoInstant } from '../../ground/shared/dates'
import { actionKinds } from './action-labels'

/** Which entries to show. Null: all. */
export const TrailView = z.strictObject({
  userId: z.string().max(64).nullable(),
  kind: z.enum(actionKinds).nullable(),
  /** The first and the last day, as the office's calendar has it. */
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  /** Only what is about one record. */
  entityId: z.string().max(64).nullable(),
  /** Only entries at which the clock had been set back. */
  flagged: z.boolean(),
})
export type TrailView = z.infer<typeof TrailView>

export const everything: TrailView = { userId: null, kind: null, from: null, to: null, entityId: null, flagged: false }

/** One line of the list: number, when, who, action, about what, its id, whether the clock was suspect, figures. */
export const TrailRow = z.tuple([
  z.int(),
  isoInstant,
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.boolean(),
  z.string(),
])
export type TrailRow = z.infer<typeof TrailRow>

/** One entry with everything that it holds. Digests and hashes as hex. */
export const TrailEntry = z.strictObject({
  seq: z.int(),
  at: isoInstant,
  who: z.string(),
  roles: z.array(z.string()),
  action: z.string(),
  about: z.string(),
  entityId: z.string(),
  clockSuspect: z.boolean(),
  boot: z.int(),
  deviceId: z.string(),
  appVersion: z.string(),
  details: z.array(z.tuple([z.string(), z.string()])),
  digestBefore: z.string().nullable(),
  digestAfter: z.string().nullable(),
  hash: z.string(),
  isSigned: z.boolean(),
})
export type TrailEntry = z.infer<typeof TrailEntry>

/** `old`: the last check is more than a week old. `bad`: an alarm at the opening, or faults at the last check. */
export const TrailLight = z.enum(['whole', 'never', 'old', 'bad'])
export type TrailLight = z.infer<typeof TrailLight>

/** Whether the trail was found in order when the vault was opened. */
export const TrailStanding = z.strictObject({
  /** What is wrong, in words; null if nothing is. While it is there, nothing may be changed. */
  alarm: z.string().nullable(),
  /** What is odd and stands in nobody's way. */
  oddities: z.array(z.string()),
  entries: z.int(),
  /** The seal of the trail as it stands now, spelled for paper. */
  seal: z.string(),
  lastCheck: z.strictObject({ at: isoInstant, who: z.string(), wasWhole: z.boolean() }).nullable(),
  /** All of that as the light at the foot of the window. */
  light: TrailLight,
})
export type TrailStanding = z.infer<typeof TrailStanding>

/** What a check of everything found. `firstBad` and `faults` are sentences, shown as they are. */
export const TrailCheck = z.strictObject({
  entries: z.int(),
  rows: z.int(),
  firstBad: z.strictObject({ seq: z.int(), sentence: z.string() }).nullable(),
  faults: z.array(z.strictObject({ seq: z.int(), sentence: z.string() })),
  oddities: z.array(z.string()),
})
export type TrailCheck = z.infer<typeof TrailCheck>

const nothing = z.strictObject({})
export const portion = 500

export const audit = defineContract('audit', {
  page: query({
    access: 'audit.read',
    input: z.strictObject({ view: TrailView, at: z.int().min(0), limit: z.int().min(1).max(portion) }),
    output: z.strictObject({ rows: z.array(TrailRow), total: z.int() }),
  }),
  /** The place of an entry in a view, the newest first; null if the view does not hold it. */
  placeOf: query({
    access: 'audit.read',
    input: z.strictObject({ view: TrailView, seq: z.int() }),
    output: z.int().nullable(),
  }),
  entry: query({ access: 'audit.read', input: z.strictObject({ seq: z.int() }), output: TrailEntry.nullable() }),
  /** Who ever made an entry. */
  makers: query({
    access: 'audit.read',
    input: nothing,
    output: z.array(z.strictObject({ userId: z.string(), name: z.string() })),
  }),
  /** Everybody may know whether the records can be trusted. */
  standing: query({ access: 'signed-in', input: nothing, output: TrailStanding }),
  /** Reads every entry and compares every guarded record with what the trail says of it. */
  checkTrail: task({ access: 'audit.read', input: nothing, output: TrailCheck }),
  /** The same at a quiet moment, when the last one is a day old: asked by the program itself, never by a person. */
  checkIfDue: task({
    access: 'signed-in',
    input: nothing,
    output: z.strictObject({ outcome: z.enum(['not-due', 'whole', 'faults']) }),
  }),
  /** What a seal typed in from paper says about this trail. */
  checkSeal: query({
    access: 'audit.read',
    logged: true,
    input: z.strictObject({ typed: z.string().max(100) }),
    output: z.strictObject({ verdict: z.enum(['ours', 'newer', 'other']), sentence: z.string() }),
  }),
  print: task({
    access: 'audit.read',
    input: z.strictObject({ view: TrailView }),
    output: z.strictObject({ pages: z.int(), undrawable: z.string() }),
  }),
  /** Saves entries outside the vault, oldest first, with the seal of the whole trail in the last line. Null: thought better of. */
  exportTrail: task({
    access: 'audit.read',
    stepUp: true,
    input: z.strictObject({ view: TrailView, format: z.enum(['csv', 'jsonl']) }),
    output: z.strictObject({ entries: z.int(), fileName: z.string() }).nullable(),
  }),
  /** An administrator answers for the records as they are, and they can be changed again. */
  accept: command({
    access: 'audit.accept',
    input: z.strictObject({
      reason: z
        .string()
        .trim()
        .min(10, 'Say in a sentence why the records are to be used as they are.')
        .max(300, 'Use at most 300 characters.'),
    }),
    output: nothing,
  }),
})
