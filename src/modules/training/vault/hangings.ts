import type { HangingTable } from '../../../ground/vault/hanging-rows'
import { readerOf } from './guards'

/**
 * What hangs on a person and comes along when two records are made one. Decisions and claims hang on the learner, so no
 * signature is touched.
 */
export const trainingHangings: readonly HangingTable[] = [
  {
    table: 'learners',
    column: 'person_id',
    by: 'id',
    key: ['learner_id'],
    one: 'a place as a learner',
    guarded: { reader: readerOf('learner'), entity: 'learner', id: 'learner_id' },
  },
  {
    table: 'centre_certificates',
    column: 'person_id',
    by: 'id',
    key: ['certificate_id'],
    one: 'a centre certificate',
    guarded: { reader: readerOf('certificate'), entity: 'certificate', id: 'certificate_id' },
  },
]
