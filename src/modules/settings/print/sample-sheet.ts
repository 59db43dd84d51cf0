import type { Occasion, PaperDocument } from '../../../ground/vault/documents/paper'
import template from './sample-sheet.typ?raw'

/** One sheet as the office's papers look now, for judging crest, names and lines before anything is printed for real. */
export function sampleSheet(occasion: Occasion): PaperDocument {
  return {
    template,
    title: 'Sample of the office’s paper',
    runningHead: 'Sample of the office’s paper',
    marking: 'Sample',
    landscape: false,
    occasion,
    facts: {},
  }
}
