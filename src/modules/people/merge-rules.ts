import { onScreen } from '../../ground/shared/dates'
import type { Problem } from '../../ground/shared/problem'
import { counted } from '../../ground/shared/text'

export function mergeNeedsTwoRecords(keepId: string, otherId: string): Problem | null {
  if (keepId !== otherId) return null
  return { code: 'people.merge-one', message: 'A record cannot be merged with itself. Choose two records.' }
}

/** What was compared must be what is merged. */
export function recordsMustBeAsTheyWereCompared(
  compared: number,
  stored: { readonly version: number; readonly name: string; readonly changedBy: string },
): Problem | null {
  if (compared === stored.version) return null
  return {
    code: 'people.merge-compared-before',
    message: `${stored.changedBy} changed the record of ${stored.name} while you compared. Look at the two again, then merge.`,
  }
}

/** Limit of security.md §7a. */
export function filesOfBothMustFit(files: number, most: number): Problem | null {
  if (files <= most) return null
  return {
    code: 'people.merge-too-many-files',
    message: `Together these records hold ${files} files, and one record holds at most ${most}. Remove ${counted(files - most, 'file', 'files')} that ${files - most === 1 ? 'is' : 'are'} no longer needed, then merge.`,
  }
}

/** A record that lives on in another: whoever comes with the old id is shown the way. */
export function mergedRecordsAreChangedWhereTheyStand(merged: {
  readonly name: string
  readonly into: string
}): Problem {
  const was =
    merged.name === merged.into ? 'This record was merged into another one' : `The record of ${merged.name} was merged`
  return {
    code: 'people.merged',
    message: `${was}. It is now part of the record of ${merged.into}. Open that one and make your change there.`,
  }
}

/** Merges come apart in the order opposite to that in which they were made. */
export function laterMergesAreUndoneFirst(
  later: { readonly name: string; readonly on: string } | null,
): Problem | null {
  if (later === null) return null
  return {
    code: 'people.merge-later-first',
    message: `After this merge there was another one: with the record of ${later.name}, on ${onScreen(later.on)}. Undo that one first, then this one.`,
  }
}

/** What was done since, each in a few words, and would be lost or belong to nobody if the two came apart. */
export function nothingMayHaveChangedSinceTheMerge(reasons: readonly string[], changedBy: string): Problem | null {
  if (reasons.length === 0) return null
  return {
    code: 'people.merge-changed-since',
    message: `The two records cannot be put back as they were, because of what was done since. ${sentence(reasons.join('; '))}. The last change was made by ${changedBy}. Put this back as it was and undo again, or leave the records together.`,
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function viewNameMustBeFree(isTaken: boolean, name: string): Problem | null {
  if (!isTaken) return null
  const message = `There is a view “${name}” already. Choose another name, or open that view and save your changes to it.`
  return { code: 'people.view-name', message, fields: { name: message } }
}

export function viewsMustNotBeTooMany(held: number, most: number): Problem | null {
  if (held < most) return null
  return {
    code: 'people.too-many-views',
    message: `There are ${most} views already, which is the most. Remove one that is no longer used.`,
  }
}
