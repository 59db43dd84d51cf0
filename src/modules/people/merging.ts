import type { PersonDraft } from './contract'
import { MergeField } from './merge-operations'
import type { Spell } from './rules'

interface Compared {
  readonly draft: PersonDraft
  /** When the record was last changed, UTC. */
  readonly updatedAt: string
}

/** How a field stands in two records: an empty one says nothing, so it does not differ from a filled one in kind. */
export type Standing = 'same' | 'only-kept' | 'only-other' | 'differs'

export function standingOf(kept: PersonDraft, other: PersonDraft, field: MergeField): Standing {
  const [one, two] = [kept[field], other[field]]
  if (one === two || (isEmpty(one) && isEmpty(two))) return 'same'
  if (isEmpty(two)) return 'only-kept'
  if (isEmpty(one)) return 'only-other'
  return 'differs'
}

/** What a merge takes from the other record unless somebody chooses: filled before empty, newer before older. */
export function fieldsTakenFromOther(kept: Compared, other: Compared): MergeField[] {
  const isNewer = other.updatedAt > kept.updatedAt
  return MergeField.options.filter((field) => {
    const standing = standingOf(kept.draft, other.draft, field)
    return standing === 'only-other' || (standing === 'differs' && isNewer)
  })
}

/** The record that comes of a merge. */
export function mergedDraft(kept: PersonDraft, other: PersonDraft, takes: readonly MergeField[]): PersonDraft {
  return { ...kept, ...Object.fromEntries(takes.map((field) => [field, other[field]])) }
}

/** Spells of one kind on two records become spells that do not meet: where two overlap, one runs from first to last. */
export function spellsTogether(spells: readonly Spell[]): Spell[] {
  const together: Spell[] = []
  for (const spell of [...spells].sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1))) {
    const last = together.at(-1)
    if (!last || (last.endedOn !== null && last.endedOn < spell.startedOn)) together.push({ ...spell })
    else together[together.length - 1] = { startedOn: last.startedOn, endedOn: later(last.endedOn, spell.endedOn) }
  }
  return together
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null
  return one > other ? one : other
}

export interface Given {
  readonly givenOn: string
  readonly withdrawnOn: string | null
}

/**
 * Consents to one purpose on two records. Whoever withdrew on either has withdrawn: a consent given on or before that
 * day does not outlive it on the other. Of those that then still hold, the first stays, so that one withdrawal ends it.
 */
export function consentsTogether<T extends Given>(consents: readonly T[]): T[] {
  const withdrawn = consents.reduce(
    (last, { withdrawnOn }) => (withdrawnOn && withdrawnOn > last ? withdrawnOn : last),
    '',
  )
  const ended = consents.map((consent) =>
    consent.withdrawnOn === null && consent.givenOn <= withdrawn ? { ...consent, withdrawnOn: withdrawn } : consent,
  )
  const [first] = ended
    .filter(({ withdrawnOn }) => withdrawnOn === null)
    .sort((a, b) => (a.givenOn < b.givenOn ? -1 : 1))
  return ended.filter((consent) => consent.withdrawnOn !== null || consent === first)
}

function isEmpty(value: PersonDraft[MergeField]): boolean {
  return value === null || value === ''
}
