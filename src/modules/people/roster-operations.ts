import { bulkOperations } from './bulk-operations'
import { mergeOperations } from './merge-operations'
import { viewOperations } from './view-operations'

/** What is done with the roster as a whole: two records made one, many changed at once, views called up by name. */
export const rosterOperations = { ...mergeOperations, ...bulkOperations, ...viewOperations }
