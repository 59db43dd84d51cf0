import { z } from 'zod'
import { defineContract, query } from '../../ground/shared/contract'
import { isoDate } from '../../ground/shared/dates'

/** A probation delivery unit or an earlier body that people belonged to. Dated: the tree is redrawn from time to time. */
export const Area = z.strictObject({
  areaId: z.string().min(1),
  region: z.string(),
  name: z.string(),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
})
export type Area = z.infer<typeof Area>

export const organisation = defineContract('organisation', {
  /** Every area, present and past, in the order of region and name. */
  areas: query({ access: 'signed-in', input: z.strictObject({}), output: z.array(Area) }),
})
