import type { OutputOf } from '../../../ground/shared/contract'
import type { organisation } from '../../organisation/contract'

/** One answer of a short list. */
export type Choice = OutputOf<typeof organisation.choices>[number]
export type ListId = Choice['listId']
